import { html, type TemplateResult } from 'lit';
import { completeRegistration } from '../../../contract/endpoints/registration.js';
import type { RegistrationStepName } from '../flow.js';
import { details } from '../../../form/details.js';
import { serviceLine } from '../../identity/service-details.js';
import { profileRows } from '../../profile/profile-rows.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** The review of all details before the registration (procedure ②-9). */
export class ReviewStep implements Step {
  /** The same idempotency key for every press of the button. */
  readonly #key = crypto.randomUUID();

  constructor(readonly context: RegistrationContext) {}

  get heading(): string {
    return this.context.messages.reviewHeading;
  }

  get lead(): string {
    return this.context.messages.reviewLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.register, pending: this.context.messages.reviewPending };
  }

  body(): TemplateResult {
    const { messages: t, registration } = this.context;
    const { service, profile, email = '' } = registration!;
    return html`${service ? serviceLine(t, service) : ''}
    ${this.#section(
      t.reviewAccount,
      'email',
      t.email,
      details([
        { label: t.email, value: email },
        { label: t.password, value: t.reviewPassword },
      ]),
    )}
    ${this.#section(t.profileSection, 'profile', t.profileSection, details(profile ? profileRows(profile, this.context) : []))}`;
  }

  submit(): Promise<void> {
    return this.context.answer(completeRegistration, { idempotencyKey: this.#key });
  }

  #section(heading: string, step: RegistrationStepName, name: string, content: TemplateResult): TemplateResult {
    const { messages: t } = this.context;
    return html`<div class="section">
      <div class="section-head">
        <h3>${heading}</h3>
        <button type="button" class="link" aria-label=${t.reviewChange(name)} @click=${() => this.context.revisit(step)}>${t.change}</button>
      </div>
      ${content}
    </div>`;
  }
}
