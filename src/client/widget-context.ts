import { html, noChange, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Policy } from '../contract/policy.js';
import { LocaleController } from '../i18n/locale-controller.js';
import { boundary, fallback } from './boundary.js';
import { announce } from './dom-event.js';
import { navigate, safeUrl } from './navigate.js';
import { isOwnFile } from './own-file.js';
import type { Catalogue } from '../i18n/catalogue.js';
import type { Locale } from '../i18n/messages.js';
import type { Call } from './call.js';
import type { FrameHost } from './frame/frame-host.js';
import { PresentationController } from './presentation-controller.js';
import { SessionController, type SessionOptions } from './session-controller.js';
import { slotPlace } from './slot-place.js';

/** Space around a frame's content, in pixels: focus rings must not be cut off at its edge. */
const bleed = 6;
/** Out of sight and without height, but laid out, and as wide as it will be. Not an attribute: a page's CSP may forbid it. */
const frameStyles = `display:block;border:0;width:calc(100% + ${2 * bleed}px);margin:-${bleed}px;height:${2 * bleed}px;visibility:hidden`;

const importFrame = () => import('./frame/frame-host.js');

/**
 * Whether the service has told with this script that the page shows frames (`Server-Timing: frame`). Then the frame is asked
 * for together with the policy, out of sight; whether it is shown is the policy's word alone. Only a tag's own file is told.
 */
const expectsFrame = (): boolean =>
  performance
    .getEntriesByName(import.meta.url)
    .some((script) => (script as PerformanceResourceTiming).serverTiming?.[0]?.name === 'frame');

/** The element of a widget, as controllers use it. */
export type WidgetHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    /** Of a wizard: `off` keeps its steps out of the browser's history. */
    readonly history?: string;
  };

export interface WidgetOptions<M> extends SessionOptions {
  /** For a widget with secrets, which may be shown in a frame: the frame's accessible name. */
  frameTitle?: (messages: M) => string;
}

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

  readonly #frameTitle: ((messages: M) => string) | undefined;
  readonly #expectsFrame: boolean;
  #frame: FrameHost | undefined;
  #frameUrl: string | undefined;

  constructor(host: WidgetHost, catalogue: Catalogue<M>, options: WidgetOptions<M> = {}) {
    this.host = host;
    this.#frameTitle = options.frameTitle;
    this.#expectsFrame = isOwnFile && !!options.frameTitle && expectsFrame();
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

  /** The URL that the page set for a login or a registration, else the hosted page; undefined without a service. */
  readonly urlOf = (page: 'login' | 'registration', href: string): string | undefined =>
    safeUrl(href) ?? this.presentation.hosted(page);

  readonly safeUrl = safeUrl;

  /** The browser does not keep the service's cookie on this page: the way on is the hosted page. */
  async onCookiesBlocked(): Promise<void> {
    this.presentation.redirect({ code: 'cookies-blocked' });
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('[data-problem]')?.focus();
  }

  /** Whether a widget that shows the visitor's details still waits for the session. */
  get awaitsSession(): boolean {
    const { session, presentation } = this;
    return session.snapshot.state === 'unknown' && !session.problem && !presentation.hostedOnly;
  }

  /**
   * What the widget draws: its content inside the boundary; where the presentation is `frame`, the frame with it; without an
   * account service, the fallback content. What was there stays until the frame has something to show.
   *
   * @param pending - whether the service has still to answer: fallback content, which has no slot, then stays and does not
   *   move
   */
  draw(content: () => TemplateResult | typeof nothing, pending = false): TemplateResult {
    if (!this.session.service) return fallback;
    const framed = this.#isFramed;
    const drawn =
      (pending || framed) && this.host.firstElementChild?.slot === ''
        ? fallback
        : boundary(this.localization, framed ? () => noChange : content);
    return framed || (this.#expectsFrame && this.presentation.presentation === 'unknown')
      ? this.#drawFrame(drawn)
      : drawn;
  }

  get #isFramed(): boolean {
    return !!this.#frameTitle && this.presentation.presentation === 'frame';
  }

  /** Calls a method of the tag in its frame. False if there is none. */
  callFrame(type: 'refresh' | 'focus'): boolean {
    if (!this.#isFramed) return false;
    this.#frame?.send({ type });
    return true;
  }

  #drawFrame(before: TemplateResult): TemplateResult {
    if (!this.#frame) this.#connectFrame().catch(() => this.onFrameFailed());
    const tag = this.host.localName.slice('mylexus-'.length);
    this.#frameUrl ??= `${this.session.service}/frame/${tag}?origin=${location.origin}&lang=${this.locale}#${crypto.randomUUID()}`;
    // Its code gives it its title, when it is shown.
    // eslint-disable-next-line lit-a11y/iframe-title
    return html`${slotPlace('form-before', true)}${this.#frame?.shown ? nothing : before}<iframe
        .style=${frameStyles as never}
        allow="publickey-credentials-get; publickey-credentials-create"
        referrerpolicy="no-referrer"
        src=${this.#frameUrl}
      ></iframe>
    ${slotPlace('form-after', true)}${slotPlace('help', true)}`;
  }

  get frameTitle(): string {
    return this.#frameTitle!(this.messages);
  }

  async #connectFrame(): Promise<void> {
    const { FrameHost } = await importFrame();
    const element = this.host.renderRoot.querySelector('iframe');
    if (this.#frame || !this.#isFramed || !element) return;
    this.#frame = new FrameHost(this, element);
    this.host.requestUpdate();
  }

  /** The frame or its code did not come: shows the link to the hosted page, with a retry. */
  onFrameFailed(): void {
    this.#frame = undefined;
    this.presentation.redirect({ code: 'unavailable' });
  }

  navigate(url: string): void {
    navigate(this.host, url);
  }

  announce(type: string, detail: unknown): void {
    announce(this.host, type, detail);
  }
}

/** Focuses the heading, so that a screen reader and the keyboard start at the top (WCAG 2.4.3). */
export const focusHeading = ({ renderRoot }: WidgetHost): void =>
  renderRoot.querySelector<HTMLElement>('#heading')?.focus({ preventScroll: true });
