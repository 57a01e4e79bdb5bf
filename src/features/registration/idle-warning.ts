import { html, nothing, type TemplateResult } from 'lit';
import { focusHeading, type WidgetHost } from '../../client/widget-context.js';
import { formatTime } from '../../i18n/format.js';
import type { Locale } from '../../i18n/messages.js';
import { IdleController, type IdleOptions } from '../../wizard/idle.js';
import type { RegistrationStepMessages } from './messages/messages.js';

export interface IdleWarningOptions extends IdleOptions {
  /** Extends the idle time. True if it succeeded. */
  readonly extend: () => Promise<boolean>;
}

/** The idle time of a registration under way, and the warning before its end with a button that extends it. */
export class IdleWarning extends IdleController {
  declare protected readonly host: WidgetHost;
  readonly #extend: () => Promise<boolean>;
  #focusBefore: HTMLElement | null = null;

  constructor(host: WidgetHost, options: IdleWarningOptions) {
    super(host, options);
    this.#extend = options.extend;
  }

  draw(messages: RegistrationStepMessages, locale: Locale): TemplateResult | typeof nothing {
    if (!this.endsAt) return nothing;
    return html`<div class="warning">
      <p>${messages.idleWarning(formatTime(this.endsAt, locale))}</p>
      <button type="button" class="button" part="button" @focus=${this.#onFocus} @click=${this.#onExtend}>
        ${messages.idleExtend}
      </button>
    </div>`;
  }

  readonly #onFocus = ({ relatedTarget }: FocusEvent): void => {
    this.#focusBefore = relatedTarget as HTMLElement | null;
  };

  /** The button goes away: the focus returns to where it was (WCAG 2.4.3). */
  readonly #onExtend = async (): Promise<void> => {
    if (!(await this.#extend())) return;
    if (this.#focusBefore?.isConnected) this.#focusBefore.focus();
    else focusHeading(this.host);
  };
}
