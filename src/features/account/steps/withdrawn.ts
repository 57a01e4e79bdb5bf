import { nothing } from 'lit';
import type { Step } from '../../../wizard/step.js';
import type { AccountContext } from '../context.js';

/** The account is closed. */
export class WithdrawnStep implements Step {
  constructor(readonly context: AccountContext) {}

  get heading(): string {
    return this.context.messages.withdrawnHeading;
  }

  get lead(): string {
    return this.context.messages.withdrawnLead;
  }

  body(): typeof nothing {
    return nothing;
  }
}
