import { html, nothing, type TemplateResult } from 'lit';
import { onLinkClick, safeUrl } from '../../controllers/navigate.js';
import { SubmitController } from '../../controllers/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { menu as ja } from '../../i18n/ja/menu.js';
import type { MenuMessages } from '../../i18n/messages.js';
import { PresentationController } from '../../session/presentation-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { form } from '../../styles/form.js';
import { problemMessage } from '../../templates/action.js';
import { closeMark, menuMark } from '../../templates/icons.js';
import { Widget } from '../widget.js';
import { styles } from './account-menu.styles.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/menu.js')).menu);

/**
 * The corner of a header: ログイン and 新規登録 when signed out; MENU → 設定 → アカウント情報の確認・修正 when signed in (seed, procedure ①,
 * steps 1 and 3 to 5). Escape and a press outside close the menu.
 *
 * @fires {CustomEvent<null>} mylexus-signed-out - the visitor signed out here
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - before the widget leaves the page; cancelable:
 *   `preventDefault()` leaves the way to the page. Detail: `{ url }`, absolute
 * @csspart link - a link to another page, in the menu or in its place
 * @csspart toggle - the MENU button; `aria-expanded` says whether the menu is open
 * @csspart panel - the menu
 * @csspart problem - the message of a failed request; an alert
 */
export class MylexusAccountMenu extends Widget<MenuMessages> {
  static override styles = [Widget.styles, form, styles];

  static override properties = {
    loginHref: { attribute: 'login-href' },
    registrationHref: { attribute: 'registration-href' },
    settingsHref: { attribute: 'settings-href' },
    accountHref: { attribute: 'account-href' },
    open: { state: true },
    settingsOpen: { state: true },
  };

  /** The page with the login. Absolute or relative URL, http(s). Without it the service's hosted one. */
  loginHref = '';

  /** The page for 新規登録. Absolute or relative URL, http(s). Without it the service's hosted one. */
  registrationHref = '';

  /** The page 設定. Absolute or relative URL, http(s). Without it 設定 opens inside the menu and leads to `account-href`. */
  settingsHref = '';

  /** The page アカウント情報の確認・修正. Absolute or relative URL, http(s). Without it and without `settings-href` there is no 設定. */
  accountHref = '';

  private open = false;
  private settingsOpen = false;

  readonly #session = new SessionController(this);
  readonly #presentation = new PresentationController(this, this.#session);
  readonly #submission = new SubmitController(this);

  constructor() {
    super(catalogue);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected content(): TemplateResult {
    const { state } = this.#session.snapshot;
    return html`<nav class="menu ${state}" aria-label=${this.t.menuLabel} @keydown=${this.#onKeydown}>
      ${state === 'signed-in' ? this.#signedIn() : this.#signedOut()}
    </nav>`;
  }

  #link(label: string, href: string, classes = ''): TemplateResult {
    return html`<a class=${classes} part="link" href=${href} @click=${onLinkClick(this)}>${label}</a>`;
  }

  #signedOut(): TemplateResult {
    const login = safeUrl(this.loginHref) ?? this.#presentation.hosted('login');
    const registration = safeUrl(this.registrationHref) ?? this.#presentation.hosted('registration');
    return html`${this.#link(this.t.login, login)} ${this.#link(this.t.newRegistration, registration)}`;
  }

  #signedIn(): TemplateResult {
    return html`<button
        type="button"
        class="toggle"
        part="toggle"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="panel"
        @click=${this.#toggle}
      >
        ${this.open ? closeMark : menuMark}${this.t.menu}
      </button>
      <div class="panel" id="panel" part="panel" ?hidden=${!this.open}>
        <p class="name soft">${this.t.signedInAs(this.#session.snapshot.displayName)}</p>
        <ul>
          ${this.#settings()}
          <li>
            <button type="button" class="item" @click=${this.#signOut}>${this.t.signOut}</button>
          </li>
        </ul>
        ${problemMessage(this.#submission, this.t, this.localization.locale)}
      </div>`;
  }

  #settings(): TemplateResult | typeof nothing {
    const settings = safeUrl(this.settingsHref);
    if (settings) return html`<li>${this.#link(this.t.settings, settings, 'item')}</li>`;
    const account = safeUrl(this.accountHref);
    if (!account) return nothing;
    return html`<li>
      <button
        type="button"
        class="item"
        aria-expanded=${this.settingsOpen ? 'true' : 'false'}
        aria-controls="settings"
        @click=${() => (this.settingsOpen = !this.settingsOpen)}
      >
        ${this.t.settings}
      </button>
      <div class="nested" id="settings" ?hidden=${!this.settingsOpen}>
        ${this.#link(this.t.accountInfo, account, 'item')}
      </div>
    </li>`;
  }

  readonly #toggle = (): void => {
    if (this.open) return this.#close();
    this.open = true;
    document.addEventListener('pointerdown', this.#onOutside);
  };

  #close(): void {
    this.open = false;
    this.settingsOpen = false;
    document.removeEventListener('pointerdown', this.#onOutside);
  }

  readonly #onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.#close();
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  };

  readonly #signOut = async (): Promise<void> => {
    const done = await this.#submission.run(() => this.#session.session.signOut());
    if (!done) return;
    this.#close();
    this.dispatchEvent(new CustomEvent('mylexus-signed-out', { bubbles: true, composed: true }));
    // The button that had the focus is gone; the keyboard goes on at the login link.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('a')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-account-menu': MylexusAccountMenu;
  }
  interface HTMLElementEventMap {
    'mylexus-signed-out': CustomEvent<null>;
  }
}
