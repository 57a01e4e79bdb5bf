import { html, type noChange, type nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { LocaleController } from '../i18n/locale-controller.js';
import { host } from '../styles/host.js';
import { tokens } from '../styles/tokens.js';

/** Styles of every widget. */
export const widgetStyles: CSSResultGroup = [tokens, host];

/** The content of the widget's tag, which stays until the widget has something to show. */
export const fallback = html`<slot></slot>`;

/**
 * The outermost element of every widget: keeps the page's styles out and sets the language. Until the messages are
 * loaded, and on a server, the fallback content is shown.
 */
export function boundary<M extends object>(
  { messages, locale }: LocaleController<M>,
  content: () => TemplateResult | typeof nothing | typeof noChange,
): TemplateResult {
  if (!messages) return fallback;
  // Chromium stores the language as -webkit-locale, which 'all: initial' resets on its own element: phrase breaks and
  // glyphs would be wrong. So 'lang' is on an inner element.
  return html`<div class="base" part="base">
    <div class="text" lang=${locale}>${content()}</div>
  </div>`;
}
