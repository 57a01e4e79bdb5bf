import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './test.js';
import { tolerance } from './tolerance.js';

/** A picture of white paper with one grey box. */
async function draw(
  page: Page,
  box: { width?: number; height?: number; top?: number; grey?: number },
): Promise<Buffer> {
  const { width = 120, height = 1, top = 20, grey = 228 } = box;
  await page.setContent(`<body style="margin:0;background:#fff"><div style="position:absolute;top:${top}px;left:0;
    width:${width}px;height:${height}px;background:rgb(${grey},${grey},${grey})"></div></body>`);
  return page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 80 } });
}

/** Whether the second picture is accepted in place of the first. */
function accepted(before: Buffer, after: Buffer): boolean {
  const file = test.info().snapshotPath('before.png');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, before);
  try {
    expect(after).toMatchSnapshot('before.png', tolerance);
    return true;
  } catch {
    return false;
  }
}

const differences = {
  'a hairline that moved by one pixel': [{}, { top: 21 }],
  'a hairline that became slightly darker': [{}, { grey: 218 }],
  'an upright hairline of ten pixels that is gone': [{ width: 1, height: 10 }, { width: 0 }],
} as const;

for (const [what, [before, after]] of Object.entries(differences)) {
  test(`a comparison of pictures finds ${what}`, async ({ page }) => {
    expect(accepted(await draw(page, before), await draw(page, after))).toBe(false);
  });
}

test('a comparison of pictures accepts the same picture and greys that differ by two shades', async ({ page }) => {
  const edge = { width: 40, height: 80, top: 0 };
  const before = await draw(page, { ...edge, grey: 130 });
  expect(accepted(before, await draw(page, { ...edge, grey: 130 }))).toBe(true);
  expect(accepted(before, await draw(page, { ...edge, grey: 132 }))).toBe(true);
});
