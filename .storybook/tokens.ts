import type { Lookup } from './colours.js';
import { widgets } from './manifest.js';

export const tiers = ['reference', 'system', 'widget'] as const;

/** A public custom property, as the sheets of the widgets read it. */
export interface Token {
  name: string;
  /** Its default, a CSS value. */
  value: string;
  kind: 'colour' | 'length' | 'font' | 'time';
  tier: (typeof tiers)[number];
  changes: string;
}

const kinds: Record<string, Token['kind']> = {
  '<color>': 'colour',
  '<length>': 'length',
  '<family-name>': 'font',
  '<time>': 'time',
};

const described = [...widgets.values()].flatMap(({ cssProperties }) => cssProperties);

function tierOf(name: string, description: string): Token['tier'] {
  const tier = tiers.find((each) => description.endsWith(`(${each})`));
  if (!tier) throw new Error(`${name} names no tier`);
  return tier;
}

/** Every token of every widget once, from the manifest; tier by tier. */
export const publicTokens: Token[] = [...new Map(described.map((each) => [each.name, each])).values()]
  .map(({ name, type, default: value = '', description = '' }) => ({
    name: name.replace('--mylexus-', ''),
    value,
    kind: kinds[type?.text ?? ''] ?? 'length',
    tier: tierOf(name, description),
    changes: description.replace(/ \(\w+\)$/, ''),
  }))
  .sort((one, other) => tiers.indexOf(one.tier) - tiers.indexOf(other.tier));

const defaults = new Map(publicTokens.map(({ name, value }) => [`--mylexus-${name}`, value]));

/** What is in force where a page sets some tokens, by their whole names. */
export const lookupOver =
  (set: ReadonlyMap<string, string>): Lookup =>
  (name) =>
    set.get(name) || defaults.get(name);
