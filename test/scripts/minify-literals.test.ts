import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss, minifyHtml } from '../../scripts/minify-literals.js';

test('style sheets lose their layout and keep every space that means something', () => {
  assert.equal(
    minifyCss(`
      /* why */
      :host {
        margin: 0 calc(1px + 2px);
        color: var(--a, red);
      }
      a :hover,
      b > c {
        top: 0;
      }
    `),
    ' :host{margin:0 calc(1px + 2px);color:var(--a,red)}a :hover,b>c{top:0}',
  );
});

test('templates keep one space where the source had a line end', () => {
  assert.equal(minifyHtml('<p\n   class="a  b"\n>\n  x  y\n</p>'), '<p class="a  b" > x  y </p>');
});
