import { nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../wizard/step.js';
import { serviceDetails } from '../../identity/identity-form.js';
import type { LinkingContext } from '../context.js';

/** The connected service behind the credential, before it is linked (procedure ①, step 10). */
export class DetailsStep implements Step {
  /** One key for the intent to link, however often the button is pressed. */
  readonly #key = crypto.randomUUID();

  constructor(readonly context: LinkingContext) {}

  get heading(): string {
    return this.context.messages.detailsHeading;
  }

  get lead(): string {
    return this.context.messages.detailsLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.register, pending: this.context.messages.linkPending };
  }

  body(): TemplateResult | typeof nothing {
    const service = this.context.linking?.service;
    return service ? serviceDetails(this.context.messages, service) : nothing;
  }

  submit(): Promise<void> {
    return this.context.confirm(this.#key);
  }
}
