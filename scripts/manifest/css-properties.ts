/** The public custom properties of every widget, read from its own style sheets. */
import { readFileSync, readdirSync } from 'node:fs';
import type { CSSResult } from 'lit';
import * as library from '../../src/index.js';
import { tokens } from '../../src/styles/tokens.js';
import type { Item } from './types.js';

/** `--_ink: var(--mylexus-ink, …)` and uses of `--mylexus-…` outside of such a line. */
const publicUse = /var\(\s*(--mylexus-[a-z-]+)\s*(,?)/g;

/** The value after the comma of `var(--name,`, up to the bracket that closes it. */
function fallback(css: string, from: number): string {
  let depth = 1;
  let at = from;
  while (depth > 0 && at < css.length) {
    if (css[at] === '(') depth += 1;
    if (css[at] === ')') depth -= 1;
    at += 1;
  }
  return css
    .slice(from, at - 1)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The public properties of a sheet with their defaults. */
function publicProperties(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of css.matchAll(publicUse)) {
    const [whole, name = '', comma] = match;
    if (!found.has(name)) found.set(name, comma ? fallback(css, match.index + whole.length) : '');
  }
  return found;
}

/** The declarations of a sheet of tokens: the internal name, and what it is made of. What a media query changes comes later. */
function internalNames(css: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/(--_[\w-]+)\s*:([^;]+);/g)) {
    if (!names.has(name)) names.set(name, value);
  }
  return names;
}

/** `--mylexus-font` for `--_font`. */
function publicNameOf(names: Map<string, string>, internal: string): string {
  const [name] = publicProperties(names.get(internal) ?? '').keys();
  if (!name) throw new Error(`${internal} stands for no public custom property`);
  return name;
}

/** What the doc comments say: `@cssprop {type} [--mylexus-x] - text`, on any file of `src`. */
function descriptions(): Map<string, Pick<Item, 'description' | 'type'>> {
  const found = new Map<string, Pick<Item, 'description' | 'type'>>();
  const files = ['src/styles', 'src/features'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const lines = readFileSync(file, 'utf8').replaceAll(/\n \*\s{2,}/g, ' ');
    for (const [, type, name = '', text = ''] of lines.matchAll(
      / \* @cssprop(?: \{([^}]+)\})? (--mylexus-[a-z-]+) - (.+)/g,
    )) {
      if (found.has(name)) throw new Error(`${name} is described twice`);
      found.set(name, { description: text.trim(), ...(type && { type: { text: type } }) });
    }
  }
  return found;
}

/** Every public custom property that is described, for whoever compares it with those in use. */
export const describedProperties = (): string[] => [...descriptions().keys()];

interface WidgetClass {
  readonly observedAttributes: string[];
  readonly elementStyles: CSSResult[];
}

/** A class has its sheets once its attributes were asked for, as a registration does. */
function finalized(value: unknown): WidgetClass {
  const widget = value as WidgetClass;
  void widget.observedAttributes;
  return widget;
}

/** The custom properties that each exported class reads, by the name of the class. */
export async function cssPropertiesOfClasses(): Promise<Map<string, Item[]>> {
  const known = descriptions();
  const shared = String(tokens);
  const names = internalNames(shared);
  const result = new Map<string, Item[]>();
  for (const [name, value] of Object.entries(library)) {
    if (!name.startsWith('Mylexus')) continue;
    const { elementStyles } = finalized(value);
    const own = elementStyles
      .map(String)
      .filter((css) => css !== shared)
      .join('\n');
    const read = (internal: string, text: string): boolean => new RegExp(`var\\(\\s*${internal}\\b(?!-)`).test(text);
    // A token may be made of another one.
    const used = [...names].filter(([internal]) => read(internal, own)).map(([internal]) => internal);
    for (const internal of used) {
      for (const other of names.keys()) {
        if (!used.includes(other) && read(other, names.get(internal) ?? '')) used.push(other);
      }
    }
    const css = [...used.map((internal) => names.get(internal)), own].join('\n');
    result.set(
      name,
      [...publicProperties(css)].map(([property, value]) => ({
        name: property,
        default: value.replaceAll(
          /var\((--_[\w-]+)\)/g,
          (_, internal: string) => `var(${publicNameOf(names, internal)})`,
        ),
        ...known.get(property),
      })),
    );
  }
  return result;
}
