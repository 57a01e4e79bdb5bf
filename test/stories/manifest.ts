/** The manifest of the elements as the package has it. Read, not made: each worker would analyze all sources. */
import { readFileSync } from 'node:fs';
import { widgetsOf, type Attribute, type Manifest } from '../../scripts/manifest/types.js';
import { ensureBuilt } from '../harness/built.js';

const file = 'dist/custom-elements.json';
ensureBuilt(file, 'manifest', ['src', 'scripts/manifest']);

export const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;

const attributes = new Map(widgetsOf(manifest).map((widget) => [widget.tagName, widget.attributes]));

/** The attributes of a tag, by its name without `mylexus-`; undefined for what is no tag. */
export const attributesOf = (name: string): Attribute[] | undefined => attributes.get(`mylexus-${name}`);
