import type { TemplateResult } from 'lit';
import { CredentialTypesSchema, type CredentialTypes } from '../../../contract/credential.js';
import { LoadController } from '../../../controllers/load.js';
import { loaded } from '../../../templates/action.js';
import { IdentityForm } from '../../../templates/identity-form.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** Identity details of the credential (seed, procedure ②, step 5). */
export class IdentityStep implements StepView {
  readonly #identity: IdentityForm;
  readonly #types: LoadController<CredentialTypes>;

  constructor(readonly wizard: RegistrationWizard) {
    this.#identity = new IdentityForm(wizard);
    this.#types = new LoadController(wizard, () => wizard.read('/api/credential-types', CredentialTypesSchema));
    this.relocalize();
  }

  get heading(): string {
    return this.wizard.t.identityHeading;
  }

  get lead(): string {
    return this.wizard.t.identityLead;
  }

  get action(): StepView['action'] {
    return this.#types.value && { label: this.wizard.t.next, pending: this.wizard.t.sending };
  }

  get handle(): NonNullable<StepView['handle']> {
    return this.#identity.handle;
  }

  body(): TemplateResult {
    const { t, locale } = this.wizard;
    return loaded(this.#types, t, locale, ({ types }) => this.#identity.render(t, types));
  }

  async submit(): Promise<void> {
    if (this.#identity.form.validate()) await this.wizard.answer('identity', this.#identity.identity);
  }

  left(): void {
    this.#identity.form.clearSecrets();
  }

  relocalize(): void {
    void this.#types.reload();
  }
}
