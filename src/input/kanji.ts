/** Variants of the same kanji in names. For matching only: names are stored as typed. */
const variants: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  德: '徳',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斉',
  𠮷: '吉',
  曻: '昇',
  栁: '柳',
  瀨: '瀬',
  廣: '広',
  櫻: '桜',
  澤: '沢',
  國: '国',
  眞: '真',
};

/** For matching only: blanks removed, variants replaced. */
export function kanjiKey(text: string): string {
  let key = '';
  for (const character of text.normalize('NFKC').replace(/[\s\u3000]/g, '')) key += variants[character] ?? character;
  return key;
}
