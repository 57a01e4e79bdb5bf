import { nothing } from 'lit';
import type { StepView } from '../../../controllers/step-views.js';
import type { AccountEditor } from '../step.js';

/** The account is closed. */
export class WithdrawnStep implements StepView {
  constructor(readonly editor: AccountEditor) {}

  get heading(): string {
    return this.editor.t.withdrawnHeading;
  }

  get lead(): string {
    return this.editor.t.withdrawnLead;
  }

  body(): typeof nothing {
    return nothing;
  }
}
