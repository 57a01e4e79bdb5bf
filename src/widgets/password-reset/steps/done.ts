import { html, type TemplateResult } from 'lit';
import type { StepView } from '../../../controllers/step-views.js';
import { doneMark } from '../../../templates/icons.js';
import type { PasswordResetWizard } from '../step.js';

/** The password is changed; the login is next. */
export class DoneStep implements StepView {
  constructor(readonly wizard: PasswordResetWizard) {}

  get heading(): string {
    return this.wizard.t.resetDoneHeading;
  }

  get lead(): string {
    return this.wizard.t.resetDoneLead;
  }

  body(): TemplateResult {
    return html`<div class="completion">
      ${doneMark}
      <button type="button" class="button primary" part="button" @click=${() => this.wizard.close()}>
        ${this.wizard.t.toLogin}
      </button>
    </div>`;
  }
}
