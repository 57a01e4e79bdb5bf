import { html, type TemplateResult } from 'lit';
import { withdraw } from '../../../contract/endpoints/account.js';
import { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import { currentPasswordField, currentPasswordRule, hiddenUsername } from '../../../form/password.js';
import type { AccountContext } from '../context.js';

/** Closing the account: lists the consequences and asks for the password. */
export class WithdrawalStep extends FormStep<'password'> implements Step {
  protected readonly form: SavedForm<'password'>;

  constructor(readonly context: AccountContext) {
    super();
    this.form = new SavedForm(context.host, () => ({
      password: currentPasswordRule,
    }));
  }

  get heading(): string {
    return this.context.messages.withdrawalHeading;
  }

  get lead(): string {
    return this.context.messages.withdrawalLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.withdrawal, pending: this.context.messages.withdrawalPending, danger: true };
  }

  body(): TemplateResult {
    const { messages: t, account } = this.context;
    return html`<ul class="points">
        ${t.withdrawalPoints.map((point) => html`<li>${point}</li>`)}
      </ul>
      ${hiddenUsername(account?.email ?? '')}
      ${currentPasswordField({ form: this.form, t }, 'password', t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    await this.context.call(withdraw, { body: { password: this.form.values.password } });
    await this.context.withdrawn();
  }
}
