import { html, type TemplateResult } from 'lit';
import type { Account } from '../../../contract/account.js';
import { changePassword } from '../../../contract/endpoints/account.js';
import { newPasswordField, newPasswordRule } from '../../../form/password.js';
import type { Step } from '../../../wizard/step.js';
import { ReauthenticationStep } from '../../passkeys/reauthentication-step.js';
import type { AccountContext } from '../context.js';

/** A new password: asks for the current one or a passkey. */
export class PasswordStep extends ReauthenticationStep<AccountContext, 'newPassword'> implements Step {
  constructor(context: AccountContext) {
    const rules = () => ({ newPassword: newPasswordRule(context.policy, context.account?.email) });
    super(context, rules, 'currentPassword');
  }

  protected get account(): Account | undefined {
    return this.context.account;
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
    const { messages: t, policy } = this.context;
    const fields = { form: this.form, t };
    return html`${this.proofFields(t.currentPassword)}
    ${newPasswordField(fields, { name: 'newPassword', label: t.newPassword, policy, messages: t })}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { newPassword } = this.form.values;
    await this.send(({ password, passkey }) => {
      const proof = passkey ? { passkey } : { currentPassword: password! };
      return this.context.call(changePassword, { body: { ...proof, newPassword } });
    });
    if (!this.account?.hasPassword) await this.context.refresh();
    this.context.close(this.context.messages.password);
  }
}
