import { nothing, type TemplateResult } from 'lit';
import type { Step } from '../../../wizard/step.js';
import { serviceDetails } from '../../identity/service-details.js';
import type { LinkingContext } from '../context.js';

/** The connected service of the credential, before it is linked (procedure ①-10). */
export class DetailsStep implements Step {
  /** The same idempotency key for every press of the button. */
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
