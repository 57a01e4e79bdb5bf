import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What the Lit of the files for `<script>` no longer knows: see scripts/own-lit.ts. */
const unknown: Record<string, RegExp> = {
  'a reflected property, a converter or a comparison of its own':
    /\b(?:reflect|useDefault): true|\b(?:hasChanged|converter):/,
  'a property that is neither text nor boolean': /\btype: (?:Number|Object|Array)\b/,
  'an expression inside of an element with raw text': /<(?:textarea|style|script|title)[^`]*\$\{/,
  'a directive on an element, or one that waits': /lit\/directives\/(?:ref|until|async|cache)|async-directive/,
  'MathML or an expression in a comment': /\bmathml`|<!--[^`]*\$\{/,
};

test('no widget needs what the shipped Lit leaves out', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('relying-party'),
  );
  assert.ok(files.length > 100);
  for (const name of files) {
    const text = readFileSync(`src/${name}`, 'utf8');
    for (const [what, pattern] of Object.entries(unknown)) assert.doesNotMatch(text, pattern, `${name} has ${what}`);
  }
});
