/**
 * Names of stories, pages and groups, as the index has them: `日本語 | English`, or `日本語 | English | words` with further
 * words that Storybook's search finds. The sidebar shows one language; the index, and with it every id, stays the same.
 */
export type Language = 'ja' | 'en';

/** The part of a name in a language. A name in one part is the same in both. */
export function nameIn(name: string, language: Language): string {
  if (name === 'Docs') return language === 'ja' ? '説明' : 'Docs';
  const [ja = '', en = ja] = name.split(' | ');
  return language === 'ja' ? ja : en;
}

/** The language that the toolbar chose. */
export const languageOf = (globals: Record<string, unknown>): Language => (globals['language'] === 'en' ? 'en' : 'ja');
