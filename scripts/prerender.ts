/**
 * Writes `dist/cdn/prerendered.json`: forms as the account service puts them into its frame pages, so that a visitor sees and
 * fills them before their scripts have come (`service/hosted/prerendered-form.ts`). Each is what its widget draws at first, on
 * the service's own origin, with nothing known of the visitor.
 */
import { writeFileSync } from 'node:fs';
import { GlobalRegistrator } from '@happy-dom/global-registrator';
import type { PrerenderedForms } from '../service/hosted/prerendered-form.js';
import type { WidgetElement } from '../src/client/widget-element.js';
import { languages } from '../service/shared/language.js';
import { minifyCss, minifyHtml } from './minify-literals.js';

/** Whose first screen is a form that depends on nobody. */
const tags = ['login'];
/** Any origin: addresses of the service become paths. */
const id = 'https://id.example.jp';

GlobalRegistrator.register({ url: `${id}/frame/` });
Object.assign(globalThis, { origin: id, fetch: () => new Promise(() => undefined) });
const { configure } = await import('../src/configure.js');
configure({ service: id });

async function drawn(tag: string): Promise<string> {
  const element = document.createElement(`mylexus-${tag}`) as WidgetElement;
  document.body.replaceChildren(element);
  const root = element.shadowRoot!;
  while (!root.querySelector('form')) await new Promise((resolve) => setTimeout(resolve));
  return root.querySelector('.base')!.outerHTML;
}

/** Lit's comments, which have no use without it, go last: white space beside an expression is kept. */
const clean = (html: string): string =>
  minifyHtml(html.replace(/<!--.*?-->/g, '\0'))
    .replaceAll('\0', '')
    .replaceAll(`${id}/`, '/')
    // Sent by no press and by no script of the browser's: this method does nothing outside of a dialog.
    .replace('<form ', '<form method="dialog" ');

/** The rules of a shadow root, for a part of a document that has no others. */
const outOfShadow = (css: string): string =>
  minifyCss(css)
    .replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, '[data-prerendered]:is($1)')
    .replaceAll(':host', '[data-prerendered]');

const forms: Record<string, PrerenderedForms[string]> = {};
for (const tag of tags) {
  await import(`../src/define/${tag}.js`);
  const { elementStyles } = customElements.get(`mylexus-${tag}`) as unknown as typeof WidgetElement;
  const html = {} as Record<(typeof languages)[number], string>;
  for (const language of languages) {
    document.documentElement.lang = language;
    html[language] = clean(await drawn(tag));
  }
  forms[tag] = {
    style: outOfShadow(elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('')),
    html,
  };
}
writeFileSync('dist/cdn/prerendered.json', JSON.stringify(forms));
process.exit();
