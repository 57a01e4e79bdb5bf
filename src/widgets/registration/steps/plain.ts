import { html, type TemplateResult } from 'lit';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** Explains the way without any ID, which goes on without the notice and the identity details. */
export class PlainStep implements StepView {
  constructor(readonly wizard: RegistrationWizard) {}

  get heading(): string {
    return this.wizard.t.plainHeading;
  }

  get lead(): string {
    return this.wizard.t.plainLead;
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.next, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    return html`<ul class="points">
      ${this.wizard.t.plainPoints.map((point) => html`<li>${point}</li>`)}
    </ul>`;
  }

  submit(): Promise<void> {
    return this.wizard.begin('plain');
  }
}
