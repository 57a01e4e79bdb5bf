import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import type { StepView } from '../../../controllers/step-views.js';
import { CodeEntry } from '../../../templates/code-entry.js';
import { hiddenUsername, newPasswordField, newPasswordRule } from '../../../templates/password.js';
import type { PasswordResetWizard } from '../step.js';

/** The code from the mail and the new password, in one form. */
export class CodeStep extends FormStep<'password'> implements StepView {
  protected readonly form: FormController<'password'>;
  readonly #entry: CodeEntry;

  constructor(readonly wizard: PasswordResetWizard) {
    super();
    this.#entry = new CodeEntry(
      wizard,
      () => wizard.reset?.challenge,
      () => wizard.resend(),
    );
    this.form = new FormController(wizard, () => ({ password: newPasswordRule(wizard.policy, wizard.email) }));
  }

  get heading(): string {
    return this.wizard.t.resetCodeHeading;
  }

  get lead(): string {
    return this.wizard.t.resetCodeLead(this.wizard.email);
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.resetAction, pending: this.wizard.t.resetPending };
  }

  body(): TemplateResult {
    const { t, policy, email } = this.wizard;
    return html`${this.#entry.render()} ${hiddenUsername(email)}
    ${newPasswordField({ form: this.form, t }, { name: 'password', label: t.newPassword, policy, words: t })}`;
  }

  aside(): TemplateResult {
    const { t } = this.wizard;
    return this.#entry.aside(
      html`<button type="button" class="link" @click=${() => this.wizard.back()}>${t.otherEmail}</button>`,
    );
  }

  async submit(): Promise<void> {
    if (!this.#entry.validate() || !this.form.validate()) return;
    await this.wizard.change(this.#entry.value, this.form.values.password);
  }

  override handle(problem: Problem): boolean {
    return this.#entry.handle(problem) || super.handle(problem);
  }

  override left(): void {
    this.#entry.left();
    super.left();
  }
}
