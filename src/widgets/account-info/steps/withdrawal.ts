import { html, type TemplateResult } from 'lit';
import { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import type { StepView } from '../../../controllers/step-views.js';
import { currentPasswordField, currentPasswordRule, hiddenUsername } from '../../../templates/password.js';
import type { AccountEditor } from '../step.js';

/** Closing the account: names what is lost and asks for the password. */
export class WithdrawalStep extends FormStep<'password'> implements StepView {
  protected readonly form: FormController<'password'>;

  constructor(readonly editor: AccountEditor) {
    super();
    this.form = new FormController(editor, () => ({
      password: currentPasswordRule,
    }));
  }

  get heading(): string {
    return this.editor.t.withdrawalHeading;
  }

  get lead(): string {
    return this.editor.t.withdrawalLead;
  }

  get action(): StepView['action'] {
    return { label: this.editor.t.withdrawal, pending: this.editor.t.withdrawalPending, danger: true };
  }

  body(): TemplateResult {
    const { t, account } = this.editor;
    return html`<ul class="points">
        ${t.withdrawalPoints.map((point) => html`<li>${point}</li>`)}
      </ul>
      ${hiddenUsername(account?.email ?? '')}
      ${currentPasswordField({ form: this.form, t }, 'password', t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    await this.editor.send('/api/account/withdrawal', { password: this.form.values.password });
    await this.editor.withdrawn();
  }
}
