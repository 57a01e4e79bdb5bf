import { html, type TemplateResult } from 'lit';
import type { Challenge } from '../../../contract/challenge.js';
import type { Problem } from '../../../contract/problem.js';
import { CountdownController } from '../../../controllers/countdown.js';
import '../../../define/verification-code.js';
import { describeProblem } from '../../../i18n/describe.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

const ownProblems = ['code-wrong', 'code-expired', 'code-superseded'];

/** The six-digit code from the mail (seed, procedure ②, step 7). */
export class CodeStep implements StepView {
  readonly #countdown: CountdownController;
  #challenge: Challenge | undefined;
  #problem: Problem | undefined;
  #resent = false;

  constructor(readonly wizard: RegistrationWizard) {
    this.#countdown = new CountdownController(wizard);
  }

  get heading(): string {
    return this.wizard.t.codeHeading;
  }

  get lead(): string {
    return this.wizard.t.codeLead(this.wizard.registration?.email ?? '');
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.next, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    const { t, locale } = this.wizard;
    this.#follow();
    return html`<mylexus-verification-code
        name="code"
        required
        label=${t.codeLabel}
        .error=${this.#problem ? describeProblem(this.#problem, t, locale) : ''}
        @input=${this.#typed}
      ></mylexus-verification-code>
      <p class="hint">${t.codeTime(Math.max(1, Math.round((this.#challenge?.expiresIn ?? 600) / 60)))}</p>`;
  }

  aside(): TemplateResult {
    const { t, policy } = this.wizard;
    return html`<div class="stack help">
      <div class="help-links">
        ${this.#resend()}
        <button type="button" class="link" @click=${() => this.wizard.revisit('email')}>${t.otherEmail}</button>
      </div>
      <p role="status" class="hint">${this.#resent ? t.resendSent : ''}</p>
      <p class="hint">${t.codeSender(policy?.mailSender ?? '')}</p>
    </div>`;
  }

  async submit(): Promise<void> {
    const field = this.#field;
    this.#problem = undefined;
    if (!field.reportValidity()) return;
    await this.wizard.answer('verification', { code: field.value });
  }

  handle(problem: Problem): boolean {
    if (!ownProblems.includes(problem.code)) return false;
    this.#problem = problem;
    this.wizard.requestUpdate();
    void this.wizard.updateComplete.then(() => this.#field.focus());
    return true;
  }

  left(): void {
    this.#problem = undefined;
    this.#resent = false;
  }

  get #field(): HTMLElementTagNameMap['mylexus-verification-code'] {
    return this.wizard.renderRoot.querySelector('mylexus-verification-code')!;
  }

  /** Every answer of the service brings a new state of the challenge; the countdown starts from its word. */
  #follow(): void {
    const challenge = this.wizard.registration?.challenge;
    if (challenge === this.#challenge) return;
    this.#challenge = challenge;
    if (challenge) this.#countdown.start(challenge.resendIn);
  }

  #resend(): TemplateResult {
    const { t } = this.wizard;
    if (this.#challenge?.sendsLeft === 0) return html`<p class="hint">${t.resendNone}</p>`;
    const { seconds } = this.#countdown;
    return html`<button type="button" class="link" @click=${this.#sendAgain}>
      ${seconds > 0 ? t.resendIn(seconds) : t.resend}
    </button>`;
  }

  readonly #sendAgain = async (): Promise<void> => {
    if (this.#countdown.seconds > 0) {
      this.wizard.submission.fail({ code: 'rate-limited', retryAfter: this.#countdown.seconds });
      return;
    }
    this.#resent = await this.wizard.submission.run(() => this.wizard.answer('resend'));
    this.#problem = undefined;
    this.#field.reset();
    this.wizard.requestUpdate();
  };

  readonly #typed = (): void => {
    if (!this.#problem) return;
    this.#problem = undefined;
    this.wizard.requestUpdate();
  };
}
