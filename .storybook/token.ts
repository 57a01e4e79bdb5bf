import type { Item } from '../scripts/manifest/types.js';

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

function tierOf(name: string, description: string): Token['tier'] {
  const tier = tiers.find((each) => description.endsWith(`(${each})`));
  if (!tier) throw new Error(`${name} names no tier`);
  return tier;
}

/** Every token of the described custom properties once, tier by tier. */
export const tokensOf = (described: readonly Item[]): Token[] =>
  [...new Map(described.map((each) => [each.name, each])).values()]
    .map(({ name, type, default: value = '', description = '' }) => ({
      name: name.replace('--mylexus-', ''),
      value,
      kind: kinds[type?.text ?? ''] ?? ('length' as const),
      tier: tierOf(name, description),
      changes: description.replace(/ \(\w+\)$/, ''),
    }))
    .sort((one, other) => tiers.indexOf(one.tier) - tiers.indexOf(other.tier));
