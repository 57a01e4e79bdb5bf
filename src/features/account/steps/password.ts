import { html, type TemplateResult } from 'lit';
import { changePassword } from '../../../contract/endpoints/account.js';
import { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import {
  currentPasswordField,
  currentPasswordRule,
  hiddenUsername,
  newPasswordField,
  newPasswordRule,
} from '../../../form/password.js';
import type { AccountContext } from '../context.js';

/** A new password: asks for the current one. */
export class PasswordStep extends FormStep<'currentPassword' | 'newPassword'> implements Step {
  protected readonly form: SavedForm<'currentPassword' | 'newPassword'>;

  constructor(readonly context: AccountContext) {
    super();
    this.form = new SavedForm(context.host, () => ({
      currentPassword: currentPasswordRule,
      newPassword: newPasswordRule(context.policy, context.account?.email),
    }));
  }

  get heading(): string {
    return this.context.messages.passwordHeading;
  }

  get lead(): string {
    return this.context.messages.passwordLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.save, pending: this.context.messages.saving };
  }

  body(): TemplateResult {
    const { messages: t, account, policy } = this.context;
    const fields = { form: this.form, t };
    return html`${hiddenUsername(account?.email ?? '')}
    ${currentPasswordField(fields, 'currentPassword', t.currentPassword)}
    ${newPasswordField(fields, { name: 'newPassword', label: t.newPassword, policy, messages: t })}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { currentPassword, newPassword } = this.form.values;
    await this.context.call(changePassword, { body: { currentPassword, newPassword } });
    this.context.close(this.context.messages.password);
  }
}
