import type { Plugin } from 'vite';

/** By file of Lit: what is replaced, and by what. */
const edits: Record<string, readonly (readonly [RegExp, string])[]> = {
  'lit-html/lit-html.js': [
    // A page that uses Lit itself has taken the policy `lit-html`, and its header may allow that name once.
    [/(createPolicy\(")lit-html"/, '$1mylexus-html"'],
    // What directives need of Lit's inside is the class of a child part; server rendering would need more.
    [/\{M:\w+,P:[^{}]*\b(I:\w+),[^{}]*\}/, '{$1}'],
    [/Error\("invalid template strings array"\)/, 'Error()'],
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ';'],
  ],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\([^)]+\);const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\([^)]+\);/, ';'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Every supported browser has constructable style sheets (docs/browsers.md).
    [/const \w+=globalThis,(\w+)=[^;]*?"replace"in CSSStyleSheet\.prototype,/, 'const $1=true,'],
    [/Error\("CSSResult is not[^"]*"\)/, 'Error()'],
    [/Error\("Value passed[^"]*"\+\w+\+"[^"]*"\)/, 'Error()'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // What only decorators use, and a list that other copies of Lit on the page read.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{[^{}]*\}/, ''],
    [/static addInitializer\(\w+\)\{[^{}]*\}/, ''],
    [/void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ';'],
  ],
};

/**
 * Makes the files for `<script>` independent of any other Lit of a page: a Trusted Types policy with a name of the library's
 * own, and no part in the page's lists of versions, polyfills and hydration. Leaves out sentences for developers too.
 *
 * @throws Error when Lit has changed, so that an edit finds nothing
 */
export function ownLit(): Plugin {
  return {
    name: 'own-lit',
    apply: 'build',
    transform(code, id) {
      const file = Object.keys(edits).find((name) => id.endsWith(`/node_modules/${name}`));
      if (!file) return null;
      return edits[file]!.reduce((text, [pattern, replacement]) => {
        if (!pattern.test(text)) throw new Error(`${file} has no ${pattern} any more: see own-lit.ts`);
        return text.replace(pattern, replacement);
      }, code);
    },
  };
}
