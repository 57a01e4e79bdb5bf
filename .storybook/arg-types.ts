import type { ArgTypes } from '@storybook/web-components-vite';
import { withDeprecation } from '../scripts/manifest/deprecations.js';
import type { Attribute, Item, Member } from '../scripts/manifest/types.js';
import { widgets } from './manifest.js';

/** `'lexus' | 'toyota'` as a list; nothing for other types. */
const optionsOf = (type: string): string[] => [...type.matchAll(/'([^']+)'/g)].map(([, option = '']) => option);

function attribute(item: Attribute): ArgTypes[string] {
  const { name, type, default: initial } = item;
  const text = type?.text ?? 'string';
  const options = optionsOf(text);
  return {
    name,
    description: withDeprecation(item),
    ...(options.length > 0
      ? { options, control: { type: 'select' }, type: { name: 'enum', value: options } }
      : { control: { type: text === 'boolean' ? 'boolean' : 'text' } }),
    table: { category: 'attributes', type: { summary: text }, defaultValue: { summary: initial ?? '' } },
  };
}

/** A row of the table without a control: a story can only change attributes. */
const row = (category: string, item: Item): ArgTypes[string] => ({
  name: item.name || '(default)',
  description: withDeprecation(item),
  control: { disable: true },
  table: {
    category,
    ...(item.type && { type: { summary: item.type.text } }),
    ...(item.default && { defaultValue: { summary: item.default } }),
  },
});

function signature({ name, parameters, return: result }: Member): string {
  const list = (parameters ?? []).map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text ?? ''}`);
  return `${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

/** The table of a tag, from its manifest. Parts, events and attributes may have the same name: their keys differ. */
export function extractArgTypes(tag: string): ArgTypes {
  const widget = widgets.get(tag);
  if (!widget) throw new Error(`${tag} is not in the manifest`);
  const rows = (category: string, items: Item[]): [string, ArgTypes[string]][] =>
    items.map((item) => [`${category}: ${item.name}`, row(category, item)]);
  const fields = widget.members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = widget.members.filter(({ kind }) => kind === 'method');
  return Object.fromEntries([
    ...widget.attributes.map((each) => [each.name, attribute(each)] as const),
    ...rows('properties', fields),
    ...rows(
      'methods',
      methods.map((method) => ({ name: signature(method), description: withDeprecation(method) })),
    ),
    ...rows('events', widget.events),
    ...rows('slots', widget.slots),
    ...rows('parts', widget.cssParts),
    ...rows('custom states', widget.cssStates),
    ...rows('custom properties', widget.cssProperties),
  ]);
}

export function extractComponentDescription(tag: string): string {
  const widget = widgets.get(tag);
  return widget ? withDeprecation(widget) : '';
}
