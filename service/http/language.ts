import { languages, type Language } from '../shared/language.js';

/** The reader's language from `Accept-Language`: the first known one by weight, else Japanese. */
export function parseLanguage(header: string | null): Language {
  const ranges = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight), place };
  });
  ranges.sort((left, right) => right.weight - left.weight || left.place - right.place);
  for (const range of ranges) {
    const known = languages.find((language) => language === range.language);
    if (known && range.weight > 0) return known;
  }
  return 'ja';
}
