import type { FieldErrorCode } from '../contract/problem.js';

const small: Record<string, string> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
  ヵ: 'カ',
  ヶ: 'ケ',
};

/** Hiragana and half-width katakana become full-width katakana. ー and inner spaces stay, outer blanks are removed. */
export function foldKana(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u3041-\u3096\u309d\u309e]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
      // A hyphen after a kana was typed instead of a long vowel mark.
      .replace(/(?<=[\u30a1-\u30fa])[-\u2010-\u2015\u2212]/g, 'ー')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/ /g, '\u3000')
  );
}

/** For matching only: blanks removed, small kana large. シヤ and シャ, 「サトウ ハナコ」 and 「サトウハナコ」 have the same key. */
export function kanaKey(text: string): string {
  return foldKana(text)
    .replace(/[\s\u3000・]/g, '')
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => small[kana] ?? kana);
}

export function checkKana(text: string): FieldErrorCode | undefined {
  const kana = foldKana(text);
  if (!kana) return 'required';
  if (kana.length > 60) return 'too-long';
  return /^[\u30a1-\u30fa][\u30a1-\u30fe\u3000]*$/.test(kana) ? undefined : 'not-kana';
}
