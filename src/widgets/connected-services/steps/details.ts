import { nothing, type TemplateResult } from 'lit';
import type { StepView } from '../../../controllers/step-views.js';
import { serviceDetails } from '../../../templates/identity-form.js';
import type { LinkingWizard } from '../linking.js';

/** The connected service behind the credential, before it is linked (seed, procedure ①, step 10). */
export class DetailsStep implements StepView {
  /** One key for the intent to link, however often the button is pressed. */
  readonly #key = crypto.randomUUID();

  constructor(readonly wizard: LinkingWizard) {}

  get heading(): string {
    return this.wizard.t.detailsHeading;
  }

  get lead(): string {
    return this.wizard.t.detailsLead;
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.register, pending: this.wizard.t.linkPending };
  }

  body(): TemplateResult | typeof nothing {
    const service = this.wizard.linking?.service;
    return service ? serviceDetails(this.wizard.t, service) : nothing;
  }

  submit(): Promise<void> {
    return this.wizard.confirm(this.#key);
  }
}
