import { html, type TemplateResult } from 'lit';
import { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import type { StepView } from '../../../controllers/step-views.js';
import {
  currentPasswordField,
  currentPasswordRule,
  hiddenUsername,
  newPasswordField,
  newPasswordRule,
} from '../../../templates/password.js';
import type { AccountEditor } from '../step.js';

/** Another password: asks for the present one. */
export class PasswordStep extends FormStep<'currentPassword' | 'newPassword'> implements StepView {
  protected readonly form: FormController<'currentPassword' | 'newPassword'>;

  constructor(readonly editor: AccountEditor) {
    super();
    this.form = new FormController(editor, () => ({
      currentPassword: currentPasswordRule,
      newPassword: newPasswordRule(editor.policy, editor.account?.email),
    }));
  }

  get heading(): string {
    return this.editor.t.passwordHeading;
  }

  get lead(): string {
    return this.editor.t.passwordLead;
  }

  get action(): StepView['action'] {
    return { label: this.editor.t.save, pending: this.editor.t.saving };
  }

  body(): TemplateResult {
    const { t, account, policy } = this.editor;
    const context = { form: this.form, t };
    return html`${hiddenUsername(account?.email ?? '')}
    ${currentPasswordField(context, 'currentPassword', t.currentPassword)}
    ${newPasswordField(context, { name: 'newPassword', label: t.newPassword, policy, words: t })}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { currentPassword, newPassword } = this.form.values;
    await this.editor.send('/api/account/password', { currentPassword, newPassword });
    this.editor.close(this.editor.t.password);
  }
}
