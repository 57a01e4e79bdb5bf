/** Every character that is typed as a hyphen, also the katakana long vowel mark: an IME enters it in a phone number. */
export const hyphens = /[-\u00ad\u02d7\u2010-\u2015\u2043\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d\uff70]/g;
/** White space of any kind, and characters without a shape: zero-width ones, soft hyphens, directional marks. */
const blanks = /[\s\p{Cf}]/gu;

/** Full-width to ASCII (NFKC), without blanks. For email addresses and as the base of the other functions. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(blanks, '');
}

/** For card IDs, phone numbers and postal codes: full-width to ASCII, no blanks, no hyphens of any kind. */
export function foldDigits(text: string): string {
  // Hyphens are removed first: NFKC changes some of them into other characters.
  return foldText(text.replace(hyphens, '')).replace(hyphens, '');
}
