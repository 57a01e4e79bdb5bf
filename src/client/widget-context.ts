import type { ReactiveControllerHost } from 'lit';
import type { Policy } from '../contract/policy.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { fire } from './dom-event.js';
import { safeUrl } from './navigate.js';
import type { Catalogue } from '../i18n/catalogue.js';
import type { Locale } from '../i18n/messages.js';
import type { Call } from './call.js';
import { PresentationController } from './presentation-controller.js';
import { SessionController, type SessionOptions } from './session-controller.js';

/** The element of a widget, as controllers use it. */
export type WidgetHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Language, session, presentation and calls of a widget. The element has it in a private field, so that a page's script
 * cannot reach it. For the same reason a controller never passes itself to `addController`, only functions: Lit stores the
 * controllers of an element where every script can read them.
 */
export class WidgetContext<M extends object> {
  readonly host: WidgetHost;
  readonly localization: LocaleController<M>;
  readonly session: SessionController;
  readonly presentation: PresentationController;
  /** Calls the account service, with texts in the page's language. */
  readonly call: Call;

  constructor(host: WidgetHost, catalogue: Catalogue<M>, options?: SessionOptions) {
    this.host = host;
    this.localization = new LocaleController(host, catalogue);
    this.session = new SessionController(host, options);
    this.presentation = new PresentationController(host, this.session);
    this.call = this.session.calls(() => this.locale);
  }

  /** The messages in the page's language. Defined once the widget has rendered. */
  get messages(): M {
    return this.localization.messages!;
  }

  get locale(): Locale {
    return this.localization.locale;
  }

  get policy(): Policy | undefined {
    return this.presentation.policy;
  }

  /** The URL that the page set for a login or a registration, else the hosted page. */
  urlOf(page: 'login' | 'registration', href: string): string {
    return safeUrl(href) ?? this.presentation.hosted(page);
  }
}

/** Focuses the heading, so that a screen reader and the keyboard start at the top (WCAG 2.4.3). */
export const focusHeading = ({ renderRoot }: WidgetHost): void =>
  renderRoot.querySelector<HTMLElement>('#heading')?.focus();

/** Fires an event that bubbles and is composed. */
export const announce = (host: HTMLElement, type: string, detail?: unknown): void =>
  void fire(host, type, { detail, bubbles: true, composed: true });
