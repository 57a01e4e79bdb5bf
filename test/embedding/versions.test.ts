import { readFileSync } from 'node:fs';
import { expect, test } from './host-page.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tags = [
  ...['account-info', 'account-menu', 'connected-services', 'login', 'migration-guide'],
  ...['password-reset', 'registration', 'session', 'verification-code'],
].map((name) => `mylexus-${name}`);

test('the version of every tag can be read', async ({ demo, open, visitor, lines }) => {
  await open({
    html: `<html lang="ja">${lines}<script type="module" src="${demo.origins.id}/widgets/define.js"></script>`,
  });
  await visitor.page.waitForFunction((names) => names.every((name) => customElements.get(name)), tags);
  const versions = await visitor.page.evaluate(
    (names) => names.map((name) => (customElements.get(name) as unknown as { version: string }).version),
    tags,
  );
  expect(new Set(versions)).toEqual(new Set([version]));
});

test('a second copy names both versions', async ({ demo, open, visitor, lines }) => {
  const { id } = demo.origins;
  await open({
    html: `<html lang="ja"><script>
        class Old extends HTMLElement { static version = '0.0.9' }
        customElements.define('mylexus-login', Old);
        customElements.define('mylexus-registration', class extends HTMLElement {});
        window.details = [];
        addEventListener('mylexus-duplicate-definition', ({ detail }) => details.push(detail), true);
      </script>${lines}<script type="module" src="${id}/widgets/define.js"></script>`,
  });
  const details = (): Promise<unknown[]> =>
    visitor.page.evaluate(() => (window as unknown as { details: unknown[] }).details);
  await expect.poll(details).toEqual([
    { tag: 'mylexus-login', version: '0.0.9', otherVersion: version },
    { tag: 'mylexus-registration', version: undefined, otherVersion: version },
  ]);
});
