import type { TemplateResult } from 'lit';
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
      changeEmail: () => context.revisit('email'),
      alone: true,
    });
  }

  get heading(): string {
    return this.context.messages.codeHeading;
  }

  get lead(): TemplateResult {
    return this.#entry.lead(this.context.messages.codeLead(this.context.registration?.email ?? ''));
  }

  focus(): void {
    this.#entry.focus();
  }

  get action(): Step['action'] {
    return this.#entry.action({ label: this.context.messages.next, pending: this.context.messages.checking });
  }

  body(): TemplateResult {
    return this.#entry.render();
  }

  aside(): TemplateResult {
    return this.#entry.aside();
  }

  submit(): Promise<void> {
    return this.#entry.submit(async () => {
      if (this.#entry.validate()) await this.context.answer(verifyRegistration, { body: { code: this.#entry.value } });
    });
  }

  handle(problem: Problem): boolean {
    return this.#entry.handle(problem);
  }

  onLeave(): void {
    this.#entry.onLeave();
  }
}
