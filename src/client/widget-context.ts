import type { ReactiveControllerHost } from 'lit';
import type { Policy } from '../contract/policy.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { safeUrl } from './navigate.js';
import type { Catalogue } from '../i18n/catalogue.js';
import type { Locale } from '../i18n/messages.js';
import type { Call } from './call.js';
import { PresentationController } from './presentation-controller.js';
import { SessionController, type SessionOptions } from './session-controller.js';

/** The element of a widget, as its controllers see it. */
export type WidgetHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * What a widget works with: language, session, presentation, calls. The element keeps it in a private field, so that a
 * page's script cannot reach it. For the same reason a controller never adds itself to its host, but functions: Lit keeps
 * the controllers of an element where every script can read them.
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

  /** The messages in the page's language. Only to be read while drawing or later. */
  get messages(): M {
    return this.localization.messages!;
  }

  get locale(): Locale {
    return this.localization.locale;
  }

  get policy(): Policy | undefined {
    return this.presentation.policy;
  }

  /** The address the page gave for a login or a registration, else the service's hosted page. */
  urlOf(page: 'login' | 'registration', href: string): string {
    return safeUrl(href) ?? this.presentation.hosted(page);
  }
}

/** Puts the focus on the heading, so that a screen reader and the keyboard begin at the top (WCAG 2.4.3). */
export const focusHeading = ({ renderRoot }: WidgetHost): void =>
  renderRoot.querySelector<HTMLElement>('#heading')?.focus();

/** Announces what happened by an event that bubbles and crosses shadow roots. */
export const announce = (host: HTMLElement, type: string, detail?: unknown): void =>
  void host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
