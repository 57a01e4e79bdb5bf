import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Brand } from '../../contract/brand.js';
import { sessionContext } from '../../client/context.js';
import { pageSession, type PageSession, type SessionSnapshot } from '../../client/page-session.js';
import { defaultService, serviceOrigin } from '../../client/service-url.js';
import { providerEvent } from '../../client/session-controller.js';

/**
 * Names the account service for a page or a part of it; draws nothing of its own. Its `service` is also the default of
 * every tag of the page that stands outside of it. Three slots show parts of the page by the state of the session;
 * while the state is unknown, none of them is shown. It asks the service only when such a part is there.
 *
 * @slot - always shown
 * @slot linked - shown when signed in with an active link of `brand`
 * @slot unlinked - shown when signed in without one
 * @slot signed-out - shown when signed out
 * @fires {CustomEvent<SessionSnapshot>} mylexus-session-change - the session changed, here or in another tab: sign-in,
 *   sign-out, a link. Detail: the public session, frozen
 */
export class MylexusSession extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties = {
    service: {},
    brand: {},
  };

  /** Origin of the account service, http(s), for instance `https://id.example.jp`. Without it the page's own origin. */
  service = '';

  /**
   * The brand whose link opens the `linked` slot.
   *
   * @type {'lexus' | 'toyota'}
   */
  brand: Brand = 'lexus';

  readonly #provider = new ContextProvider(this, { context: sessionContext });
  #session: PageSession | undefined;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#configure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('service') && this.isConnected) this.#configure();
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.#watch}></slot>${this.#gate()}`;
  }

  #gate(): TemplateResult | typeof nothing {
    const snapshot = this.#session?.snapshot;
    if (snapshot?.state === 'signed-out') return html`<slot name="signed-out"></slot>`;
    if (snapshot?.state !== 'signed-in') return nothing;
    return snapshot.brands.includes(this.brand)
      ? html`<slot name="linked"></slot>`
      : html`<slot name="unlinked"></slot>`;
  }

  #configure(): void {
    const session = pageSession(serviceOrigin(this.service) ?? defaultService());
    if (session !== this.#session) {
      this.#stop?.();
      this.#stop = undefined;
      this.#session = session;
      this.#provider.setValue(session);
      document.dispatchEvent(new Event(providerEvent));
    }
    this.#watch();
  }

  /** A page part that waits for the state is a reason to ask the service; configuring alone is none. */
  readonly #watch = (): void => {
    if (this.#stop || !this.querySelector(':scope > [slot]')) return;
    this.#stop = this.#session?.subscribe(this.#changed);
    this.requestUpdate();
  };

  readonly #changed = (): void => {
    this.requestUpdate();
    const detail = this.#session!.snapshot;
    this.dispatchEvent(
      new CustomEvent<SessionSnapshot>('mylexus-session-change', { detail, bubbles: true, composed: true }),
    );
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
