import { html, nothing, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import { signIn } from '../../contract/endpoints/session.js';
import { guardComposition } from '../../form/composition.js';
import { FormController } from '../../form/form.js';
import { navigate, onLinkClick, safeUrl } from '../../client/navigate.js';
import { slotPlace } from '../../client/slot-place.js';
import { isServiceOrigin } from '../../client/policy.js';
import { SubmitController } from '../../form/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { login as ja } from './messages/ja.js';
import type { LoginPasskeys } from '../passkeys/passkeys.js';
import { emailRule } from '../../form/email-field.js';
import type { SessionSnapshot } from '../../client/page-session.js';
import { announce } from '../../client/dom-event.js';
import { focusHeading, WidgetContext } from '../../client/widget-context.js';
import { form } from '../../styles/form.js';
import { hostedLink, siteNotice } from '../../form/link-out.js';
import { problemMessage, submitButton } from '../../form/action.js';
import { widgetStyles } from '../../client/boundary.js';
import { checkboxField, textField } from '../../form/field.js';
import { styles } from './login.styles.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).login, 'login');

/**
 * Signs in to a TOYOTAアカウント (procedure ①-2) with a password or a passkey, and opens the password reset. After a password
 * it may offer a passkey, before it leads to `return-to`. Passkeys are used on the account service's own pages and frames; on
 * other pages their button leads to the hosted login. Unless the presentation is `inline`, it is a
 * link to the hosted login page. Until the service answers, it is the content of the tag, or else empty with the height of
 * the form.
 *
 * Errors: field errors under their fields; problems (`login-failed`, `locked`, `rate-limited`, `unavailable`) above the
 * form. Where the browser does not keep the service's cookie, it says so and links to the hosted login page. The password
 * stays in the field after a failed request, and is cleared when the page or the form is left; the email is kept.
 *
 * @fires {CustomEvent<SessionSnapshot>} mylexus-signed-in - fired after the visitor signed in. Detail: the public session,
 *   frozen
 * @fires {CustomEvent<ProblemDetail>} mylexus-problem - fired when the widget shows a problem. Detail: `{ code }`, for
 *   instance `locked`
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - fired before the widget leaves the page. Cancelable: after
 *   `preventDefault()` it does not navigate. Detail: `{ url }`, an absolute URL
 * @slot form-before - content of the page above the form, or above what is in its place
 * @slot form-after - content of the page under the form, or under what is in its place
 * @slot submit-after - content of the page under the primary button
 * @slot - the fallback content: shown until the widget has something to show, and kept if it never does
 * @csspart base - the boundary around everything the widget draws
 * @csspart heading - the heading; focused when the content changes (WCAG 2.4.3)
 * @csspart form - the form
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field or of a group of choices
 * @csspart input - a text input
 * @csspart checkbox - a checkbox, without its label
 * @csspart error - the error message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link that looks like one
 * @csspart submit - the primary button of a form; also has the part `button`
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusLogin extends WidgetElement {
  static override styles = [widgetStyles, form, styles];

  static override properties = {
    email: {},
    returnTo: { attribute: 'return-to' },
    registrationHref: { attribute: 'registration-href' },
  };

  /**
   * Initial email address, for instance one that the page knows. The visitor can change it, which changes neither attribute nor
   * property. The hosted page does not get it: an address does not belong into a URL.
   */
  email = '';

  /** URL to go to after the sign-in, absolute or relative, http(s). Without it the page stays. */
  returnTo = '';

  /** URL of the page for 新規登録, absolute or relative, http(s). Default: the hosted registration page. */
  registrationHref = '';

  readonly #widget = new WidgetContext(this, catalogue, {
    frameTitle: (messages) => messages.loginHeading,
  });
  readonly #submission = new SubmitController(this);
  readonly #form = new FormController(
    this,
    () => ({
      email: emailRule,
      password: { check: (password: string) => (password ? undefined : 'required'), secret: true },
      remember: {},
    }),
    () => ({ email: this.email }),
  );

  #resetOpen = false;
  #passkeys: LoginPasskeys | undefined;
  #passkeysAsked = false;

  protected override render(): TemplateResult | typeof nothing {
    const { session, presentation } = this.#widget;
    const pending = presentation.presentation === 'unknown' && session.snapshot.state !== 'signed-in';
    return this.#widget.draw(() => this.#content(), pending);
  }

  /** Passkeys belong to the id origin. Their code comes after the form, so that typing does not wait for it. */
  protected override updated(): void {
    if (this.#passkeysAsked || !this.renderRoot.querySelector('form') || !this.#atService) return;
    this.#passkeysAsked = true;
    void this.#loadPasskeys().catch(() => undefined);
  }

  get #atService(): boolean {
    return isServiceOrigin(this.#widget.session.service);
  }

  readonly #loadPasskeys = async (): Promise<void> => {
    const { LoginPasskeys } = await import('../passkeys/passkeys.js');
    this.#passkeys ??= new LoginPasskeys(this.#widget, this.#submission, {
      remember: () => this.#form.value('remember') === 'on',
      onSignedIn: () => this.#onSignedIn(),
    });
  };

  #content(): TemplateResult {
    const offer = this.#passkeys?.screen();
    if (offer) return offer;
    if (this.#resetOpen) {
      return html`<mylexus-password-reset
        .email=${this.#form.values.email}
        @mylexus-password-reset-closed=${this.#onResetClosed}
      ></mylexus-password-reset>`;
    }
    const { messages } = this.#widget;
    return html`<section class="login" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${messages.loginHeading}</h2>
      ${this.#body()}
    </section>`;
  }

  #body(): TemplateResult {
    const { session, presentation } = this.#widget;
    // A sign-in in another tab must not interrupt typing.
    if (session.snapshot.state === 'signed-in' && !this.#submission.pending && !this.#form.value('password')) {
      return this.#signedIn();
    }
    switch (presentation.presentation) {
      case 'inline':
        return html`${slotPlace('form-before')}${this.#fields()}${slotPlace('form-after')} ${this.#registration()}`;
      case 'unknown':
        return html`<div class="reserved"></div>`;
      default:
        return this.#hosted();
    }
  }

  #signedIn(): TemplateResult {
    const { messages, session } = this.#widget;
    const url = safeUrl(this.returnTo);
    return html`<p>${messages.signedInAs(session.snapshot.displayName)}</p>
      ${url ? html`<a class="button primary" href=${url} @click=${onLinkClick(this)}>${messages.goOn}</a>` : nothing}`;
  }

  #hosted(): TemplateResult {
    const { messages, presentation } = this.#widget;
    const href = presentation.hosted('login', this.returnTo);
    return html`${siteNotice(this.#widget)}
    ${hostedLink(this.#widget, { text: messages.loginHostedHint, label: messages.loginHosted, href })}
    ${this.#registration()}`;
  }

  #fields(): TemplateResult {
    const { messages: t } = this.#widget;
    const context = { form: this.#form, t };
    return html`<form part="form" novalidate @submit=${this.#submit} @keydown=${guardComposition}>
      ${problemMessage(this.#submission, this.#widget)}
      ${textField(context, {
        name: 'email',
        label: t.email,
        required: true,
        type: 'email',
        inputmode: 'email',
        autocomplete: 'username webauthn',
      })}
      ${textField(context, {
        name: 'password',
        label: t.password,
        required: true,
        type: 'password',
        autocomplete: 'current-password',
      })}
      ${checkboxField(context, { name: 'remember', label: t.remember })}
      <div class="actions">
        ${submitButton({ label: t.loginAction, pending: t.loginPending }, this.#submission)}
        <button type="button" class="link" @click=${this.#usePasskey}>${t.passkeyLogin}</button>
        ${this.#passkeys?.help()}
        <button type="button" class="link" @click=${this.#openReset}>${t.forgotten}</button>
        ${slotPlace('submit-after')}
      </div>
    </form>`;
  }

  #registration(): TemplateResult {
    const { messages } = this.#widget;
    const href = this.#widget.urlOf('registration', this.registrationHref)!;
    return html`<p class="register">
      <span class="soft">${messages.noAccount}</span>
      <a href=${href} @click=${onLinkClick(this)}>${messages.newRegistration}</a>
    </p>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#submission.pending || !this.#form.validate()) return;
    const { email, password, remember } = this.#form.values;
    const done = await this.#submission.run(
      async () => {
        await this.#widget.call(signIn, { body: { email, password, remember: remember === 'on' } });
        await this.#widget.session.session.refresh();
      },
      ({ errors }) => this.#form.applyServerErrors(errors),
    );
    if (done) await this.#onSignedIn(this.#passkeys);
  };

  readonly #usePasskey = async (): Promise<void> => {
    if (!this.#atService) navigate(this, this.#widget.presentation.hosted('login', this.returnTo)!);
    else if (await this.#submission.run(this.#loadPasskeys)) await this.#passkeys!.signIn();
  };

  /** Loads the code of the password reset, then shows it. */
  readonly #openReset = (): void =>
    void this.#submission.run(async () => {
      await import('../../define/password-reset.js');
      this.#resetOpen = true;
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector('mylexus-password-reset')?.focus();
    });

  readonly #onResetClosed = async (): Promise<void> => {
    this.#resetOpen = false;
    this.requestUpdate();
    await this.updateComplete;
    focusHeading(this);
  };

  /** @param passkeys - offer one: the sign-in took a password */
  async #onSignedIn(passkeys?: LoginPasskeys): Promise<void> {
    this.#form.clearSecrets();
    const { snapshot } = this.#widget.session;
    if (snapshot.state !== 'signed-in') return this.#widget.onCookiesBlocked();
    await this.updateComplete;
    focusHeading(this);
    announce(this, 'mylexus-signed-in', snapshot);
    await passkeys?.offer();
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
