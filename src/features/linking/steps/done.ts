import { html, type TemplateResult } from 'lit';
import { onLinkClick } from '../../../client/navigate.js';
import type { Step } from '../../../wizard/step.js';
import { doneMark } from '../../../form/icons.js';
import type { LinkingContext } from '../context.js';

/** The credential is linked. The way on is the top page (procedure ①-11), if the page has named it. */
export class DoneStep implements Step {
  readonly mark = doneMark;

  constructor(readonly context: LinkingContext) {}

  get heading(): string {
    return this.context.messages.linkDoneHeading;
  }

  get lead(): string {
    return this.context.messages.linkDoneLead;
  }

  body(): TemplateResult {
    const { messages: t, returnUrl, host } = this.context;
    const close = (): void => this.context.close();
    return html`<div class="completion">
      ${
        returnUrl
          ? html`<a class="button primary" part="button" href=${returnUrl} @click=${onLinkClick(host)}>${t.toTop}</a>
              <button type="button" class="link" @click=${close}>${t.backToList}</button>`
          : html`<button type="button" class="button primary" part="button" @click=${close}>${t.backToList}</button>`
      }
    </div>`;
  }
}
