/// <reference types="vite/client" />

/** One text in both languages. */
export interface MessageRow {
  key: string;
  ja: string;
  en: string;
}

type Module = Record<string, Record<string, unknown>>;
const catalogues = {
  ja: import.meta.glob<Module>('../src/i18n/ja/*.ts', { eager: true }),
  en: import.meta.glob<Module>('../src/i18n/en/*.ts', { eager: true }),
};

/** Stands for whatever a sentence mentions: itself as `{n}`, a fact of it by its name. */
const placeholder = (index: number): unknown =>
  new Proxy(
    {},
    {
      get: (_, name) => (name === Symbol.toPrimitive ? () => `{${index + 1}}` : `{${String(name)}}`),
    },
  );

function textOf(value: unknown): string {
  if (typeof value !== 'function') return String(value);
  const sentence = value as (...facts: unknown[]) => unknown;
  return String(sentence(...Array.from({ length: sentence.length }, (_, index) => placeholder(index))));
}

function flatten(value: unknown, key: string, into: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) into.set(key, value);
  else for (const [name, part] of Object.entries(value)) flatten(part, key ? `${key}.${name}` : name, into);
}

/** The catalogues as the widgets load them, file by file; what a file takes over from another stands there only. */
export function readMessages(): { file: string; rows: MessageRow[] }[] {
  const names = Object.keys(catalogues.ja).map((path) => path.slice(path.lastIndexOf('/') + 1, -3));
  // Files that others are made of come first.
  const shared = ['common', 'problems', 'procedure', 'profile', 'identity', 'code', 'code-entry'];
  const files = [...shared.filter((name) => names.includes(name)), ...names.filter((name) => !shared.includes(name))];
  const seen = new Set<string>();
  return files.map((file) => {
    const [ja, en] = (['ja', 'en'] as const).map((language) => {
      const texts = new Map<string, unknown>();
      for (const part of Object.values(catalogues[language][`../src/i18n/${language}/${file}.ts`] ?? {})) {
        flatten(part, '', texts);
      }
      return texts;
    });
    const rows: MessageRow[] = [];
    for (const [key, value] of ja ?? []) {
      const text = textOf(value);
      if (seen.has(`${key} ${text}`)) continue;
      seen.add(`${key} ${text}`);
      rows.push({ key, ja: text, en: textOf(en?.get(key)) });
    }
    return { file, rows };
  });
}
