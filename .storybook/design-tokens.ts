import { computeColour, toHex, type Lookup, type Scheme } from './colours.js';
import type { Token } from './token.js';

/** A token as the Design Tokens Format Module (2025.10) of the W3C community group writes it. */
interface DesignToken {
  $type: 'color' | 'dimension' | 'duration' | 'fontFamily';
  $value: unknown;
  $description: string;
  $extensions: { mylexus: { property: string; tier: Token['tier']; css: string } };
}

type Group = Record<string, DesignToken>;
export type DesignTokens = Record<'color' | 'size' | 'font' | 'motion', Group>;

const groups = { colour: 'color', length: 'size', font: 'font', time: 'motion' } as const;
const types = { colour: 'color', length: 'dimension', font: 'fontFamily', time: 'duration' } as const;

/** A length in px: a plain one, or one that is computed from another by `var()`, `calc(… * n)` and `max()`. */
function computeLength(css: string, lookup: Lookup): number {
  const [, name, content = ''] = /^(var|calc|max)\((.*)\)$/s.exec(css) ?? [];
  if (name === 'var') return computeLength(lookup(content) ?? '', lookup);
  if (name === 'calc') return content.split('*').reduce((product, each) => product * factor(each.trim(), lookup), 1);
  if (name === 'max') return Math.max(...content.split(/,\s*(?=\S)/).map((each) => computeLength(each, lookup)));
  return factor(css, lookup);
}

function factor(css: string, lookup: Lookup): number {
  if (css.startsWith('var(')) return computeLength(css, lookup);
  const [, number] = /^([\d.]+)(?:px)?$/.exec(css) ?? [];
  if (!number) throw new Error(`Not a length that can be computed: ${css}`);
  return Number(number);
}

function valueOf({ name, kind, value }: Token, scheme: Scheme, lookup: Lookup): unknown {
  switch (kind) {
    case 'colour': {
      const colour = computeColour(`var(--mylexus-${name})`, scheme, lookup);
      return {
        colorSpace: 'srgb',
        components: colour.map((channel) => Number((channel / 255).toFixed(4))),
        alpha: 1,
        hex: toHex(colour),
      };
    }
    case 'length':
      return { value: computeLength(value, lookup), unit: 'px' };
    case 'time':
      return { value: Number.parseFloat(value), unit: 'ms' };
    case 'font': {
      const other = /^var\(--mylexus-(.+)\)$/.exec(value)?.[1];
      return other ? `{font.${other}}` : value.split(',').map((family) => family.trim().replaceAll("'", ''));
    }
  }
}

/**
 * The tokens with their defaults in one scheme. Figma imports such a file as the variables of one mode, other tools read it as
 * it is.
 */
export function designTokens(tokens: readonly Token[], scheme: Scheme): DesignTokens {
  const defaults = new Map(tokens.map(({ name, value }) => [`--mylexus-${name}`, value]));
  const all: DesignTokens = { color: {}, size: {}, font: {}, motion: {} };
  for (const token of tokens) {
    all[groups[token.kind]][token.name] = {
      $type: types[token.kind],
      $value: valueOf(token, scheme, (name) => defaults.get(name)),
      $description: token.changes.replaceAll('`', ''),
      $extensions: { mylexus: { property: `--mylexus-${token.name}`, tier: token.tier, css: token.value } },
    };
  }
  return all;
}
