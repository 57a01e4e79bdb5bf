import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../wizard/step.js';
import { doneMark } from '../../../form/icons.js';
import type { PasswordResetContext } from '../context.js';

/** The password is changed. The button leads to the login. */
export class DoneStep implements Step {
  readonly mark = doneMark;

  constructor(readonly context: PasswordResetContext) {}

  get heading(): string {
    return this.context.messages.resetDoneHeading;
  }

  get lead(): string {
    return this.context.messages.resetDoneLead;
  }

  body(): TemplateResult {
    return html`<div class="completion">
      <button type="button" class="button primary" part="button" @click=${() => this.context.close()}>
        ${this.context.messages.toLogin}
      </button>
    </div>`;
  }
}
