import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Challenge } from '../contract/challenge.js';
import type { Policy } from '../contract/policy.js';
import type { verifyRegistration } from '../contract/endpoints/registration.js';
import type { ProblemCodeOf } from '../contract/endpoints/endpoint.js';
import type { Problem, ProblemCode } from '../contract/problem.js';
import { CountdownController } from './countdown.js';
import type { SubmitController } from './submit.js';
import { describeProblem } from '../i18n/describe.js';
import type { CodeEntryMessages, CommonMessages, Locale } from '../i18n/messages.js';

/** What a step gives the code entry. It has to define `mylexus-verification-code` itself. */
export interface CodeEntryContext {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly messages: CommonMessages & CodeEntryMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly submission: SubmitController;
}

/** The input at which a problem is shown. */
type CodeProblem = ProblemCodeOf<typeof verifyRegistration>;
type CodeField = HTMLElement & { value: string; reset(): void; checkValidity(): boolean };
const ownProblems: readonly ProblemCode[] = ['code-wrong', 'code-expired', 'code-superseded'] satisfies CodeProblem[];

/** A code from a mail: the input, its own errors, the time it is valid, and having another one sent. */
export class CodeEntry {
  readonly #context: CodeEntryContext;
  readonly #newest: () => Challenge | undefined;
  readonly #resend: () => Promise<void>;
  readonly #countdown: CountdownController;
  #challenge: Challenge | undefined;
  #problem: Problem | undefined;
  #resent = false;

  /** `newest` is the challenge as in the service's last answer; `resend` asks for another mail. */
  constructor(context: CodeEntryContext, newest: () => Challenge | undefined, resend: () => Promise<void>) {
    this.#context = context;
    this.#newest = newest;
    this.#resend = resend;
    this.#countdown = new CountdownController(context.host);
  }

  get value(): string {
    return this.#field.value;
  }

  /** False when the code is not complete; then the input says so. The browser's own message would cover that one. */
  validate(): boolean {
    this.#problem = undefined;
    const valid = this.#field.checkValidity();
    if (!valid) this.#field.focus();
    return valid;
  }

  /** Shows the problems of a code at the input, with the focus there. */
  handle(problem: Problem): boolean {
    if (!ownProblems.includes(problem.code)) return false;
    this.#problem = problem;
    this.#context.host.requestUpdate();
    void this.#context.host.updateComplete.then(() => this.#field.focus());
    return true;
  }

  left(): void {
    this.#problem = undefined;
    this.#resent = false;
  }

  render(): TemplateResult {
    const { messages: t, locale } = this.#context;
    this.#follow();
    return html`<mylexus-verification-code
        name="code"
        required
        label=${t.codeLabel}
        .error=${this.#problem ? describeProblem(this.#problem, t, locale) : ''}
        @input=${this.#typed}
      ></mylexus-verification-code>
      ${this.#challenge ? html`<p class="hint">${t.codeTime(Math.max(1, Math.round(this.#challenge.expiresIn / 60)))}</p>` : nothing}`;
  }

  /** Ways on when no mail arrived; `more` is drawn beside the resending. */
  aside(more: TemplateResult): TemplateResult {
    const { messages: t, policy } = this.#context;
    return html`<div class="stack help">
      <div class="help-links">${this.#resendLink()}${more}</div>
      <p role="status" class="hint">${this.#resent ? t.resendSent : ''}</p>
      <p class="hint">${t.codeSender(policy?.mailSender ?? '')}</p>
    </div>`;
  }

  get #field(): CodeField {
    return this.#context.host.renderRoot.querySelector<CodeField>('mylexus-verification-code')!;
  }

  /** Every answer of the service brings a new state of the challenge; the countdown starts from there. */
  #follow(): void {
    const challenge = this.#newest();
    if (challenge === this.#challenge) return;
    this.#challenge = challenge;
    if (challenge) this.#countdown.start(challenge.resendIn);
  }

  #resendLink(): TemplateResult {
    const { messages: t } = this.#context;
    if (this.#challenge?.sendsLeft === 0) return html`<p class="hint">${t.resendNone}</p>`;
    const { seconds } = this.#countdown;
    return html`<button type="button" class="link" @click=${this.#sendAgain}>
      ${seconds > 0 ? t.resendIn(seconds) : t.resend}
    </button>`;
  }

  readonly #sendAgain = async (): Promise<void> => {
    const { submission } = this.#context;
    if (this.#countdown.seconds > 0) {
      submission.fail({ code: 'rate-limited', retryAfter: this.#countdown.seconds });
      return;
    }
    this.#resent = await submission.run(this.#resend, undefined, 'resend');
    if (this.#resent) {
      this.#problem = undefined;
      this.#field.reset();
    }
    this.#context.host.requestUpdate();
  };

  readonly #typed = (): void => {
    if (!this.#problem) return;
    this.#problem = undefined;
    this.#context.host.requestUpdate();
  };
}
