/** What the sources of a widget say, to be compared with its manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files that a module loads, itself included; other tags that it draws are documented on their own. */
export function filesOf(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry) || !existsSync(entry)) return found;
  found.add(entry);
  const imports = readFileSync(entry, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g);
  for (const [, path = ''] of imports) {
    const file = `${join(dirname(entry), path)}.ts`;
    if (!file.startsWith('src/define/')) filesOf(file, found);
  }
  return found;
}

/** The first groups of all matches in the files, without repetition. */
export function matchesIn(files: Iterable<string>, pattern: RegExp): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    for (const [, text = ''] of withoutComments(file).matchAll(pattern)) found.add(text);
  }
  return found;
}

const withoutComments = (file: string): string => readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');

/** Events that are dispatched, by themselves or through a method that takes their name. */
export const dispatched = /(?:new (?:Custom)?Event(?:<[^(]+>)?|#(?:announce|changed))\(\s*'([\w-]+)'/g;

/** Parts in templates and in attributes of elements that are made by hand. */
export const partLists = /\bpart(?:=|: )["']([\w -]+)["']/g;

/** Custom states of a form control. */
export const states = /\.setState\('([\w-]+)'/g;

/** The events of `HTMLElementEventMap` with their types. */
export function eventMap(files: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const map = /interface HTMLElementEventMap \{([^]*?)\n {2}\}/.exec(withoutComments(file))?.[1] ?? '';
    for (const [, name = '', type = ''] of map.matchAll(/'([\w-]+)': ([^;]+);/g)) found.set(name, type);
  }
  return found;
}
