import { html, type TemplateResult } from 'lit';
import { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import type { StepView } from '../../../controllers/step-views.js';
import { emailField, emailRule } from '../../../templates/email-field.js';
import { currentPasswordField, currentPasswordRule, hiddenUsername } from '../../../templates/password.js';
import type { AccountEditor } from '../step.js';

/** Another email address: asks for the password, then for the code from the new address. */
export class EmailStep extends FormStep<'email' | 'password'> implements StepView {
  protected readonly form: FormController<'email' | 'password'>;

  constructor(readonly editor: AccountEditor) {
    super();
    this.form = new FormController(editor, () => ({
      email: emailRule,
      password: currentPasswordRule,
    }));
  }

  get heading(): string {
    return this.editor.t.emailHeading;
  }

  get lead(): string {
    return this.editor.t.emailLead;
  }

  get action(): StepView['action'] {
    return { label: this.editor.t.sendCode, pending: this.editor.t.sending };
  }

  body(): TemplateResult {
    const { t, account } = this.editor;
    const context = { form: this.form, t };
    return html`${emailField(context, t.newEmail)}
    ${hiddenUsername(account?.email ?? '')} ${currentPasswordField(context, 'password', t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { email, password } = this.form.values;
    await this.editor.change('POST', '/api/account/email', { email, password });
    if (this.editor.account?.pendingEmail) this.editor.open('code');
    else this.editor.close();
  }
}
