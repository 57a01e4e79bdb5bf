import { computeColour, toHex, type Scheme } from './colours.js';
import { lookupOver } from './tokens.js';

/** The value of a token: for one scheme, or for both. Empty is the default. */
export interface Change {
  light?: string;
  dark?: string;
  both?: string;
}
/** By the names of tokens, without their prefix. */
export type Changes = ReadonlyMap<string, Change>;

function valueOf(name: string, { light, dark, both }: Change): string {
  if (both !== undefined) return both;
  if (light === dark) return light ?? '';
  const usual = (scheme: Scheme): string => toHex(computeColour(`var(${name})`, scheme, lookupOver(new Map())));
  return `light-dark(${light ?? usual('light')}, ${dark ?? usual('dark')})`;
}

/** The tokens that differ from their defaults, by their whole names. */
export const themeValues = (changes: Changes): Map<string, string> =>
  new Map(
    [...changes]
      .map(([name, change]) => [`--mylexus-${name}`, valueOf(`--mylexus-${name}`, change)] as const)
      .filter(([, value]) => value),
  );

/** A rule to paste into a page; empty where nothing was changed. */
export function themeCss(changes: Changes): string {
  const lines = [...themeValues(changes)].map(([name, value]) => `  ${name}: ${value};`);
  return lines.length > 0 ? [':root {', ...lines, '}'].join('\n') : '';
}
