export type Scheme = 'light' | 'dark';
/** Red, green and blue, 0 to 255. */
export type Rgb = [number, number, number];
/** The value of a custom property, by its whole name. */
export type Lookup = (name: string) => string | undefined;

/** What is seen on what, by the names of tokens, and the least contrast that WCAG 2.2 asks for. */
export interface Pair {
  front: string;
  back: string;
  least: number;
  use: string;
}

const text = 4.5;
const shape = 3;

/** Hairlines are not here: they only decorate, nothing is known by them alone. */
export const pairs: Pair[] = [
  { front: 'ink', back: 'paper', least: text, use: 'text' },
  { front: 'ink-soft', back: 'paper', least: text, use: 'hints and leads' },
  { front: 'paper', back: 'ink', least: text, use: 'primary button' },
  { front: 'error', back: 'paper', least: text, use: 'errors' },
  { front: 'success', back: 'paper', least: text, use: 'confirmations' },
  { front: 'line-strong', back: 'paper', least: shape, use: 'frames of fields' },
  { front: 'accent', back: 'paper', least: shape, use: 'focus ring' },
];

/** Parts between commas that stand in no bracket. */
function parts(list: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of list) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((part) => part.trim());
}

function hexColour(digits: string): Rgb {
  const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16)) as Rgb;
}

/**
 * Computes a colour from what tokens are written in: `#rgb`, `#rrggbb`, `light-dark()`, `var()` and `color-mix(in srgb, …)`
 * with a percentage on the first colour.
 *
 * @throws Error on anything else
 */
export function computeColour(css: string, scheme: Scheme, lookup: Lookup): Rgb {
  const value = css.trim();
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value)?.[1];
  if (hex) return hexColour(hex);
  const [, name, content = ''] = /^([a-z-]+)\((.*)\)$/s.exec(value) ?? [];
  const [first = '', second = '', third = ''] = parts(content);
  const compute = (each: string): Rgb => computeColour(each, scheme, lookup);
  if (name === 'light-dark') return compute(scheme === 'light' ? first : second);
  if (name === 'var') return compute(lookup(first) ?? second);
  const [, colour, percent] = /^(.+)\s(\d+)%$/s.exec(second) ?? [];
  if (name === 'color-mix' && first === 'in srgb' && colour && percent) {
    const [front, back] = [compute(colour), compute(third)];
    return front.map((channel, at) => (channel * +percent + back[at]! * (100 - +percent)) / 100) as Rgb;
  }
  throw new Error(`Not a colour that can be computed: ${value}`);
}

/** `#rrggbb`. */
export const toHex = (colour: Rgb): string =>
  `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of each pair. `lookup` answers for tokens by their whole names. */
export function contrasts(scheme: Scheme, lookup: Lookup): (Pair & { ratio: number })[] {
  const colour = (name: string): Rgb => computeColour(`var(--mylexus-${name})`, scheme, lookup);
  return pairs.map((pair) => ({ ...pair, ratio: contrast(colour(pair.front), colour(pair.back)) }));
}
