import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../shared/language.js';

/** A file of the widgets' build, as Vite's manifest tells of it; imports are keys of the manifest. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** By path of the source or, of what several share, by another name. */
export type Chunks = Readonly<Record<string, Chunk>>;

/** Puts the built files of a page's widgets into it: the names of its scripts, and links to all that they stand on. */
export type NameFiles = (html: string, language: Language) => string;

/**
 * The files of some sources and of what they import, and that again. English is a chunk that a page in Japanese never asks
 * for.
 */
export function filesBehind(chunks: Chunks, sources: readonly string[], language: Language): string[] {
  const all = new Set(sources.filter((source) => chunks[source]));
  for (const key of all) {
    const { imports = [], dynamicImports = [] } = chunks[key]!;
    const texts = dynamicImports.filter((each) => each.endsWith(`/messages/${language}.ts`));
    for (const each of [...imports, ...texts]) all.add(each);
  }
  return [...all].map((key) => chunks[key]!.file);
}

/**
 * Lets the browser ask for all files of a page's widgets at once (HTML, "modulepreload"). Otherwise it learns of each from the
 * one before, a round trip later. Without a build in the folder, pages stay as they are: they name the sources.
 *
 * @param folder - where `npm run build:cdn` has put the files; `/widgets/` of the id origin
 */
export function readFileNames(folder: URL): NameFiles {
  const manifest = new URL('chunks.json', folder);
  if (!existsSync(manifest)) return (html) => html;
  const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Chunks;
  return (html, language) => {
    const scripts = new Map<string, string>();
    const named = html.replace(/(<script type="module" src="[^"]*\/widgets\/)([\w/-]+)\.js"/g, (_, start, name) => {
      const source = `src/${name}.ts`;
      const file = chunks[source]?.file ?? `${name}.js`;
      scripts.set(source, file);
      return `${start}${file}"`;
    });
    const tags = [...html.matchAll(/<mylexus-([\w-]+)/g)].map(([, tag]) => `src/define/${tag}.ts`);
    const [, base = ''] = /<script type="module" src="([^"]*\/widgets\/)/.exec(html) ?? [];
    const links = filesBehind(chunks, [...scripts.keys(), ...tags], language)
      .filter((file) => ![...scripts.values()].includes(file))
      .map((file) => `<link rel="modulepreload" href="${base}${file}" />\n    `);
    return named.replace('<script type="module"', (script) => links.join('') + script);
  };
}
