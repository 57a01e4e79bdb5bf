import { html, LitElement, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Account } from '../../contract/account.js';
import { onLinkClick } from '../../client/navigate.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { account as ja } from './messages/ja.js';
import { WidgetContext } from '../../client/widget-context.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { boundary, widgetStyles } from '../../client/boundary.js';
import { loaded } from '../../form/loaded.js';
import { wizardFrame } from '../../wizard/frame.js';
import { styles } from './account-info.styles.js';
import { accountFlow } from './flow.js';
import { overview } from './overview.js';
import { AccountWizard } from './wizard.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).account);

/**
 * 登録情報: the account holder's own details, to be read and changed, with ［参照］ to the connected services (procedure ①, steps 5
 * and 6). Changing the email or the password and closing the account ask for the password; where the
 * service does not allow it to be typed, changes are not offered. Signed out, it is a link to the login.
 *
 * Errors: details that do not arrive are shown as a problem with a way to try again; what the service refuses is shown above
 * the screen.
 *
 * @fires {CustomEvent<null>} mylexus-signed-out - the account was closed here
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - before the widget leaves the page; cancelable:
 *   `preventDefault()` leaves the way to the page. Detail: `{ url }`, absolute
 * @csspart details - a list of labelled values
 * @csspart wizard - the frame of all screens of a procedure
 * @csspart back - the way back to the screen before
 * @csspart warning - the warning before a procedure runs out of time; an alert, empty otherwise
 * @csspart heading - the heading of the screen; takes the focus when the screen changes (WCAG 2.4.3)
 * @csspart form - the form of the screen
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field, or of a group of choices
 * @csspart input - a text input
 * @csspart error - the message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link drawn as one
 * @csspart submit - the one primary button of a screen; it is a `button` too
 * @csspart problem - the message of a failed request; an alert
 */
export class MylexusAccountInfo extends LitElement {
  static override styles = [widgetStyles, form, content, wizardStyles, styles];

  static override properties = {
    servicesHref: { attribute: 'services-href' },
    loginHref: { attribute: 'login-href' },
  };

  /** The page with 連携中のコネクティッドサービス一覧, where ［参照］ leads. Absolute or relative URL, http(s). Without it there is no ［参照］. */
  servicesHref = '';

  /** The page with the login. Absolute or relative URL, http(s). Without it the service's hosted one. */
  loginHref = '';

  readonly #widget = new WidgetContext(this, catalogue);
  readonly #wizard = new AccountWizard(this.#widget);
  #loadedFor = '';

  /** Asks the service for the account again. Never rejects: a failure is shown in the widget. */
  refresh(): Promise<void> {
    return this.#wizard.load.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { session } = this.#widget;
    const { load, manager } = this.#wizard;
    const wanted = session.snapshot.state === 'signed-in' ? session.service : '';
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    if (wanted) return void load.reload();
    load.clear();
    // Signed out elsewhere: nothing of the account stays on the screen.
    const { state } = manager;
    if (state && state.step !== 'withdrawn' && !manager.submission.problem) this.#wizard.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { manager, messages, load, announcement, locale } = this.#wizard;
    return boundary(this.#widget.localization, () => {
      if (manager.state) {
        const close = (): void => this.#wizard.close();
        return wizardFrame(manager, accountFlow, this.#wizard, { label: messages.accountHeading, onLeave: close });
      }
      const signedOut = this.#widget.session.snapshot.state === 'signed-out';
      return html`<section class="account" aria-labelledby="heading">
        <h2 id="heading" tabindex="-1" part="heading">${messages.accountHeading}</h2>
        <p role="status" class="notice" ?hidden=${!announcement}>${announcement}</p>
        ${signedOut ? this.#signedOut() : loaded(load, messages, locale, (account) => this.#overview(account))}
      </section>`;
    });
  }

  #signedOut(): TemplateResult {
    const { messages } = this.#widget;
    const href = this.#widget.urlOf('login', this.loginHref);
    return html`<p>${messages.accountSignedOut}</p>
      <p><a class="button" part="button" href=${href} @click=${onLinkClick(this)}>${messages.login}</a></p>`;
  }

  #overview(account: Account): TemplateResult {
    const { messages, locale, presentation } = this.#widget;
    return overview(account, {
      host: this,
      messages,
      locale,
      servicesHref: this.servicesHref,
      editable: presentation.presentation === 'inline',
      open: (path) => this.#wizard.open(path),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-account-info': MylexusAccountInfo;
  }
}
