import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { BaseIssue, BaseSchema } from 'valibot';
import { AccountSchema, type Account } from '../../contract/account.js';
import type { Policy } from '../../contract/policy.js';
import { LoadController } from '../../controllers/load.js';
import { onLinkClick, safeUrl } from '../../controllers/navigate.js';
import { StepViews, type StepLoaders } from '../../controllers/step-views.js';
import { SubmitController } from '../../controllers/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { account as ja } from '../../i18n/ja/account.js';
import type { AccountMessages, Locale } from '../../i18n/messages.js';
import type { Call } from '../../session/client.js';
import { PresentationController } from '../../session/presentation-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { loaded } from '../../templates/loaded.js';
import { wizard } from '../../templates/wizard.js';
import { Widget } from '../widget.js';
import { styles } from './account-info.styles.js';
import { overview, type OverviewHost } from './overview.js';
import type { AccountEditor, AccountScreen } from './step.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/account.js')).account);

/** Reading comes without editing; the code of a change is fetched when one begins. */
const steps: StepLoaders<AccountScreen, AccountEditor> = {
  profile: async () => (await import('./steps.js')).ProfileStep,
  email: async () => (await import('./steps.js')).EmailStep,
  code: async () => (await import('./steps.js')).CodeStep,
  password: async () => (await import('./steps.js')).PasswordStep,
  withdrawal: async () => (await import('./steps.js')).WithdrawalStep,
  withdrawn: async () => (await import('./steps.js')).WithdrawnStep,
};

/**
 * 登録情報: the account holder's own details, to be read and changed, with ［参照］ to the connected services (seed, procedure
 * ①, steps 5 and 6). Changing the email or the password and closing the account ask for the password; where the
 * service does not allow it to be typed, changes are not offered. Signed out, it is a link to the login.
 *
 * Errors: details that do not come are told with a way to try again; what the service refuses stands above the screen.
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
export class MylexusAccountInfo extends Widget<AccountMessages> implements AccountEditor, OverviewHost {
  static override styles = [Widget.styles, form, content, wizardStyles, styles];

  static override properties = {
    servicesHref: { attribute: 'services-href' },
    loginHref: { attribute: 'login-href' },
    screen: { state: true },
    announcement: { state: true },
  };

  /** The page with 連携中のコネクティッドサービス一覧, where ［参照］ leads. Absolute or relative URL, http(s). Without it there is no ［参照］. */
  servicesHref = '';

  /** The page with the login. Absolute or relative URL, http(s). Without it the service's hosted one. */
  loginHref = '';

  /** @internal */
  readonly submission = new SubmitController(this);

  private screen: AccountScreen | undefined;
  private announcement = '';

  readonly #session = new SessionController(this);
  readonly #presentation = new PresentationController(this, this.#session);
  readonly #account = new LoadController<Account>(this, () => this.read('/api/account', AccountSchema));
  readonly #views = new StepViews<AccountScreen, AccountEditor>(this, steps, this.submission);
  #loadedFor = '';

  constructor() {
    super(catalogue);
  }

  /** Asks the service for the account again. Never rejects: a failure is shown in the widget. */
  refresh(): Promise<void> {
    return this.#account.reload();
  }

  /** @internal */
  override get t(): AccountMessages {
    return super.t;
  }

  /** @internal */
  get locale(): Locale {
    return this.localization.locale;
  }

  /** @internal */
  get element(): this {
    return this;
  }

  /** Changes are offered only where a password may be typed. @internal */
  get editable(): boolean {
    return this.#presentation.presentation === 'inline';
  }

  /** @internal */
  get policy(): Policy | undefined {
    return this.#presentation.policy;
  }

  /** @internal */
  get account(): Account | undefined {
    return this.#account.value;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const wanted = this.#session.snapshot.state === 'signed-in' ? this.#session.service : '';
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    if (wanted) return void this.#account.reload();
    this.#account.clear();
    // Signed out elsewhere: nothing of the account stays on the screen.
    if (this.screen && this.screen !== 'withdrawn' && !this.submission.problem) this.close();
  }

  protected content(): TemplateResult {
    const { screen } = this;
    if (screen) return this.#editing(screen);
    return html`<section class="account" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${this.t.accountHeading}</h2>
      <p role="status" class="notice" ?hidden=${!this.announcement}>${this.announcement}</p>
      ${
        this.#session.snapshot.state === 'signed-out'
          ? this.#signedOut()
          : loaded(this.#account, this.t, this.locale, (account) => overview(this, account))
      }
    </section>`;
  }

  #signedOut(): TemplateResult {
    const href = safeUrl(this.loginHref) ?? this.#presentation.hosted('login');
    return html`<p>${this.t.accountSignedOut}</p>
      <p><a class="button" part="button" href=${href} @click=${onLinkClick(this)}>${this.t.login}</a></p>`;
  }

  #editing(screen: AccountScreen): TemplateResult {
    const view = this.#views.get(screen);
    return wizard({
      label: this.t.accountHeading,
      screen,
      stepName: '',
      progress: undefined,
      view,
      submission: this.submission,
      t: this.t,
      locale: this.locale,
      onBack: screen === 'withdrawn' ? undefined : () => this.close(),
      onSubmit: () => void this.#views.submit(screen),
      retry: view ? undefined : () => this.open(screen),
    });
  }

  /** @internal */
  open(screen: AccountScreen): void {
    const from = this.screen ?? screen;
    if (!this.screen) this.#views.forget();
    this.submission.clear();
    this.announcement = '';
    this.screen = screen;
    void this.#views.enter(from, screen);
  }

  /** @internal */
  close(saved?: string): void {
    this.screen = undefined;
    this.submission.clear();
    this.#views.forget();
    this.announcement = saved ? this.t.saved(saved) : '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#heading')?.focus());
  }

  /** @internal */
  read<T>(path: string, schema: BaseSchema<unknown, T, BaseIssue<unknown>>): Promise<T> {
    return this.#call({ path, schema });
  }

  /** @internal */
  async change(method: 'PATCH' | 'POST', path: string, body: unknown): Promise<void> {
    this.#account.value = await this.#call({ path, method, body, schema: AccountSchema });
    // The name that other widgets show may have changed.
    this.#session.session.refresh().catch(() => undefined);
    this.requestUpdate();
  }

  /** @internal */
  async send(path: string, body: unknown): Promise<void> {
    await this.#call({ path, method: 'POST', body });
  }

  /** @internal */
  async withdrawn(): Promise<void> {
    this.open('withdrawn');
    this.dispatchEvent(new CustomEvent('mylexus-signed-out', { bubbles: true, composed: true }));
    await this.#session.session.refresh().catch(() => undefined);
  }

  #call<T>(call: Call<T>): Promise<T> {
    return this.#session.call({ ...call, language: this.locale });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-account-info': MylexusAccountInfo;
  }
}
