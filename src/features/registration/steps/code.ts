import { html, type TemplateResult } from 'lit';
import { resendRegistrationCode, verifyRegistration } from '../../../contract/endpoints/registration.js';
import type { Problem } from '../../../contract/problem.js';
import type { Step } from '../../../wizard/step.js';
import '../../../define/verification-code.js';
import { CodeEntry } from '../../../form/code-entry.js';
import type { RegistrationContext } from '../context.js';

/** The verification code (procedure ②-7). */
export class CodeStep implements Step {
  readonly #entry: CodeEntry;

  constructor(readonly context: RegistrationContext) {
    this.#entry = new CodeEntry(context, {
      latest: () => context.registration?.challenge,
      resend: () => context.answer(resendRegistrationCode),
      refresh: () => context.refresh(),
    });
  }

  get heading(): string {
    return this.context.messages.codeHeading;
  }

  get lead(): TemplateResult {
    return this.#entry.lead(this.context.messages.codeLead(this.context.registration?.email ?? ''));
  }

  get action(): Step['action'] {
    return { label: this.context.messages.next, pending: this.context.messages.sending };
  }

  body(): TemplateResult {
    return this.#entry.render();
  }

  aside(): TemplateResult {
    const { messages: t } = this.context;
    return this.#entry.aside(
      html`<button type="button" class="link" @click=${() => this.context.revisit('email')}>${t.otherEmail}</button>`,
    );
  }

  async submit(): Promise<void> {
    if (this.#entry.validate()) await this.context.answer(verifyRegistration, { body: { code: this.#entry.value } });
  }

  handle(problem: Problem): boolean {
    return this.#entry.handle(problem);
  }

  onLeave(): void {
    this.#entry.onLeave();
  }
}
