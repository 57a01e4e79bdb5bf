import { html, type TemplateResult } from 'lit';
import type { StepView } from '../../../controllers/step-views.js';
import { doneMark } from '../../../templates/icons.js';
import type { LinkingWizard } from '../linking.js';

/** Linked; the My LEXUS top now opens the owner site (seed, procedure ①, step 11). */
export class DoneStep implements StepView {
  constructor(readonly wizard: LinkingWizard) {}

  get heading(): string {
    return this.wizard.t.linkDoneHeading;
  }

  get lead(): string {
    return this.wizard.t.linkDoneLead;
  }

  body(): TemplateResult {
    return html`<div class="completion">
      ${doneMark}
      <button type="button" class="button primary" part="button" @click=${() => this.wizard.close()}>
        ${this.wizard.t.backToList}
      </button>
    </div>`;
  }
}
