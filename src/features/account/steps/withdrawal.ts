import { html, type TemplateResult } from 'lit';
import type { Account } from '../../../contract/account.js';
import { withdraw } from '../../../contract/endpoints/account.js';
import type { Step } from '../../../wizard/step.js';
import { ReauthenticationStep } from '../../passkeys/reauthentication-step.js';
import type { AccountContext } from '../context.js';

/** Closing the account: lists the consequences and asks for password or passkey. */
export class WithdrawalStep extends ReauthenticationStep<AccountContext> implements Step {
  protected get account(): Account | undefined {
    return this.context.account;
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
    const { messages: t } = this.context;
    return html`<ul class="points">
        ${t.withdrawalPoints.map((point) => html`<li>${point}</li>`)}
      </ul>
      ${this.proofFields(t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    await this.send((body) => this.context.call(withdraw, { body }));
    this.context.passkeys?.forget();
    await this.context.withdrawn();
  }
}
