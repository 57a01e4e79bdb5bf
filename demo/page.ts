import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Markup that was built here and is not escaped again. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Values = Record<string, string | Markup>;

/**
 * Reads an HTML file of the demo and fills its `{{name}}` places.
 *
 * @param path below `demo/`
 * @throws Error when a place has no value
 */
export function fill(path: string, values: Values): string {
  const source = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  return source.replace(/{{(\w+)}}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`demo/${path} has a place {{${name}}} without a value.`);
    return value instanceof Markup ? value.text : escapeHtml(value);
  });
}

/** A content file in its host's `layout.html`; the content's `<h1>` is the page's title. */
export function fillInLayout(folder: string, language: Language, name: string, values: Values): string {
  const content = fill(`${folder}/${language}/${name}.html`, values);
  const title = /<h1[^>]*>([^<]*)</.exec(content)?.[1]?.trim() ?? '';
  return fill(`${folder}/${language}/layout.html`, {
    ...values,
    lang: language,
    title: new Markup(title),
    content: new Markup(content),
  });
}

/** A table whose cells are text. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const head = heads.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('\n');
  return new Markup(`<table><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table>`);
}
