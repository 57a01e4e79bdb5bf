import { html, type TemplateResult } from 'lit';
import { changeEmail } from '../../../contract/endpoints/account.js';
import { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import { emailField, emailRule } from '../../../form/email-field.js';
import { currentPasswordField, currentPasswordRule, hiddenUsername } from '../../../form/password.js';
import type { AccountContext } from '../context.js';

/** A new email address: asks for the password, then for the code that was sent to the new address. */
export class EmailStep extends FormStep<'email' | 'password'> implements Step {
  protected readonly form: SavedForm<'email' | 'password'>;

  constructor(readonly context: AccountContext) {
    super();
    this.form = new SavedForm(context.host, () => ({
      email: emailRule,
      password: currentPasswordRule,
    }));
  }

  get heading(): string {
    return this.context.messages.emailHeading;
  }

  get lead(): string {
    return this.context.messages.emailLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.sendCode, pending: this.context.messages.sending };
  }

  body(): TemplateResult {
    const { messages: t, account } = this.context;
    const fields = { form: this.form, t };
    return html`${emailField(fields, t.newEmail)}
    ${hiddenUsername(account?.email ?? '')} ${currentPasswordField(fields, 'password', t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { email, password } = this.form.values;
    await this.context.change(() => this.context.call(changeEmail, { body: { email, password } }));
    if (this.context.account?.pendingEmail) this.context.go('code');
    else this.context.close();
  }
}
