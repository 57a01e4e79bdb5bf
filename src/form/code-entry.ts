import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Challenge } from '../contract/challenge.js';
import type { Policy } from '../contract/policy.js';
import type { verifyRegistration } from '../contract/endpoints/registration.js';
import type { ProblemCodeOf } from '../contract/endpoints/endpoint.js';
import type { Problem } from '../contract/problem.js';
import { CountdownController } from './countdown.js';
import type { SubmitController } from './submit.js';
import { describeProblem } from '../i18n/describe.js';
import { formatTime } from '../i18n/format.js';
import type { Action } from './action.js';
import type { CodeEntryMessages, Locale, WizardMessages } from '../i18n/messages.js';

/** What a step provides. It also has to define `mylexus-verification-code`. */
export interface CodeEntryContext {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly messages: WizardMessages & CodeEntryMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly submission: SubmitController;
}

type CodeProblem = ProblemCodeOf<typeof verifyRegistration>;
type CodeField = HTMLElement & { value: string; form: HTMLFormElement; reset(): void; checkValidity(): boolean };
/** After these, only another code helps. */
const endings: readonly string[] = ['code-expired', 'no-tries-left'] satisfies CodeProblem[];
/** Problems that are shown at the field. */
const fieldProblems: readonly string[] = [...endings, ...(['code-wrong', 'code-superseded'] satisfies CodeProblem[])];

/** What a step does about the challenge of its code. */
export interface ChallengeSource {
  /** The challenge of the service's last answer. */
  readonly latest: () => Challenge | undefined;
  /** Requests another mail. */
  readonly resend: () => Promise<void>;
  /** Reads the challenge again. */
  readonly refresh: () => Promise<void>;
  /** Leads back to the address. */
  readonly changeEmail: () => void;
  /** Whether the code is all that the form asks for: then a pasted code is sent at once. */
  readonly alone?: boolean;
}

/** Seconds between two looks at whether a mail was handed over. */
const pollSeconds = 2;

/**
 * The entry of a verification code: the field with its errors, how far the mail is, the time the code is valid, and sending
 * another one. Once the code has ended, the primary button does what helps: it sends another one, or leads back to the
 * address.
 */
export class CodeEntry {
  readonly #context: CodeEntryContext;
  readonly #source: ChallengeSource;
  readonly #countdown: CountdownController;
  readonly #poll: CountdownController;
  #challenge: Challenge | undefined;
  /** ISO 8601 instant by the browser's clock, which is the one that the visitor sees. */
  #until = '';
  #expiry: ReturnType<typeof setTimeout> | undefined;
  #problem: Problem | undefined;
  #resent = false;
  /** Digits before the last input. */
  #length = 0;

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

  focus(): void {
    this.#field.focus();
  }

  /** The primary button: `verify`, or what helps once the code has ended. */
  action(verify: Action): Action {
    const { messages: t } = this.#context;
    if (!this.#ended) return verify;
    const label = this.#challenge?.sendsLeft === 0 ? t.otherEmail : this.#resendLabel;
    return { label, pending: t.sending };
  }

  /** Work of the primary button. `verify` sends the code. */
  async submit(verify: () => Promise<void>): Promise<void> {
    if (!this.#ended) return verify();
    if (this.#challenge?.sendsLeft === 0) return this.#source.changeEmail();
    if (this.#countdown.seconds > 0) return;
    await this.#source.resend();
    this.#onResent();
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
    this.#show(problem);
    void this.#context.host.updateComplete.then(() => this.#field.focus());
    return true;
  }

  /** The times of a challenge go on: the visitor may come back to it. */
  onLeave(): void {
    if (!this.#ended) this.#problem = undefined;
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
    const valid = this.#challenge?.delivery === 'sent' && !this.#ended;
    return html`<div class="field">
      <mylexus-verification-code
        name="code"
        required
        label=${`${t.codeLabel} ${t.required}`}
        .error=${this.#problem ? describeProblem(this.#problem, t, locale) : ''}
        @paste=${this.#onPaste}
        @input=${this.#onInput}
      ></mylexus-verification-code>
      <p role="status" class="hint">${this.#resent && valid ? t.resendSent : ''}</p>
      ${valid ? html`<p class="hint">${t.codeTime(formatTime(this.#until, locale), this.#source.alone)}</p>` : nothing}
    </div>`;
  }

  /** Help if no mail arrives. */
  aside(): TemplateResult {
    const { messages: t, policy } = this.#context;
    return html`<div class="stack help">
      <div class="help-links">
        ${this.#ended ? nothing : this.#resendLink()}
        <button type="button" class="link" @click=${this.#source.changeEmail}>${t.otherEmail}</button>
      </div>
      <details class="more">
        <summary>${t.codeMissing}</summary>
        <p class="hint">${t.codeSender(policy?.mailSender ?? '')}</p>
      </details>
    </div>`;
  }

  get #field(): CodeField {
    return this.#context.host.renderRoot.querySelector<CodeField>('mylexus-verification-code')!;
  }

  get #ended(): boolean {
    return this.#problem !== undefined && endings.includes(this.#problem.code);
  }

  #show(problem: Problem | undefined): void {
    this.#problem = problem;
    this.#resent = false;
    this.#context.host.requestUpdate();
  }

  /** Every answer of the service contains a new challenge, with new times: they start again. */
  #syncChallenge(): void {
    const challenge = this.#source.latest();
    if (challenge === this.#challenge) return;
    this.#challenge = challenge;
    clearTimeout(this.#expiry);
    if (!challenge) return;
    const { expiresIn, resendIn, delivery } = challenge;
    this.#until = new Date(Date.now() + expiresIn * 1000).toISOString();
    this.#countdown.start(resendIn);
    if (delivery === 'sent') this.#expiry = setTimeout(() => this.#show({ code: 'code-expired' }), expiresIn * 1000);
    if (delivery === 'queued') this.#poll.start(pollSeconds);
  }

  get #resendLabel(): string {
    const { messages: t } = this.#context;
    const { seconds } = this.#countdown;
    return seconds > 0 ? t.resendIn(seconds) : t.resend;
  }

  /** A button only when it works: until then, plain text counts the seconds. */
  #resendLink(): TemplateResult {
    const { messages: t } = this.#context;
    if (this.#challenge?.sendsLeft === 0) return html`<p class="hint">${t.resendNone}</p>`;
    return this.#countdown.seconds > 0
      ? html`<p class="hint numeric">${this.#resendLabel}</p>`
      : html`<button type="button" class="link" @click=${this.#sendAgain}>${this.#resendLabel}</button>`;
  }

  readonly #sendAgain = async (): Promise<void> => {
    if (await this.#context.submission.run(this.#source.resend, undefined, 'resend')) this.#onResent();
  };

  #onResent(): void {
    this.#show(undefined);
    this.#resent = true;
    this.#length = 0;
    this.#field.reset();
    this.#field.focus();
  }

  /** A code that is pasted over another one is as new. Captured: it comes before the input. */
  readonly #onPaste = {
    handleEvent: (): void => {
      this.#length = 0;
    },
    capture: true,
  };

  readonly #onInput = (): void => {
    const before = this.#length;
    this.#length = this.value.length;
    if (this.#problem && !this.#ended) this.#show(undefined);
    // Several digits at once were pasted, or filled in by the browser.
    const pasted = this.#length - before > 1 && this.#field.checkValidity();
    if (this.#source.alone && pasted && !this.#ended) this.#field.form.requestSubmit();
  };
}
