import { build } from 'esbuild';
import { expect, test } from './host-page.js';

/** The package in one classic script, as a bundler makes it for a page without modules. */
async function classicBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/define.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

test('a classic bundle shows the announcement, and its pictures from the folder that the page names', async ({
  demo,
  open,
  visitor,
}) => {
  const { page } = visitor;
  const { id } = demo.origins;
  const files = { '/bundle.js': { body: await classicBundle(), type: 'text/javascript' } };
  await open({
    html: `<html lang="ja"><link rel="icon" href="data:," /><script defer src="/bundle.js"></script>
      <mylexus-session service="${id}"></mylexus-session>
      <mylexus-migration-guide></mylexus-migration-guide>`,
    files,
  });
  await visitor.sees('リニューアルのお知らせ');
  await page.getByText(/トップページの［ログイン］\u2060?を押してください。/).waitFor();
  const pictures = page.locator('mylexus-migration-guide img');
  expect(await pictures.count()).toBe(0);
  await page
    .locator('mylexus-migration-guide')
    .evaluate((guide, folder) => guide.setAttribute('pictures', folder), `${id}/widgets/pictures`);
  await pictures.first().scrollIntoViewIfNeeded();
  await expect
    .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});
