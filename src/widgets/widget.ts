import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { LocaleController } from '../controllers/locale.js';
import type { Catalogue } from '../i18n/catalogue.js';
import { host } from '../styles/host.js';
import { tokens } from '../styles/tokens.js';

/**
 * What every widget with a screen is: an open shadow root with the boundary that keeps the page's styles out, in the
 * page's language (`lang`, nearest first). What stands between its tag's ends is shown until the script comes, and for
 * good when it never does. A subclass gives its catalogue and draws `content()`.
 *
 * @csspart base - the boundary around everything the widget draws
 */
export abstract class Widget<M extends object> extends LitElement {
  static override styles: CSSResultGroup = [tokens, host];

  protected readonly localization: LocaleController<M>;

  constructor(catalogue: Catalogue<M>) {
    super();
    this.localization = new LocaleController(this, catalogue);
  }

  /** The messages in the page's language. Only to be read while drawing or later. */
  protected get t(): M {
    return this.localization.messages!;
  }

  protected abstract content(): TemplateResult | typeof nothing;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.localization.messages) return nothing;
    // The language stands inside the boundary: 'all: initial' takes it away from the element it is on (Chromium keeps it
    // as -webkit-locale), and with it phrase breaks and the right glyphs.
    return html`<div class="base" part="base">
      <div class="text" lang=${this.localization.locale}>${this.content()}</div>
    </div>`;
  }
}
