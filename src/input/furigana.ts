import { checkKana, foldKana } from './kana.js';

/** A piece of a name as it was committed, and how it was typed. */
export interface Reading {
  readonly text: string;
  /** Full-width katakana. */
  readonly kana: string;
}

/**
 * The kana in what an input method shows; a latin letter at its end waits for the next key. Empty when it shows something
 * else, for instance the kanji it offers.
 */
export function kanaOf(composition: string): string {
  const kana = foldKana(composition.replace(/[a-zａ-ｚ]+$/i, ''));
  return checkKana(kana) ? '' : kana;
}

/** How `name` is read, as far as every piece of it is known; else empty. */
export function readingOf(name: string, pieces: readonly Reading[]): string {
  let rest = name;
  let kana = '';
  for (const piece of pieces) {
    if (!rest.startsWith(piece.text)) continue;
    kana += piece.kana;
    rest = rest.slice(piece.text.length);
  }
  const own = kanaOf(rest);
  return rest && !own ? '' : kana + own;
}
