import { html, type TemplateResult } from 'lit';
import type { Account } from '../../../contract/account.js';
import { changeEmail } from '../../../contract/endpoints/account.js';
import { emailField, emailRule } from '../../../form/email-field.js';
import type { Step } from '../../../wizard/step.js';
import { ReauthenticationStep } from '../../passkeys/reauthentication-step.js';
import type { AccountContext } from '../context.js';

/** A new email address: asks for password or passkey, then for the code that was sent to the new address. */
export class EmailStep extends ReauthenticationStep<AccountContext, 'email'> implements Step {
  constructor(context: AccountContext) {
    super(context, () => ({ email: emailRule }));
  }

  protected get account(): Account | undefined {
    return this.context.account;
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
    const { messages: t } = this.context;
    return html`${emailField({ form: this.form, t }, t.newEmail)} ${this.proofFields(t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { email } = this.form.values;
    await this.context.change(() =>
      this.send((proof) => this.context.call(changeEmail, { body: { email, ...proof } })),
    );
    if (this.context.account?.pendingEmail) this.context.go('code');
    else this.context.close();
  }
}
