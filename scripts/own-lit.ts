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
    // No template has MathML, expressions in <textarea>, <style> or comments, directives on elements, or directives that wait.
    [/:3===i\?"<math>":""/, ':""'],
    [/:3===i\?"<\/math>":""/, ':""'],
    [/2===i\|\|3===i/, '2===i'],
    [/\(y\.test\(u\[2\]\)&&\(n=RegExp\("<\/"\+u\[2\],"g"\)\),c=p\)/, 'c=p'],
    [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=\}else if\(8===r\.nodeType\))/, ''],
    [/else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf.*?\}(?=l\+\+)/, ''],
    [/else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\)/, ''],
    [/:6===r\.type&&\(i=new Z\(h,this,t\)\)/, ':0'],
    [/setConnected\(t\)\{.*?\}(?=\}class)/, ''],
  ],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\([^)]+\);const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\([^)]+\);/, ';'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/, ''],
    [/connectedCallback\(\)\{.*?setConnected\(!0\)\}disconnectedCallback\(\)\{.*?setConnected\(!1\)\}/, ''],
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
    [/if\(s\.state&&\(s\.attribute=!1\),/, 'if('],
    [/this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\),/, ''],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.*?\}(?=\}let t=!1)/, ''],
    // Properties are texts or booleans, and none is reflected, has a converter or a comparison of its own.
    [/\{toAttribute\(t,s\).*?return i\}\}/, '0'],
    [/converter:u,reflect:!1,useDefault:!1,hasChanged:f/, ''],
    [/_\$ET\(t,s\)\{.*?(?=_\$AK\(t,s\))/, ''],
    [/this\._\$Em=null,(?=this\._\$Ev)/, ''],
    [/&&this\._\$Em!==e\)\{.*?this\._\$Em=null\}/, '){this[e]=i.getPropertyOptions(e).type===Boolean?null!==s:s}'],
    [
      /i\?\?=r\.getPropertyOptions\(t\),!\(\(i\.hasChanged\?\?f\).*?return;this\.C\(t,s,i\)/,
      '!f(h,s))return;this.C(t,s)',
    ],
    [
      /C\(t,s,\{useDefault.*?(?=async _\$EP)/,
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
    ],
    [/this\._\$Eq&&=.*?,(?=this\._\$EM\(\)\}updated)/, ''],
  ],
};

/**
 * Makes the files for `<script>` independent of any other Lit of a page: a Trusted Types policy with a name of the library's
 * own, and no part in the page's lists of versions, polyfills and hydration. Leaves out sentences for developers and what no
 * widget uses.
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
