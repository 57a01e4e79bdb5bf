import { html, type TemplateResult } from 'lit';
import { removePassword } from '../../../contract/endpoints/passkeys.js';
import type { Step } from '../../../wizard/step.js';
import { PasskeyStep } from './passkey-step.js';

/** Lists the consequences and asks for password or passkey before the password is removed. */
export class PasswordRemovalStep extends PasskeyStep implements Step {
  get heading(): string {
    return this.t.passwordHeading;
  }

  get lead(): string {
    return this.t.passwordLead;
  }

  get action(): Step['action'] {
    return { label: this.t.remove, pending: this.t.removing, danger: true };
  }

  body(): TemplateResult {
    const { messages: t } = this.context;
    return html`<ul class="points">
        ${this.t.passwordPoints.map((point) => html`<li>${point}</li>`)}
      </ul>
      ${this.proofFields(t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    await this.send((body) => this.context.call(removePassword, { body }));
    await Promise.all([this.list.load.reload(), this.context.refresh()]);
    this.context.closeWith(this.t.passwordRemoved);
  }
}
