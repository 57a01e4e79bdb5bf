import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import { CodeEntry } from '../../../form/code-entry.js';
import { newPasswordField, newPasswordRule, withUsername } from '../../../form/password.js';
import type { PasswordResetContext } from '../context.js';

/** The verification code and the new password, in one form. */
export class CodeStep extends FormStep<'password'> implements Step {
  protected readonly form: SavedForm<'password'>;
  readonly #entry: CodeEntry;

  constructor(readonly context: PasswordResetContext) {
    super();
    this.#entry = new CodeEntry(context, {
      latest: () => context.reset?.challenge,
      resend: () => context.resend(),
      refresh: () => context.refresh(),
      changeEmail: () => context.back(),
    });
    this.form = new SavedForm(context.host, () => ({ password: newPasswordRule(context.policy, context.email) }));
  }

  get heading(): string {
    return this.context.messages.resetCodeHeading;
  }

  get lead(): TemplateResult {
    return this.#entry.lead(this.context.messages.resetCodeLead(this.context.email));
  }

  focus(): void {
    this.#entry.focus();
  }

  get action(): Step['action'] {
    return this.#entry.action({
      label: this.context.messages.resetAction,
      pending: this.context.messages.resetPending,
    });
  }

  body(): TemplateResult {
    const { messages: t, policy, email } = this.context;
    const options = { name: 'password', label: t.newPassword, policy, messages: t } as const;
    const password = newPasswordField({ form: this.form, t }, options);
    return html`${this.#entry.render()} ${withUsername(email, password)}`;
  }

  aside(): TemplateResult {
    return this.#entry.aside();
  }

  submit(): Promise<void> {
    return this.#entry.submit(async () => {
      // Both are checked, so that both errors are told at once. The first one gets the focus.
      const complete = this.#entry.validate();
      if (!this.form.validate({ moveFocus: complete }) || !complete) return;
      await this.context.change(this.#entry.value, this.form.values.password);
    });
  }

  override handle(problem: Problem): boolean {
    return this.#entry.handle(problem) || super.handle(problem);
  }

  override onLeave(): void {
    this.#entry.onLeave();
    super.onLeave();
  }
}
