/**
 * For the account service's own pages, before any tag is registered: the widgets with forms draw in the light DOM, where
 * password managers find the fields. There a shadow root protects nothing, since no script of another site runs. On a page of
 * another origin than the script's, this does nothing.
 */
import type { CSSResultOrNative } from 'lit';
import { setLightRoot, type WidgetElement } from './client/widget-element.js';

const tags = [
  'mylexus-account-info',
  'mylexus-connected-services',
  'mylexus-login',
  'mylexus-password-reset',
  'mylexus-registration',
];

/** The name of the slot that shows the drawn content. */
const slotName = 'content';

/** Elements that keep what no style sheet may reset: `lang`, attributes of SVG, the `:host` rules of a tag. */
const keptElements = ['[lang]', 'svg', 'svg *', 'mylexus-verification-code', ...tags].join();

/** Puts `scope` before each selector of a list, at the commas outside of brackets. */
const scopeSelectors = (selectors: string, scope: string): string =>
  selectors.replace(/(^|,)\s*((?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^,()])+)/g, `$1 ${scope} $2`);

function scopeRules(rules: CSSRuleList, scope: string): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) rule.selectorText = scopeSelectors(rule.selectorText, scope);
    else if (rule instanceof CSSGroupingRule) scopeRules(rule.cssRules, scope);
  }
}

const styled = new Set<string>();

/**
 * The widget's style sheets once more, for the document. Their selectors are limited to the content of the tag. `:not(#_)`
 * matches every tag and weighs as much as an id, so that these rules win over those of the page. The tag's own rules
 * (`:host`) stay in its shadow root.
 */
function adoptStyles(tag: string, styles: readonly CSSResultOrNative[]): void {
  if (styled.has(tag)) return;
  styled.add(tag);
  const content = `:where(:not(${keptElements}))`;
  const reset = `${content}, ${content}::before, ${content}::after { all: revert }`;
  // Managers ignore a field of 1 px, and one above the window. It is still clipped and out of the layout.
  const username = '.visually-hidden[autocomplete=username] { align-self: end; width: 32px !important; height: 12px }';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([reset, ...styles.map((style) => ('cssText' in style ? style.cssText : '')), username].join('\n'));
  scopeRules(sheet.cssRules, `${tag}:not(#_)`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

setLightRoot((host, shadowRoot) => {
  const { localName } = host;
  // Fallback content is shown by the shadow root.
  const drawsForms = tags.includes(localName) && host.childElementCount === 0;
  if (!drawsForms || new URL(import.meta.url).origin !== location.origin) return undefined;
  adoptStyles(localName, (host.constructor as typeof WidgetElement).elementStyles);
  const content = document.createElement('div');
  content.slot = slotName;
  // The slot for fallback content: the widget draws before it.
  content.append(...shadowRoot.children);
  host.append(content);
  const slot = document.createElement('slot');
  slot.name = slotName;
  shadowRoot.append(slot);
  return content;
});
