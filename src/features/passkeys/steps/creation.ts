import { nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import type { Step } from '../../../wizard/step.js';
import { registerPasskey, withSentences } from '../ceremonies.js';
import { PasskeyStep } from './passkey-step.js';

/** A new passkey. Asks for password or passkey where the sign-in is too long ago. */
export class CreationStep extends PasskeyStep implements Step {
  #asks = false;

  get heading(): string {
    return this.t.addHeading;
  }

  get lead(): string {
    return this.t.addLead;
  }

  get action(): Step['action'] {
    return { label: this.t.create, pending: this.t.creating };
  }

  body(): TemplateResult | typeof nothing {
    const { messages: t } = this.context;
    return this.#asks ? this.proofFields(t.currentPassword) : nothing;
  }

  async submit(): Promise<void> {
    if (this.#asks && !this.form.validate()) return;
    const create = (proof = {}) => withSentences(this.context, () => registerPasskey(this.context, proof));
    const passkeys = this.#asks ? await this.send(create) : await create();
    this.list.show(passkeys);
    await this.context.refresh();
    this.context.closeWith(this.t.added);
  }

  override handle(problem: Problem): boolean {
    // The problem's sentence stands above the field that it asks for.
    if (problem.code === 'reauthentication-required') this.#asks = true;
    return super.handle(problem);
  }
}
