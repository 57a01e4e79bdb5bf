import { html, nothing, type TemplateResult } from 'lit';
import { onLinkClick } from '../../../controllers/navigate.js';
import { doneMark } from '../../../templates/icons.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** Registered and linked; 次へ leads into the My LEXUS (WEB) service procedure (seed, procedure ②, step 10). */
export class DoneStep implements StepView {
  constructor(readonly wizard: RegistrationWizard) {}

  get heading(): string {
    return this.wizard.t.doneHeading;
  }

  get lead(): string {
    const { t, registration } = this.wizard;
    return registration?.way === 'plain' ? t.doneLeadPlain : t.doneLead;
  }

  body(): TemplateResult {
    const { t, destination, element } = this.wizard;
    return html`<div class="completion">
      ${doneMark}
      ${
        destination
          ? html`<a class="button primary" part="button" href=${destination} @click=${onLinkClick(element)}>${t.next}</a>`
          : nothing
      }
    </div>`;
  }
}
