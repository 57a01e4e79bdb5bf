/// <reference types="vite/client" />

/** One text in both languages. */
export interface MessageRow {
  key: string;
  ja: string;
  en: string;
}

type Module = Record<string, Record<string, unknown>>;

/** `registration/steps` for `../src/features/registration/messages/steps.ja.ts`, `common` for `../src/i18n/ja/common.ts`. */
function nameOf(path: string): string {
  const [, shared] = /\/i18n\/\w+\/([\w-]+)\.ts$/.exec(path) ?? [];
  const [, feature = '', part] = /\/features\/([\w-]+)\/messages\/(?:([\w-]+)\.)?\w+\.ts$/.exec(path) ?? [];
  return shared ?? (part ? `${feature}/${part}` : feature);
}

const byName = (modules: Record<string, Module>): ReadonlyMap<string, Module> =>
  new Map(Object.entries(modules).map(([path, module]) => [nameOf(path), module]));

const catalogues = {
  ja: byName(
    import.meta.glob<Module>(['../src/i18n/ja/*.ts', '../src/features/*/messages/{ja,*.ja}.ts'], { eager: true }),
  ),
  en: byName(
    import.meta.glob<Module>(['../src/i18n/en/*.ts', '../src/features/*/messages/{en,*.en}.ts'], { eager: true }),
  ),
};

/** Stands for whatever a sentence mentions: itself as `{n}`, with the methods of a text; a fact of it by its name. */
function placeholder(index: number): unknown {
  const text = `{${index + 1}}`;
  const methods = String.prototype as unknown as Record<string | symbol, unknown>;
  return new Proxy(
    {},
    {
      get(_, name) {
        if (name === Symbol.toPrimitive) return () => text;
        const method = methods[name];
        return typeof method === 'function' ? (method.bind(text) as unknown) : `{${String(name)}}`;
      },
    },
  );
}

function textOf(value: unknown): string {
  if (typeof value !== 'function') return String(value);
  const sentence = value as (...facts: unknown[]) => unknown;
  return String(sentence(...Array.from({ length: sentence.length }, (_, index) => placeholder(index))));
}

function flatten(value: unknown, key: string, into: Map<string, unknown>): void {
  if (typeof value !== 'object' || value === null) into.set(key, value);
  else for (const [name, part] of Object.entries(value)) flatten(part, key ? `${key}.${name}` : name, into);
}

/** The catalogues as the widgets load them, file by file; what a file includes from another is listed there only. */
export function readMessages(): { file: string; rows: MessageRow[] }[] {
  const names = [...catalogues.ja.keys()];
  // Files that others include are first.
  const shared = ['common', 'problems', 'wizard', 'profile', 'identity', 'code', 'code-entry'];
  const files = [...shared.filter((name) => names.includes(name)), ...names.filter((name) => !shared.includes(name))];
  const seen = new Set<string>();
  return files.map((file) => {
    const [ja, en] = (['ja', 'en'] as const).map((language) => {
      const texts = new Map<string, unknown>();
      for (const part of Object.values(catalogues[language].get(file) ?? {})) {
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
