import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../shared/language.js';

/** A file of the widgets' build, as Vite's manifest tells of it; imports are keys of the manifest. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Adds links to the files that a page's scripts and tags stand on. */
export type Preload = (html: string, language: Language) => string;

const namesIn = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, name]) => name!);

/** The chunks and what they import, and that again. English is a chunk that a page in Japanese never asks for. */
function allBehind(chunks: Readonly<Record<string, Chunk>>, keys: readonly string[], language: Language): Set<string> {
  const all = new Set(keys.filter((key) => chunks[key]));
  for (const key of all) {
    const { imports = [], dynamicImports = [] } = chunks[key]!;
    const texts = dynamicImports.filter((each) => each.endsWith(`/messages/${language}.ts`));
    for (const each of [...imports, ...texts]) all.add(each);
  }
  return all;
}

/**
 * Lets the browser ask for all files of a page's widgets at once (HTML, "modulepreload"). Otherwise it learns of each from the
 * one before, a round trip later. Without a build in the folder, pages stay as they are.
 *
 * @param folder - where `npm run build:cdn` has put the files; `/widgets/` of the id origin
 */
export function readPreloads(folder: URL): Preload {
  const manifest = new URL('chunks.json', folder);
  if (!existsSync(manifest)) return (html) => html;
  const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>;
  return (html, language) => {
    const scripts = namesIn(html, /<script type="module" src="[^"]*\/widgets\/([\w-]+)\.js"/g).map(
      (name) => `src/${name}.ts`,
    );
    const tags = namesIn(html, /<mylexus-([\w-]+)/g).map((name) => `src/define/${name}.ts`);
    const [, base = ''] = /<script type="module" src="([^"]*\/widgets\/)/.exec(html) ?? [];
    const links = [...allBehind(chunks, [...scripts, ...tags], language)]
      .filter((key) => !scripts.includes(key))
      .map((key) => `<link rel="modulepreload" href="${base}${chunks[key]!.file}" />\n    `);
    return html.replace('<script type="module"', (script) => links.join('') + script);
  };
}
