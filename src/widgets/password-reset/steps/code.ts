import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import { FormController } from '../../../controllers/form.js';
import type { StepView } from '../../../controllers/step-views.js';
import '../../../define/verification-code.js';
import { checkNewPassword } from '../../../input/password.js';
import { CodeEntry } from '../../../templates/code-entry.js';
import { hiddenUsername, newPasswordField } from '../../../templates/password.js';
import type { PasswordResetWizard } from '../step.js';

/** The code from the mail and the new password, in one form. */
export class CodeStep implements StepView {
  readonly #entry: CodeEntry;
  readonly #form: FormController<'password'>;

  constructor(readonly wizard: PasswordResetWizard) {
    this.#entry = new CodeEntry(
      wizard,
      () => wizard.reset?.challenge,
      () => wizard.resend(),
    );
    this.#form = new FormController(wizard, () => ({
      password: {
        secret: true,
        check: (password: string) => checkNewPassword(password, wizard.policy?.password, wizard.email),
      },
    }));
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
    ${newPasswordField({ form: this.#form, t }, { name: 'password', label: t.newPassword, policy, words: t })}`;
  }

  aside(): TemplateResult {
    const { t } = this.wizard;
    return this.#entry.aside(
      html`<button type="button" class="link" @click=${() => this.wizard.back()}>${t.otherEmail}</button>`,
    );
  }

  async submit(): Promise<void> {
    if (!this.#entry.validate() || !this.#form.validate()) return;
    await this.wizard.change(this.#entry.value, this.#form.values.password);
  }

  handle(problem: Problem): boolean {
    return this.#entry.handle(problem) || this.#form.accept(problem.errors);
  }

  left(): void {
    this.#entry.left();
    this.#form.clearSecrets();
  }
}
