import type { TemplateResult } from 'lit';
import { PasswordResetSchema, type PasswordReset } from '../../contract/account.js';
import type { Policy } from '../../contract/policy.js';
import type { Problem } from '../../contract/problem.js';
import { StepViews, type StepLoaders } from '../../controllers/step-views.js';
import { SubmitController } from '../../controllers/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { passwordReset as ja } from '../../i18n/ja/password-reset.js';
import type { Locale, PasswordResetMessages } from '../../i18n/messages.js';
import { callService } from '../../session/client.js';
import { PresentationController } from '../../session/presentation-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { waiting } from '../../templates/loaded.js';
import { wizard } from '../../templates/wizard.js';
import { Widget } from '../widget.js';
import type { PasswordResetScreen, PasswordResetWizard } from './step.js';
import { CodeStep } from './steps/code.js';
import { DoneStep } from './steps/done.js';
import { EmailStep } from './steps/email.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/password-reset.js')).passwordReset);

const steps: StepLoaders<PasswordResetScreen, PasswordResetWizard> = {
  email: () => Promise.resolve(EmailStep),
  // It draws another tag, which is registered not before it is needed: importing this class registers nothing.
  code: async () => {
    await import('../../define/verification-code.js');
    return CodeStep;
  },
  done: () => Promise.resolve(DoneStep),
};

/**
 * The forgotten password: a code by mail, a new password. The login draws it when it is asked for; it works alone too.
 * Only where the service allows secrets to be typed; elsewhere it waits. An address without an account looks the same.
 *
 * Errors: each field's under the field; `code-wrong`, `code-expired`, `rate-limited` and `unavailable` as the service
 * answers. A request that is over begins anew with the same address.
 *
 * @fires {CustomEvent<{ changed: boolean }>} mylexus-password-reset-closed - the visitor goes back to the login.
 *   Detail: `{ changed }`, whether the password is a new one
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
export class MylexusPasswordReset extends Widget<PasswordResetMessages> implements PasswordResetWizard {
  static override styles = [Widget.styles, form, wizardStyles];

  static override properties = {
    email: {},
    screen: { state: true },
  };

  /** The email address to begin with, for instance the one typed into the login; it can be changed. */
  email = '';

  /** @internal */
  reset: PasswordReset | undefined;
  /** @internal */
  readonly submission = new SubmitController(this);

  private screen: PasswordResetScreen = 'email';

  readonly #session = new SessionController(this, { watch: false });
  readonly #presentation = new PresentationController(this, this.#session);
  readonly #views = new StepViews<PasswordResetScreen, PasswordResetWizard>(this, steps, this.submission);

  constructor() {
    super(catalogue);
  }

  /** @internal */
  override get t(): PasswordResetMessages {
    return super.t;
  }

  /** @internal */
  get locale(): Locale {
    return this.localization.locale;
  }

  /** @internal */
  get policy(): Policy | undefined {
    return this.#presentation.policy;
  }

  /** Focuses the heading of the screen, once it is here (WCAG 2.4.3). */
  override focus(): void {
    void this.#views.enter(this.screen, this.screen);
  }

  protected content(): TemplateResult {
    if (this.#presentation.presentation !== 'inline') return waiting(this.t);
    const view = this.#views.get(this.screen);
    return wizard({
      label: this.t.resetLabel,
      screen: this.screen,
      stepName: '',
      progress: undefined,
      view,
      submission: this.submission,
      t: this.t,
      locale: this.locale,
      onBack: this.screen === 'done' ? undefined : () => this.back(),
      onSubmit: () => void this.#views.submit(this.screen, this.#over),
      retry: view ? undefined : () => void this.#go(this.screen),
    });
  }

  /** @internal */
  async send(email: string): Promise<void> {
    this.email = email;
    this.#views.prefetch('code');
    this.reset = await this.#call('', { email });
    await this.#go('code');
  }

  /** @internal */
  async resend(): Promise<void> {
    this.reset = await this.#call(`/${this.reset!.id}/resend`, {});
  }

  /** @internal */
  async change(code: string, password: string): Promise<void> {
    await callService(this.#session.service, {
      path: `/api/password-resets/${this.reset!.id}/password`,
      method: 'POST',
      body: { code, password },
      language: this.locale,
    });
    await this.#go('done');
  }

  /** @internal */
  back(): void {
    this.submission.clear();
    if (this.screen === 'email') this.close();
    else void this.#go('email');
  }

  /** @internal */
  close(): void {
    const changed = this.screen === 'done';
    this.dispatchEvent(
      new CustomEvent('mylexus-password-reset-closed', { detail: { changed }, bubbles: true, composed: true }),
    );
  }

  /** The request is over, or it was used: it begins anew with the same address. */
  readonly #over = ({ code }: Problem): boolean => {
    if (code !== 'not-found' && code !== 'session-expired') return false;
    void this.#go('email').then(() => this.submission.fail({ code: 'session-expired' }));
    return true;
  };

  #call(path: string, body: unknown): Promise<PasswordReset> {
    return callService(this.#session.service, {
      path: `/api/password-resets${path}`,
      method: 'POST',
      body,
      schema: PasswordResetSchema,
      language: this.locale,
    });
  }

  #go(screen: PasswordResetScreen): Promise<void> {
    const from = this.screen;
    this.screen = screen;
    return this.#views.enter(from, screen);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-password-reset': MylexusPasswordReset;
  }
  interface HTMLElementEventMap {
    'mylexus-password-reset-closed': CustomEvent<{ changed: boolean }>;
  }
}
