import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Challenge } from '../contract/challenge.js';
import type { Policy } from '../contract/policy.js';
import type { verifyRegistration } from '../contract/endpoints/registration.js';
import type { ProblemCodeOf } from '../contract/endpoints/endpoint.js';
import type { Problem } from '../contract/problem.js';
import { CountdownController } from './countdown.js';
import type { SubmitController } from './submit.js';
import { describeProblem } from '../i18n/describe.js';
import type { CodeEntryMessages, CommonMessages, Locale } from '../i18n/messages.js';

/** What a step provides. It also has to define `mylexus-verification-code`. */
export interface CodeEntryContext {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly messages: CommonMessages & CodeEntryMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly submission: SubmitController;
}

type CodeProblem = ProblemCodeOf<typeof verifyRegistration>;
type CodeField = HTMLElement & { value: string; reset(): void; checkValidity(): boolean };
/** Problems that are shown at the field. */
const fieldProblems: readonly string[] = ['code-wrong', 'code-expired', 'code-superseded'] satisfies CodeProblem[];

/** How a step gets the challenge of its code. */
export interface ChallengeSource {
  /** The challenge of the service's last answer. */
  readonly latest: () => Challenge | undefined;
  /** Requests another mail. */
  readonly resend: () => Promise<void>;
  /** Reads the challenge again. */
  readonly refresh: () => Promise<void>;
}

/** Seconds between two looks at whether a mail was handed over. */
const pollSeconds = 2;

/**
 * The entry of a verification code: the field with its errors, how far the mail is, the time the code is valid, and sending
 * another one.
 */
export class CodeEntry {
  readonly #context: CodeEntryContext;
  readonly #source: ChallengeSource;
  readonly #countdown: CountdownController;
  readonly #poll: CountdownController;
  #challenge: Challenge | undefined;
  #problem: Problem | undefined;
  #resent = false;

  constructor(context: CodeEntryContext, source: ChallengeSource) {
    this.#context = context;
    this.#source = source;
    this.#countdown = new CountdownController(context.host);
    // Without an answer, it looks again.
    this.#poll = new CountdownController(
      context.host,
      () => void source.refresh().catch(() => this.#poll.start(pollSeconds)),
    );
  }

  get value(): string {
    return this.#field.value;
  }

  /** Whether the code is complete; if not, the field shows the error. The browser's own message would cover it. */
  validate(): boolean {
    this.#problem = undefined;
    const valid = this.#field.checkValidity();
    if (!valid) this.#field.focus();
    return valid;
  }

  /** Shows a problem of the code at the field and focuses it; false for any other problem. */
  handle(problem: Problem): boolean {
    if (!fieldProblems.includes(problem.code)) return false;
    this.#problem = problem;
    this.#context.host.requestUpdate();
    void this.#context.host.updateComplete.then(() => this.#field.focus());
    return true;
  }

  onLeave(): void {
    this.#problem = undefined;
    this.#resent = false;
    this.#poll.stop();
  }

  /** What stands under the heading: `sent` only once the mail was handed over. Changes are announced. */
  lead(sent: string): TemplateResult {
    const { messages: t } = this.#context;
    const { delivery, sentTo = '' } = this.#source.latest() ?? {};
    return delivery === 'failed'
      ? html`<span role="alert" class="error">${t.codeFailed(sentTo)}</span>`
      : html`<span role="status">${delivery === 'queued' ? t.codeQueued(sentTo) : sent}</span>`;
  }

  render(): TemplateResult {
    const { messages: t, locale } = this.#context;
    this.#syncChallenge();
    return html`<mylexus-verification-code
        name="code"
        required
        label=${t.codeLabel}
        .error=${this.#problem ? describeProblem(this.#problem, t, locale) : ''}
        @input=${this.#onInput}
      ></mylexus-verification-code>
      ${
        this.#challenge?.delivery === 'sent'
          ? html`<p class="hint">${t.codeTime(Math.ceil(this.#challenge.expiresIn / 60) || 1)}</p>`
          : nothing
      }`;
  }

  /** Help if no mail arrives; `more` is drawn beside the resend button. */
  aside(more: TemplateResult): TemplateResult {
    const { messages: t, policy } = this.#context;
    return html`<div class="stack help">
      <div class="help-links">${this.#resendLink()}${more}</div>
      <p role="status" class="hint">${this.#resent && this.#challenge?.delivery === 'sent' ? t.resendSent : ''}</p>
      <p class="hint">${t.codeSender(policy?.mailSender ?? '')}</p>
    </div>`;
  }

  get #field(): CodeField {
    return this.#context.host.renderRoot.querySelector<CodeField>('mylexus-verification-code')!;
  }

  /** Every answer of the service contains a new challenge, with new times: the countdown starts again. */
  #syncChallenge(): void {
    const challenge = this.#source.latest();
    if (challenge === this.#challenge) return;
    this.#challenge = challenge;
    if (challenge) this.#countdown.start(challenge.resendIn);
    if (challenge?.delivery === 'queued') this.#poll.start(pollSeconds);
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
    this.#resent = await submission.run(this.#source.resend, undefined, 'resend');
    if (this.#resent) {
      this.#problem = undefined;
      this.#field.reset();
    }
    this.#context.host.requestUpdate();
  };

  readonly #onInput = (): void => {
    if (!this.#problem) return;
    this.#problem = undefined;
    this.#context.host.requestUpdate();
  };
}
