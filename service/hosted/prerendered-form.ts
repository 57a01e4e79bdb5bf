import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../shared/language.js';

/** A form as its widget draws it at first, by the name of its tag. Made by `npm run build:cdn`. */
export type PrerenderedForms = Readonly<
  Record<string, { readonly style: string; readonly html: Readonly<Record<Language, string>> }>
>;

/**
 * The forms that a frame page brings with it: a visitor sees and fills them before their scripts have come. None without a
 * build in the folder.
 *
 * @param folder - where `npm run build:cdn` has put the files
 */
export function readPrerenderedForms(folder: URL): PrerenderedForms {
  const file = new URL('prerendered.json', folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PrerenderedForms) : {};
}
