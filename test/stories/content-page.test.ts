import { catalogueFiles } from '../../scripts/catalogues.js';
import { expect, test } from './test.js';

/** Keys of a catalogue as paths, `problems.locked`. */
function keysOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => keysOf(part, path ? `${path}.${name}` : name));
}

test('the page of contents shows every key of every catalogue, with both texts', async ({ storybook }) => {
  const page = await storybook.open('/iframe.html?id=guides-content--docs&viewMode=docs');
  await page.locator('section h2').first().waitFor();
  const rows = await page
    .locator('section tr:has(code)')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())));
  const shown = new Set(rows.map(([key]) => key));
  let count = 0;
  for (const { name: file, path } of catalogueFiles('ja')) {
    const catalogue = (await import(`../../${path.replace('.ts', '.js')}`)) as object;
    for (const part of Object.values(catalogue)) {
      for (const key of keysOf(part, '')) {
        expect(shown.has(key), `${file}: ${key}`).toBeTruthy();
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(300);
  for (const [key, ja, en] of rows) expect(ja && en, key).toBeTruthy();
});
