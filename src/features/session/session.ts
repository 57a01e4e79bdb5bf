import { css, html, nothing, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import type { Brand } from '../../contract/brand.js';
import { fire } from '../../client/dom-event.js';
import { pageSession, type PageSession, type SessionSnapshot } from '../../client/page-session.js';
import { chooseService, providerEvent } from '../../client/service.js';
import { provideSession } from '../../client/session-request.js';

/**
 * Shows parts of the page by the state of the session, and chooses the account service for the widgets inside it, if the
 * page's code has named several. Renders no content of its own. While the session is unknown, no named slot is shown. The
 * session is read only if there is content for a named slot.
 *
 * @slot - always shown
 * @slot linked - shown when signed in to an account with an active link of `brand`
 * @slot unlinked - shown when signed in to an account without one
 * @slot signed-out - shown when signed out
 * @slot unavailable - shown while the session cannot be read: what the page says then, with a way on
 * @fires {CustomEvent<SessionSnapshot>} mylexus-session-change - fired after the session changed, in this page or in another
 *   tab: sign-in, sign-out, linking, unlinking. Detail: the public session, frozen
 */
export class MylexusSession extends WidgetElement {
  static override styles = css`
    :host {
      --_display: contents;
      display: var(--_display);
    }
  `;

  static override properties = {
    service: {},
    brand: {},
    clientId: { attribute: 'client-id' },
    redirectUri: { attribute: 'redirect-uri' },
    sessionEndpoint: { attribute: 'session-endpoint' },
  };

  /**
   * Origin of the account service, of those that the page's code has named: the origin of the widgets' script, or those of
   * `configure()`. Default: the first of them. With any other origin, the widgets inside have no service: they show their
   * fallback content and send nothing.
   */
  service = '';

  /**
   * The brand of the page, as the account service names it: its link shows the `linked` slot, and a registration inside the tag
   * asks for the IDs of this brand.
   *
   * @type {string}
   */
  brand: Brand = 'lexus';

  /**
   * The client id of a dealer's site, as it is registered with the account service. All widgets of the page then show the
   * session of this site: the links to the login and the registration begin a sign-in here and return to the same place. Read
   * when the tag is connected; the first client of a page stays.
   */
  clientId = '';

  /**
   * The registered address to return to of a site without a backend, absolute or relative, on this origin. Default: `/`. It
   * needs this tag too.
   */
  redirectUri = '';

  /**
   * For a site whose server uses `mylexus-widgets/relying-party`: its address `/mylexus/session`, absolute or relative, on this
   * origin. The session is read there, also when the page is shown again; login and sign-out are beside it. Of an address on
   * another origin nothing is asked: the widgets then show what they show when the session cannot be read. Used with
   * `client-id`.
   */
  sessionEndpoint = '';

  #session: PageSession | undefined;
  #snapshot: SessionSnapshot | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    provideSession(this, () => this.#session);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(providerEvent, this.#configure);
    this.#configure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(providerEvent, this.#configure);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override willUpdate(): void {
    if (this.isConnected) this.#configure();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.#subscribe}></slot>${this.#stateSlot()}`;
  }

  #stateSlot(): TemplateResult | typeof nothing {
    const snapshot = this.#session?.snapshot;
    // Not the content of `signed-out`: whether the visitor is signed in is not known.
    if (this.#session?.problem) return html`<slot name="unavailable"></slot>`;
    if (snapshot?.state === 'signed-out') return html`<slot name="signed-out"></slot>`;
    if (snapshot?.state !== 'signed-in') return nothing;
    return snapshot.brands.includes(this.brand)
      ? html`<slot name="linked"></slot>`
      : html`<slot name="unlinked"></slot>`;
  }

  readonly #configure = (): void => {
    const session = pageSession(chooseService(this.service));
    if (session !== this.#session) {
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#session = session;
      fire(document, providerEvent);
    }
    if (this.clientId) session.useClient(this);
    this.#subscribe();
  };

  /** Subscribes to the session only if there is content for a named slot: without it, the session need not be read. */
  readonly #subscribe = (): void => {
    if (this.#unsubscribe || !this.querySelector(':scope > [slot]')) return;
    this.#snapshot = this.#session?.snapshot;
    this.#unsubscribe = this.#session?.subscribe(this.#onChange);
    this.requestUpdate();
  };

  readonly #onChange = (): void => {
    const detail = this.#session!.snapshot;
    // A failure to read the session is no change of it, nor is a notice.
    if (detail === this.#snapshot) return this.requestUpdate();
    this.#snapshot = detail;
    this.requestUpdate();
    fire(this, 'mylexus-session-change', { detail, bubbles: true, composed: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-session': MylexusSession;
  }
  interface HTMLElementEventMap {
    'mylexus-session-change': CustomEvent<SessionSnapshot>;
  }
}
