import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { LocaleController } from '../i18n/locale-controller.js';
import { host } from '../styles/host.js';
import { tokens } from '../styles/tokens.js';

/** Styles of every widget. */
export const widgetStyles: CSSResultGroup = [tokens, host];

/**
 * What every widget draws around its content: the boundary that keeps the page's styles out, in the page's language.
 * Draws nothing before the messages are here.
 */
export function boundary<M extends object>(
  { messages, locale }: LocaleController<M>,
  content: () => TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (!messages) return nothing;
  // The language is set inside the boundary: 'all: initial' removes it from the element it is on (Chromium keeps it as
  // -webkit-locale), and with it phrase breaks and the right glyphs.
  return html`<div class="base" part="base">
    <div class="text" lang=${locale}>${content()}</div>
  </div>`;
}
