import type { TemplateResult } from 'lit';
import type { CredentialTypes } from '../../../contract/credential.js';
import { getCredentialTypes } from '../../../contract/endpoints/public.js';
import { LoadController } from '../../../client/load.js';
import { loaded } from '../../../form/loaded.js';
import { IdentityForm, type IdentityFormField } from '../identity-form.js';
import type { FormController } from '../../../form/form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import type { IdentityContext } from '../context.js';

/** The identity details of a credential (procedure ①-9 and ②-5). */
export class IdentityStep extends FormStep<IdentityFormField> implements Step {
  readonly #identity: IdentityForm;
  readonly #types: LoadController<CredentialTypes>;

  constructor(readonly context: IdentityContext) {
    super();
    this.#identity = new IdentityForm(context.host);
    this.#types = new LoadController(context.host, () => context.call(getCredentialTypes));
    this.relocalize();
  }

  protected get form(): FormController<IdentityFormField> {
    return this.#identity.form;
  }

  get heading(): string {
    return this.context.messages.identityHeading;
  }

  get lead(): string {
    return this.context.messages.identityLead;
  }

  get action(): Step['action'] {
    return this.#types.value && { label: this.context.proveLabel, pending: this.context.messages.sending };
  }

  body(): TemplateResult {
    const { messages: t, locale } = this.context;
    return loaded(this.#types, t, locale, ({ types }) => this.#identity.render(t, types));
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.context.proveIdentity(this.#identity.identity);
  }

  relocalize(): void {
    void this.#types.reload();
  }
}
