import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
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

/** Answers the widgets' files under another folder of the account service, as those of another version. */
async function serveVersion(page: Page, id: string, folder: string, other: string): Promise<void> {
  await page.route(`${id}/${folder}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace(`/${folder}/`, '');
    const body = readFileSync(`dist/cdn/${path}`, 'utf8').replaceAll(version, other);
    const headers = { 'Access-Control-Allow-Origin': '*' };
    return route.fulfill({ body, headers, contentType: 'text/javascript' });
  });
}

for (const [first, second] of [
  ['older', 'widgets'],
  ['widgets', 'older'],
] as const)
  test(`of two versions on a page the first defines a tag, both work and share the session: ${first}, then ${second}`, async ({
    demo,
    open,
    visitor,
  }) => {
    const { page } = visitor;
    const { id } = demo.origins;
    const versions = { older: '0.0.9', widgets: version };
    await serveVersion(page, id, 'older', versions.older);
    const reads: string[] = [];
    page.on('request', (request) => request.url() === `${id}/api/session` && reads.push(request.method()));
    // The login twice, and of the other tags one of each version.
    await open({
      html: `<html lang="ja"><link rel="icon" href="data:," /><script>
          window.details = [];
          addEventListener('mylexus-duplicate-definition', ({ detail }) => details.push(detail), true);
        </script>
        <script type="module" src="${id}/${first}/define/login.js"></script>
        <script type="module" src="${id}/${second}/define/account-menu.js"></script>
        <script type="module" src="${id}/${second}/define/login.js"></script>
        <mylexus-account-menu></mylexus-account-menu><mylexus-login></mylexus-login>`,
    });
    await visitor.field(/^パスワード/).waitFor();
    await visitor.menuLink('ログイン').waitFor();
    const [ofLogin, ofMenu, details] = await page.evaluate(() => [
      ...['login', 'account-menu'].map(
        (name) => (customElements.get(`mylexus-${name}`) as unknown as { version: string }).version,
      ),
      (window as unknown as { details: unknown[] }).details,
    ]);
    expect([ofLogin, ofMenu]).toEqual([versions[first], versions[second]]);
    expect(details).toEqual([{ tag: 'mylexus-login', version: versions[first], otherVersion: versions[second] }]);
    expect(reads).toEqual(['GET']);
    await visitor.logIn('taro@example.jp', 'Taro_2022');
    await visitor.press('MENU');
    await page.getByText('田中 太郎 様', { exact: true }).first().waitFor();
  });
