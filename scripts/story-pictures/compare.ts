/** Compares pictures of stories, pixel by pixel. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * How different a colour may be, from 0 (not at all) to 1 (black for white): five shades of grey of 255. Both pictures come
 * from the same machine and browser, so that this spares what nobody sees; a hairline differs from its paper by 0.18.
 */
export const colourThreshold = 0.02;
/** How many pixels of a picture may differ by more than that: a line that moved changes at least as many as it is long. */
export const allowedPixels = 4;

/** Two pictures that differ. */
export interface Difference {
  name: string;
  what: 'changed' | 'resized';
  /** So many pixels differ; of all pixels of the larger picture, from 0 to 1. */
  pixels: number;
  share: number;
  sizes: string;
  /** Shows in red where (PNG). */
  difference: Buffer;
}

export type Finding = Difference | { name: string; what: 'new' | 'gone' };

/** The picture on a transparent sheet of another size. */
function onSheet(picture: PNG, width: number, height: number): PNG {
  const sheet = new PNG({ width, height, fill: true });
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
  return sheet;
}

/** What is different between two pictures (PNG), if anything. Another size always counts. */
export function comparePictures(name: string, kept: Buffer, now: Buffer): Difference | undefined {
  if (kept.equals(now)) return undefined;
  const [before, after] = [PNG.sync.read(kept), PNG.sync.read(now)];
  const resized = before.width !== after.width || before.height !== after.height;
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
  const output = new PNG({ width, height });
  const [left, right] = [onSheet(before, width, height), onSheet(after, width, height)];
  // Without pixelmatch's guess at anti-aliasing, which would excuse thin lines and icons.
  const options = { threshold: colourThreshold, includeAA: true };
  const pixels = pixelmatch(left.data, right.data, output.data, width, height, options);
  if (!resized && pixels <= allowedPixels) return undefined;
  const size = (picture: PNG): string => `${picture.width} × ${picture.height}`;
  return {
    name,
    what: resized ? 'resized' : 'changed',
    pixels,
    share: pixels / (width * height),
    sizes: resized ? `${size(before)} → ${size(after)}` : size(after),
    difference: PNG.sync.write(output),
  };
}

/** The differences between two folders, of the pictures with these names. */
export function compareFolders(kept: string, now: string, names: string[]): Finding[] {
  return names.flatMap((name): Finding[] => {
    const [before, after] = [join(kept, name), join(now, name)];
    if (!existsSync(before)) return existsSync(after) ? [{ name, what: 'new' }] : [];
    if (!existsSync(after)) return [{ name, what: 'gone' }];
    const difference = comparePictures(name, readFileSync(before), readFileSync(after));
    return difference ? [difference] : [];
  });
}

/** One line for the terminal and the page: what happened to a picture, and how much of it. */
export function describe(finding: Finding): string {
  if (!('difference' in finding)) return finding.what;
  const share = `${(finding.share * 100).toFixed(3)} % (${finding.pixels} pixels)`;
  return finding.what === 'resized' ? `other size: ${finding.sizes}, ${share}` : `changed: ${share}`;
}
