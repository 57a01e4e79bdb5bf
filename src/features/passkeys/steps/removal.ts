import { html, type TemplateResult } from 'lit';
import { removePasskey } from '../../../contract/endpoints/passkeys.js';
import type { Step } from '../../../wizard/step.js';
import { PasskeyStep } from './passkey-step.js';

/** Lists the consequences and asks for password or passkey before a passkey is removed. */
export class RemovalStep extends PasskeyStep implements Step {
  get heading(): string {
    return this.t.removeHeading;
  }

  get lead(): string {
    return this.t.removeLead(this.list.target!.name);
  }

  get action(): Step['action'] {
    return { label: this.t.remove, pending: this.t.removing, danger: true };
  }

  body(): TemplateResult {
    const { messages: t } = this.context;
    return html`<ul class="points">
        ${this.t.removePoints.map((point) => html`<li>${point}</li>`)}
      </ul>
      ${this.proofFields(t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const params = { id: this.list.target!.id };
    const passkeys = await this.send((body) => this.context.call(removePasskey, { params, body }));
    this.list.show(passkeys);
    await this.context.refresh();
    this.context.closeWith(this.t.removed);
  }
}
