/**
 * What is deprecated says so in one form: `@deprecated since 0.3.0: use \`return-to\`` in the doc comment of a class or a
 * member, and the same words at the end of the line of an event, a slot, a part or a custom property, in brackets:
 * `(deprecated since 0.3.0: use \`mylexus-signed-in\`)`.
 */
import type { Plugin } from '@custom-elements-manifest/analyzer';
import { lists, type Declaration, type Item, type Manifest } from './types.js';

const form = /^since \d+\.\d+\.\d+: use \S.*$/s;
const inLine = /\s*\(deprecated ([^)]*)\)$/;

/** Gives an item its marker. Throws for another form. */
function mark(item: Item, place: string): void {
  const [whole, text] = inLine.exec(item.description ?? '') ?? [];
  if (whole && text) {
    item.description = item.description!.slice(0, -whole.length);
    item.deprecated = text;
  }
  if (item.deprecated === undefined) return;
  const said = String(item.deprecated).replaceAll(/\s+/g, ' ').trim();
  if (!form.test(said)) throw new Error(`${place}: “@deprecated since <version>: use <replacement>”, not “${said}”`);
  item.deprecated = said;
}

/** The marker on every item of a declaration; an attribute has that of its property. */
export function markDeprecations(declaration: Declaration): void {
  mark(declaration, declaration.name);
  for (const list of lists) {
    for (const item of (declaration[list] ?? []) as Item[]) mark(item, `${declaration.name} ${item.name}`);
  }
  for (const attribute of declaration.attributes ?? []) {
    const property = declaration.members?.find(({ name }) => name === attribute.fieldName);
    if (property?.deprecated) attribute.deprecated = property.deprecated;
  }
}

/** What is printed of an item: its description, then its marker. */
export const withDeprecation = ({ description = '', deprecated }: Item): string =>
  deprecated ? `${description} Deprecated ${deprecated}`.trim() : description;

export const deprecations = (): Plugin => ({
  name: 'deprecations',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of (customElementsManifest as unknown as Manifest).modules)
      declarations.forEach(markDeprecations);
  },
});
