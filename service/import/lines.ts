import { createReadStream } from 'node:fs';

/** Longest line that is read, in bytes. */
const lineLimit = 16_384;
const lineFeed = 0x0a;

/** One line of a file. */
export interface Line {
  /** Undefined when it is longer than any row. */
  text: string | undefined;
  /** Counted from 1. */
  number: number;
  /** Position of the byte after it. */
  end: number;
}

/** Without its end, and without the mark that some editors put before the first one. */
const textOf = (bytes: Buffer): string | undefined =>
  bytes.length > lineLimit ? undefined : bytes.toString('utf8').replace(/^\ufeff|\r?\n?$/g, '');

/**
 * The lines of a file from a position on, in the portions in which they are read; memory stays the same for any file.
 *
 * @param after - a position after a line, and the number of that line
 */
export async function* readLines(path: string, after: { position: number; line: number }): AsyncGenerator<Line[]> {
  let { position: end, line: number } = after;
  // The beginning of a line whose end is not read yet. Of one that is too long, only the length counts.
  let rest = Buffer.alloc(0);
  let skipped = 0;

  function lineOf(bytes: Buffer): Line {
    end += skipped + bytes.length;
    number += 1;
    const text = skipped > 0 ? undefined : textOf(bytes);
    skipped = 0;
    return { text, number, end };
  }

  for await (const part of createReadStream(path, { start: end, highWaterMark: 256 * 1024 })) {
    const bytes = Buffer.concat([rest, part as Buffer]);
    const lines: Line[] = [];
    let begin = 0;
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, begin)) {
      lines.push(lineOf(bytes.subarray(begin, at + 1)));
      begin = at + 1;
    }
    rest = bytes.subarray(begin);
    if (rest.length > lineLimit) {
      skipped += rest.length;
      rest = Buffer.alloc(0);
    }
    yield lines;
  }
  if (rest.length + skipped > 0) yield [lineOf(rest)];
}
