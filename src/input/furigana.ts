import { checkKana, foldKana } from './kana.js';

/** A part of a name as an input method committed it, and its kana. */
export interface Reading {
  readonly text: string;
  /** Full-width katakana. */
  readonly kana: string;
}

/**
 * The kana in the text of a composition, as full-width katakana. Latin letters at its end are ignored: they are an
 * incomplete syllable. Empty for any other text, for instance kanji that the input method suggests.
 */
export function kanaOf(composition: string): string {
  const kana = foldKana(composition.replace(/[a-zａ-ｚ]+$/i, ''));
  return checkKana(kana) ? '' : kana;
}

/** The kana of `name`, if every part of it is known; else empty. */
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
