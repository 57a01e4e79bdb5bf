import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { compareFolders, comparePictures, describe } from '../../../scripts/story-pictures/compare.js';

type Grey = (x: number, y: number) => number;

/** Paper with whatever `ink` draws on it, as greys. */
function picture(ink: Grey, width = 120, height = 80): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      png.data.fill(ink(x, y), at, at + 3);
      png.data[at + 3] = 255;
    }
  }
  return PNG.sync.write(png);
}

const paper = 255;
/** Lighter than the widgets' own, which are a fifth ink. */
const hairline =
  (row: number, grey = 228): Grey =>
  (_, y) =>
    y === row ? grey : paper;

test('the same picture has no difference', () => {
  assert.equal(comparePictures('a.png', picture(hairline(20)), picture(hairline(20))), undefined);
});

test('a hairline that moved by one pixel is found, in both rows', () => {
  const found = comparePictures('a.png', picture(hairline(20)), picture(hairline(21)));
  assert.equal(found?.what, 'changed');
  assert.equal(found.pixels, 240);
  assert.equal(found.share, 240 / (120 * 80));
  assert.match(describe(found), /^changed: 2\.500 % \(240 pixels\)$/);
  assert.equal(PNG.sync.read(found.difference).width, 120);
});

test('a hairline that became slightly darker is found', () => {
  assert.equal(comparePictures('a.png', picture(hairline(20)), picture(hairline(20, 218)))?.pixels, 120);
});

test('an upright hairline of ten pixels that is gone is found', () => {
  const short: Grey = (x, y) => (x === 50 && y >= 30 && y < 40 ? 228 : paper);
  assert.equal(
    comparePictures(
      'a.png',
      picture(short),
      picture(() => paper),
    )?.pixels,
    10,
  );
});

test('a soft edge whose greys differ by a shade or two is the same', () => {
  const edge =
    (noise: number): Grey =>
    (x, y) =>
      x < 40 ? 20 : x > 41 ? paper : 130 + ((x + y) % 2) * noise;
  assert.equal(comparePictures('a.png', picture(edge(0)), picture(edge(2))), undefined);
});

test('another size is told with both sizes, even where nothing was drawn', () => {
  const found = comparePictures('a.png', picture(() => paper), picture(() => paper, 120, 81)); // prettier-ignore
  assert.match(describe(found!), /^other size: 120 × 80 → 120 × 81, /);
  assert.equal(found!.pixels, 120);
});

test('pictures on one side only are named as new or gone', () => {
  const home = mkdtempSync(join(tmpdir(), 'compare-'));
  try {
    const [kept, now] = [join(home, 'kept'), join(home, 'now')];
    for (const folder of [kept, now]) mkdirSync(folder);
    writeFileSync(join(kept, 'gone.png'), picture(hairline(1)));
    writeFileSync(join(now, 'new.png'), picture(hairline(1)));
    for (const folder of [kept, now]) writeFileSync(join(folder, 'same.png'), picture(hairline(1)));
    const findings = compareFolders(kept, now, ['new.png', 'same.png', 'gone.png']);
    assert.deepEqual(findings, [
      { name: 'new.png', what: 'new' },
      { name: 'gone.png', what: 'gone' },
    ]);
    assert.deepEqual(findings.map(describe), ['new', 'gone']);
  } finally {
    rmSync(home, { recursive: true });
  }
});
