import { html, nothing, type TemplateResult } from 'lit';
import { onLinkClick } from '../../../client/navigate.js';
import { doneMark } from '../../../form/icons.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** Registered and linked. ［次へ］ leads to the service procedure of My LEXUS（WEB）(procedure ②-10). */
export class DoneStep implements Step {
  readonly mark = doneMark;

  constructor(readonly context: RegistrationContext) {}

  get heading(): string {
    return this.context.messages.doneHeading;
  }

  get lead(): string {
    const { messages: t, registration } = this.context;
    return registration?.path === 'without-id' ? t.doneLeadWithoutId : t.doneLead;
  }

  body(): TemplateResult {
    const { messages: t, returnUrl, host, registration } = this.context;
    const { familyName = '', givenName = '' } = registration?.profile ?? {};
    return html`<div class="completion">
      ${familyName ? html`<p class="name">${t.doneName(`${familyName} ${givenName}`)}</p>` : nothing}
      ${
        returnUrl
          ? html`<a class="button primary" part="button" href=${returnUrl} @click=${onLinkClick(host)}>${t.next}</a>`
          : nothing
      }
    </div>`;
  }
}
