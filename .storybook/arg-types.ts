import type { ArgTypes } from '@storybook/web-components-vite';
import type { Attribute, Item, Member } from '../scripts/manifest/types.js';
import { widgets } from './manifest.js';

/** `'lexus' | 'toyota'` as a list; nothing for other types. */
const optionsOf = (type: string): string[] => [...type.matchAll(/'([^']+)'/g)].map(([, option = '']) => option);

function attribute({ name, description, type, default: initial }: Attribute): ArgTypes[string] {
  const text = type?.text ?? 'string';
  const options = optionsOf(text);
  return {
    name,
    description: description ?? '',
    ...(options.length > 0
      ? { options, control: { type: 'select' }, type: { name: 'enum', value: options } }
      : { control: { type: text === 'boolean' ? 'boolean' : 'text' } }),
    table: { category: 'attributes', type: { summary: text }, defaultValue: { summary: initial ?? '' } },
  };
}

/** A row of the table without a control: a story can only change attributes. */
const row = (category: string, { name, description, type, default: initial }: Item): ArgTypes[string] => ({
  name: name || '(default)',
  description: description ?? '',
  control: { disable: true },
  table: {
    category,
    ...(type && { type: { summary: type.text } }),
    ...(initial && { defaultValue: { summary: initial } }),
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
      methods.map((method) => ({ name: signature(method), description: method.description ?? '' })),
    ),
    ...rows('events', widget.events),
    ...rows('slots', widget.slots),
    ...rows('parts', widget.cssParts),
    ...rows('custom states', widget.cssStates),
    ...rows('custom properties', widget.cssProperties),
  ]);
}

export const extractComponentDescription = (tag: string): string => widgets.get(tag)?.description ?? '';
