/**
 * Makes small and sharp files of pictures of text: PNG over sixteen colours at most. For such pictures that is half of what
 * WebP takes, and without the noise around letters that a lossy format brings.
 */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

type Colour = readonly [red: number, green: number, blue: number];

const paper: Colour = [255, 255, 255];
/** The colours of the interface, each with the number of its shades towards paper that edges of letters need. */
const inks: readonly (readonly [ink: Colour, shades: number])[] = [
  [[22, 22, 22], 7],
  [[122, 92, 46], 2],
  [[29, 107, 67], 2],
  [[217, 215, 210], 1],
];

const palette: Colour[] = [
  paper,
  ...inks.flatMap(([ink, shades]) =>
    Array.from({ length: shades }, (_, shade): Colour => {
      const mixed = ink.map((value, index) => Math.round(value + ((paper[index]! - value) * shade) / shades));
      return [mixed[0]!, mixed[1]!, mixed[2]!];
    }),
  ),
];

/**
 * @param page a page to read the photograph in; any
 * @param png what the browser photographed, of an even width
 */
export async function encodePicture(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, indices } = await page.evaluate(
    async ([source, colours]) => {
      const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const nearest = new Map<string, number>();
      const indices: number[] = [];
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
        const key = `${red} ${green} ${blue}`;
        if (!nearest.has(key)) {
          const distances = colours.map(([r, g, b]) => (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2);
          nearest.set(key, distances.indexOf(Math.min(...distances)));
        }
        indices.push(nearest.get(key)!);
      }
      return { width, height, indices };
    },
    [png.toString('base64'), palette] as const,
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows(indices, width, height), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels a byte; each row begins with its filter, which is none (PNG, sections 7 and 9). */
function rows(indices: number[], width: number, height: number): Buffer {
  const length = width / 2 + 1;
  const bytes = Buffer.alloc(length * height);
  for (const [pixel, index] of indices.entries()) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    bytes[y * length + 1 + (x >> 1)]! |= x % 2 === 0 ? index << 4 : index;
  }
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
