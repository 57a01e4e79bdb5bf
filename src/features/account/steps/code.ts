import type { TemplateResult } from 'lit';
import { resendEmailCode, verifyEmail } from '../../../contract/endpoints/account.js';
import type { Problem } from '../../../contract/problem.js';
import type { Step } from '../../../wizard/step.js';
import '../../../define/verification-code.js';
import { CodeEntry } from '../../../form/code-entry.js';
import type { AccountContext } from '../context.js';

/** The code that was sent to the new email address. */
export class CodeStep implements Step {
  readonly #entry: CodeEntry;

  constructor(readonly context: AccountContext) {
    this.#entry = new CodeEntry(context, {
      latest: () => context.account?.pendingEmail,
      resend: () => context.change(() => context.call(resendEmailCode)),
      refresh: () => context.refresh(),
      changeEmail: () => context.go('email'),
      alone: true,
    });
  }

  get heading(): string {
    return this.context.messages.emailCodeHeading;
  }

  get lead(): TemplateResult {
    return this.#entry.lead(this.context.messages.emailCodeLead(this.context.account?.pendingEmail?.sentTo ?? ''));
  }

  focus(): void {
    this.#entry.focus();
  }

  get action(): Step['action'] {
    return this.#entry.action({ label: this.context.messages.emailCodeAction, pending: this.context.messages.saving });
  }

  body(): TemplateResult {
    return this.#entry.render();
  }

  aside(): TemplateResult {
    return this.#entry.aside();
  }

  submit(): Promise<void> {
    return this.#entry.submit(async () => {
      if (!this.#entry.validate()) return;
      const body = { code: this.#entry.value };
      await this.context.change(() => this.context.call(verifyEmail, { body }));
      this.context.close(this.context.messages.email);
    });
  }

  handle(problem: Problem): boolean {
    return this.#entry.handle(problem);
  }

  onLeave(): void {
    this.#entry.onLeave();
  }
}
