import { tokens } from '../src/styles/tokens.js';
import { verificationCode as codeStyles } from '../src/widgets/verification-code/verification-code.styles.js';

/** A public custom property, as the sheets of the widgets read it. */
export interface Token {
  name: string;
  /** Its default, a CSS value. */
  value: string;
  kind: 'colour' | 'length' | 'font' | 'time';
  changes: string;
}

const changes: Record<string, string> = {
  ink: 'Text, the filled primary button, ticks and the progress line',
  'ink-soft': 'What is secondary: hints, leads, ※必須 and ※任意',
  line: 'Hairlines between rows and sections',
  'line-strong': 'Frames of fields and of outlined buttons',
  paper: 'Fields, the open menu, the text of the primary button',
  accent: 'Focus rings and links',
  error: 'Errors under fields, failed requests, destructive buttons',
  success: 'Confirmations',
  font: 'Every text; `inherit` takes the font of the page',
  'font-size': 'Body text; headings, hints and leads follow in proportion',
  radius: 'Corners of fields, buttons and panels',
  'control-height': 'Least height of fields and buttons',
  space: 'The base of all distances; the widgets use its multiples',
  column: 'Width of forms on wide screens',
  motion: 'Length of transitions; none under reduced motion',
  'code-slot': 'Width of one digit of the verification code',
  'code-gap': 'Distance between the digits of the verification code',
  'code-font': 'Font of the digits',
  'code-font-size': 'Size of the digits',
};

function kindOf(name: string, value: string): Token['kind'] {
  if (/light-dark|#/.test(value)) return 'colour';
  if (/ms$/.test(value)) return 'time';
  return /font$/.test(name) ? 'font' : 'length';
}

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

/** Every token of the sheets. Throws for one that is not described above. */
function readTokens(): Token[] {
  const found = new Map<string, Token>();
  for (const css of [tokens, codeStyles].map(String)) {
    for (const match of css.matchAll(/var\(\s*--mylexus-([a-z-]+)\s*,/g)) {
      const name = match[1] ?? '';
      const value = fallback(css, match.index + match[0].length);
      const text = changes[name];
      if (!text) throw new Error(`Say in .storybook/tokens.ts what --mylexus-${name} changes`);
      if (!found.has(name)) found.set(name, { name, value, kind: kindOf(name, value), changes: text });
    }
  }
  return [...found.values()];
}

export const publicTokens = readTokens();
