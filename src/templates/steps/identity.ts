import type { TemplateResult } from 'lit';
import { CredentialTypesSchema, type CredentialTypes } from '../../contract/credential.js';
import { LoadController } from '../../controllers/load.js';
import { loaded } from '../loaded.js';
import { IdentityForm, type IdentityFormField } from '../identity-form.js';
import type { FormController } from '../../controllers/form.js';
import { FormStep } from '../../controllers/form-step.js';
import type { StepView } from '../../controllers/step-views.js';
import type { IdentifyingWizard } from './wizard.js';

/** Identity details of the credential (seed, procedure ①, step 9; ②, step 5). */
export class IdentityStep extends FormStep<IdentityFormField> implements StepView {
  readonly #identity: IdentityForm;
  readonly #types: LoadController<CredentialTypes>;

  constructor(readonly wizard: IdentifyingWizard) {
    super();
    this.#identity = new IdentityForm(wizard);
    this.#types = new LoadController(wizard, () => wizard.read('/api/credential-types', CredentialTypesSchema));
    this.relocalize();
  }

  protected get form(): FormController<IdentityFormField> {
    return this.#identity.form;
  }

  get heading(): string {
    return this.wizard.t.identityHeading;
  }

  get lead(): string {
    return this.wizard.t.identityLead;
  }

  get action(): StepView['action'] {
    return this.#types.value && { label: this.wizard.identifyLabel, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    const { t, locale } = this.wizard;
    return loaded(this.#types, t, locale, ({ types }) => this.#identity.render(t, types));
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.wizard.identify(this.#identity.identity);
  }

  relocalize(): void {
    void this.#types.reload();
  }
}
