import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** Explains the path `without-id`, which has no notice and no identity details. */
export class WithoutIdStep implements Step {
  constructor(readonly context: RegistrationContext) {}

  get heading(): string {
    return this.context.messages.withoutIdHeading;
  }

  get lead(): string {
    return this.context.messages.withoutIdLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.next, pending: this.context.messages.checking };
  }

  body(): TemplateResult {
    return html`<ul class="points">
      ${this.context.messages.withoutIdPoints.map((point) => html`<li>${point}</li>`)}
    </ul>`;
  }

  submit(): Promise<void> {
    return this.context.begin('without-id');
  }
}
