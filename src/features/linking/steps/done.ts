import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../wizard/step.js';
import { doneMark } from '../../../form/icons.js';
import type { LinkingContext } from '../context.js';

/** The credential is linked (procedure ①-11). */
export class DoneStep implements Step {
  constructor(readonly context: LinkingContext) {}

  get heading(): string {
    return this.context.messages.linkDoneHeading;
  }

  get lead(): string {
    return this.context.messages.linkDoneLead;
  }

  body(): TemplateResult {
    return html`<div class="completion">
      ${doneMark}
      <button type="button" class="button primary" part="button" @click=${() => this.context.close()}>
        ${this.context.messages.backToList}
      </button>
    </div>`;
  }
}
