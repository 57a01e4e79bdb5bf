import { html, nothing, type TemplateResult } from 'lit';
import { onLinkClick } from '../../../client/navigate.js';
import { doneMark } from '../../../form/icons.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** Registered and linked. ［次へ］ leads to the service procedure of My LEXUS（WEB）(procedure ②-10). */
export class DoneStep implements Step {
  constructor(readonly context: RegistrationContext) {}

  get heading(): string {
    return this.context.messages.doneHeading;
  }

  get lead(): string {
    const { messages: t, registration } = this.context;
    return registration?.path === 'without-id' ? t.doneLeadWithoutId : t.doneLead;
  }

  body(): TemplateResult {
    const { messages: t, returnUrl, host } = this.context;
    return html`<div class="completion">
      ${doneMark}
      ${
        returnUrl
          ? html`<a class="button primary" part="button" href=${returnUrl} @click=${onLinkClick(host)}>${t.next}</a>`
          : nothing
      }
    </div>`;
  }
}
