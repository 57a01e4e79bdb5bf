import { html, nothing, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import { onLinkClick, safeUrl } from '../../client/navigate.js';
import { isServiceOrigin } from '../../client/policy.js';
import { SubmitController } from '../../form/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { menu as ja } from './messages/ja.js';
import { announce } from '../../client/dom-event.js';
import { WidgetContext } from '../../client/widget-context.js';
import { form } from '../../styles/form.js';
import { problemMessage } from '../../form/action.js';
import { widgetStyles } from '../../client/boundary.js';
import { closeMark, menuMark } from '../../form/icons.js';
import { siteNotice } from '../../form/link-out.js';
import { styles } from './account-menu.styles.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).menu, 'menu');

/**
 * The account menu in the header of a page: ログイン and 新規登録 when signed out; MENU → 設定 → アカウント情報の確認・修正 when signed in
 * (procedure ①-1 and ①-3 to ①-5). Escape, a press outside and a focus that leaves close the menu (WCAG 2.4.11).
 *
 * Errors: if signing out fails, a problem in the menu.
 *
 * @fires {CustomEvent<SessionSnapshot>} mylexus-signed-in - fired after a passkey of this device signed in, on the account service's
 *   own pages. Detail: the public session, frozen
 * @fires {CustomEvent<null>} mylexus-signed-out - fired after the visitor signed out in this widget
 * @fires {CustomEvent<ProblemDetail>} mylexus-problem - fired when the widget shows a problem. Detail: `{ code }`, for
 *   instance `unavailable`
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - fired before the widget leaves the page. Cancelable: after
 *   `preventDefault()` it does not navigate. Detail: `{ url }`, an absolute URL
 * @slot - the fallback content: shown until the widget has something to show, and kept if it never does
 * @csspart base - the boundary around everything the widget draws
 * @csspart link - a link, in the menu or instead of it
 * @csspart toggle - the MENU button; `aria-expanded` is true while the menu is open
 * @csspart panel - the open menu
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusAccountMenu extends WidgetElement {
  static override styles = [widgetStyles, form, styles];

  static override properties = {
    loginHref: { attribute: 'login-href' },
    registrationHref: { attribute: 'registration-href' },
    settingsHref: { attribute: 'settings-href' },
    accountHref: { attribute: 'account-href' },
  };

  /** URL of the page with the login, absolute or relative, http(s). Default: the hosted login page. */
  loginHref = '';

  /** URL of the page for 新規登録, absolute or relative, http(s). Default: the hosted registration page. */
  registrationHref = '';

  /** URL of the page 設定, absolute or relative, http(s). Without it, 設定 opens in the menu, with a link to `account-href`. */
  settingsHref = '';

  /** URL of the page アカウント情報の確認・修正, absolute or relative, http(s). Without it and `settings-href` there is no 設定. */
  accountHref = '';

  readonly #widget = new WidgetContext(this, catalogue);
  readonly #submission = new SubmitController(this);
  #open = false;
  #settingsOpen = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#widget.session.snapshot;
    return this.#widget.draw(() => this.#menu(state), state === 'unknown');
  }

  #menu(state: string): TemplateResult {
    const { messages } = this.#widget;
    return html`<nav class="menu ${state}" aria-label=${messages.menuLabel} @keydown=${this.#onKeydown} @focusout=${this.#onFocusOut}>
      ${state === 'signed-in' ? this.#signedIn() : this.#signedOut()}
    </nav>`;
  }

  #link(label: string, href: string, classes = '', onClick = onLinkClick(this)): TemplateResult {
    return html`<a class=${classes} part="link" href=${href} @click=${onClick}>${label}</a>`;
  }

  #signedOut(): TemplateResult {
    const { messages, session } = this.#widget;
    const login = this.#widget.urlOf('login', this.loginHref)!;
    const registration = this.#widget.urlOf('registration', this.registrationHref)!;
    const first = isServiceOrigin(session.service) && this.#signInAtOnce;
    return html`${this.#link(messages.login, login, '', onLinkClick(this, first))} ${this.#link(messages.newRegistration, registration)}
    ${siteNotice(this.#widget)}`;
  }

  /** On the account service's own pages: a passkey of this device, if the browser has one at hand. */
  readonly #signInAtOnce = async (): Promise<boolean> =>
    (await import('../passkeys/passkeys.js')).signInAtOnce(this.#widget);

  #signedIn(): TemplateResult {
    const { messages, session } = this.#widget;
    return html`<button
        type="button"
        class="toggle"
        part="toggle"
        aria-expanded=${this.#open ? 'true' : 'false'}
        aria-controls="panel"
        @click=${this.#toggle}
      >
        ${this.#open ? closeMark : menuMark}${messages.menu}
      </button>
      <div class="panel" id="panel" part="panel" ?hidden=${!this.#open}>
        <p class="name soft">${messages.signedInAs(session.snapshot.displayName)}</p>
        <ul>
          ${this.#settings()}
          <li>${this.#signOutItem()}</li>
        </ul>
        ${problemMessage(this.#submission, this.#widget)}
      </div>`;
  }

  /** A page that shows widgets in frames cannot sign out by itself: the hosted page asks first. */
  #signOutItem(): TemplateResult {
    const { messages, presentation } = this.#widget;
    return presentation.presentation === 'frame'
      ? this.#link(messages.signOut, presentation.hosted('signOut')!, 'item')
      : html`<button type="button" class="item" @click=${this.#signOut}>${messages.signOut}</button>`;
  }

  #settings(): TemplateResult | typeof nothing {
    const { messages } = this.#widget;
    const settings = safeUrl(this.settingsHref);
    if (settings) return html`<li>${this.#link(messages.settings, settings, 'item')}</li>`;
    const account = safeUrl(this.accountHref);
    if (!account) return nothing;
    return html`<li>
      <button
        type="button"
        class="item"
        aria-expanded=${this.#settingsOpen ? 'true' : 'false'}
        aria-controls="settings"
        @click=${this.#toggleSettings}
      >
        ${messages.settings}
      </button>
      <div class="nested" id="settings" ?hidden=${!this.#settingsOpen}>
        ${this.#link(messages.accountInfo, account, 'item')}
      </div>
    </li>`;
  }

  readonly #toggle = async (): Promise<void> => {
    if (this.#open) return this.#close();
    this.#open = true;
    this.requestUpdate();
    document.addEventListener('pointerdown', this.#onOutside);
    await this.updateComplete;
    // Under a menu at the left edge of the window, the panel would begin outside of it.
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel')!;
    const { left } = panel.getBoundingClientRect();
    if (left < 0) panel.style.marginInlineEnd = `${left}px`;
  };

  readonly #toggleSettings = (): void => {
    this.#settingsOpen = !this.#settingsOpen;
    this.requestUpdate();
  };

  #close(): void {
    this.#open = false;
    this.#settingsOpen = false;
    this.requestUpdate();
    document.removeEventListener('pointerdown', this.#onOutside);
  }

  readonly #onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  /** Without a target the window lost the focus, or the press hit nothing. */
  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) this.#close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    event.stopPropagation();
    this.#close();
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  };

  readonly #signOut = async (): Promise<void> => {
    const done = await this.#submission.run(() => this.#widget.session.session.signOut());
    if (!done) return;
    this.#close();
    announce(this, 'mylexus-signed-out');
    // The focused button was removed, so the focus moves to the login link.
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
