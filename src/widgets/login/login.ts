import { html, nothing, type TemplateResult } from 'lit';
import { guardComposition } from '../../controllers/composition.js';
import { FormController } from '../../controllers/form.js';
import { navigate, onLinkClick, safeUrl } from '../../controllers/navigate.js';
import { SubmitController } from '../../controllers/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { login as ja } from '../../i18n/ja/login.js';
import type { LoginMessages } from '../../i18n/messages.js';
import { checkEmail, foldEmail } from '../../input/email.js';
import { callService } from '../../session/client.js';
import type { SessionSnapshot } from '../../session/page-session.js';
import { PresentationController } from '../../session/presentation-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { form } from '../../styles/form.js';
import { problemMessage, submitButton } from '../../templates/action.js';
import { checkboxField, textField } from '../../templates/field.js';
import { Widget } from '../widget.js';
import { styles } from './login.styles.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/login.js')).login);

/**
 * TOYOTAアカウント login (seed, procedure ①, step 2), with the forgotten password. Where the account service does not allow
 * secrets to be typed, it is a link to the hosted login page; until the service answers, it keeps the place.
 *
 * Errors: each field's under the field; what the service refuses (`login-failed`, `locked`, `rate-limited`,
 * `unavailable`) above them. The password is never kept, the rest is.
 *
 * @fires {CustomEvent<SessionSnapshot>} mylexus-signed-in - the service accepted the login. Detail: the public session,
 *   frozen
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - before the widget leaves the page; cancelable:
 *   `preventDefault()` leaves the way to the page. Detail: `{ url }`, absolute
 * @csspart heading - the heading of the screen; takes the focus when the screen changes (WCAG 2.4.3)
 * @csspart form - the form of the screen
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field, or of a group of choices
 * @csspart input - a text input
 * @csspart checkbox - a checkbox with its words
 * @csspart error - the message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link drawn as one
 * @csspart submit - the one primary button of a screen; it is a `button` too
 * @csspart problem - the message of a failed request; an alert
 */
export class MylexusLogin extends Widget<LoginMessages> {
  static override styles = [Widget.styles, form, styles];

  static override properties = {
    returnTo: { attribute: 'return-to' },
    registrationHref: { attribute: 'registration-href' },
    resetting: { state: true },
  };

  /** Where to go after the login. Absolute or relative URL, http(s). Without it the page stays. */
  returnTo = '';

  /** The page for 新規登録. Absolute or relative URL, http(s). Without it the service's hosted one. */
  registrationHref = '';

  private resetting = false;

  readonly #session = new SessionController(this);
  readonly #presentation = new PresentationController(this, this.#session);
  readonly #submission = new SubmitController(this);
  readonly #form = new FormController(this, () => ({
    email: { fold: foldEmail, check: checkEmail },
    password: { check: (password: string) => (password ? undefined : 'required'), secret: true },
    remember: {},
  }));

  constructor() {
    super(catalogue);
  }

  protected content(): TemplateResult {
    if (this.resetting) {
      return html`<mylexus-password-reset
        .email=${this.#form.values.email}
        @mylexus-password-reset-closed=${this.#resumeLogin}
      ></mylexus-password-reset>`;
    }
    return html`<section class="login" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${this.t.loginHeading}</h2>
      ${this.#body()}
    </section>`;
  }

  #body(): TemplateResult {
    // Somebody who is typing is not interrupted by another tab's sign-in.
    if (this.#session.snapshot.state === 'signed-in' && !this.#submission.pending && !this.#form.value('password')) {
      return this.#signedIn();
    }
    switch (this.#presentation.presentation) {
      case 'inline':
        return html`${this.#fields()} ${this.#registration()}`;
      case 'unknown':
        return html`<div class="reserved"></div>`;
      default:
        return this.#hosted();
    }
  }

  #signedIn(): TemplateResult {
    const url = safeUrl(this.returnTo);
    return html`<p>${this.t.signedInAs(this.#session.snapshot.displayName)}</p>
      ${url ? html`<a class="button primary" href=${url} @click=${onLinkClick(this)}>${this.t.goOn}</a>` : nothing}`;
  }

  #hosted(): TemplateResult {
    return html`<p class="lead">${this.t.loginHostedHint}</p>
      <a class="button primary" part="button" href=${this.#presentation.hosted('login')} @click=${onLinkClick(this)}
        >${this.t.loginHosted}</a
      >
      ${this.#registration()}`;
  }

  #fields(): TemplateResult {
    const context = { form: this.#form, t: this.t };
    return html`<form part="form" novalidate @submit=${this.#submit} @keydown=${guardComposition}>
      ${problemMessage(this.#submission, this.t, this.localization.locale)}
      ${textField(context, {
        name: 'email',
        label: this.t.email,
        required: true,
        type: 'email',
        inputmode: 'email',
        autocomplete: 'username',
      })}
      ${textField(context, {
        name: 'password',
        label: this.t.password,
        required: true,
        type: 'password',
        autocomplete: 'current-password',
      })}
      ${checkboxField(context, { name: 'remember', label: this.t.remember })}
      <div class="actions">
        ${submitButton({ label: this.t.loginAction, pending: this.t.loginPending }, this.#submission.pending)}
        <button type="button" class="link" @click=${this.#reset}>${this.t.forgotten}</button>
      </div>
    </form>`;
  }

  #registration(): TemplateResult {
    const href = safeUrl(this.registrationHref) ?? this.#presentation.hosted('registration');
    return html`<p class="register">
      <span class="soft">${this.t.noAccount}</span>
      <a href=${href} @click=${onLinkClick(this)}>${this.t.newRegistration}</a>
    </p>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#submission.pending || !this.#form.validate()) return;
    const { email, password, remember } = this.#form.values;
    const done = await this.#submission.run(
      async () => {
        await callService(this.#session.service, {
          path: '/api/session',
          method: 'POST',
          body: { email, password, remember: remember === 'on' },
        });
        await this.#session.session.refresh();
      },
      ({ errors }) => this.#form.accept(errors),
    );
    if (done) await this.#welcome();
  };

  /** The forgotten password has a code of its own, fetched when it is asked for. */
  readonly #reset = (): void =>
    void this.#submission.run(async () => {
      await import('../../define/password-reset.js');
      this.resetting = true;
      await this.updateComplete;
      this.renderRoot.querySelector('mylexus-password-reset')?.focus();
    });

  readonly #resumeLogin = async (): Promise<void> => {
    this.resetting = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  };

  async #welcome(): Promise<void> {
    this.#form.clearSecrets();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
    const { snapshot } = this.#session;
    this.dispatchEvent(
      new CustomEvent<SessionSnapshot>('mylexus-signed-in', { detail: snapshot, bubbles: true, composed: true }),
    );
    if (this.returnTo) navigate(this, this.returnTo);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-login': MylexusLogin;
  }
  interface HTMLElementEventMap {
    'mylexus-signed-in': CustomEvent<SessionSnapshot>;
  }
}
