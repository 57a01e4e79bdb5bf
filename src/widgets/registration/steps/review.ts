import { html, type TemplateResult } from 'lit';
import type { RegistrationScreen } from '../../../flows/registration.js';
import { details } from '../../../templates/details.js';
import { serviceDetails } from '../../../templates/identity-form.js';
import { profileRows } from '../../../templates/profile-rows.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** Everything once more before it is registered (seed, procedure ②, step 9). */
export class ReviewStep implements StepView {
  /** One key for the intent to register, however often the button is pressed. */
  readonly #key = crypto.randomUUID();

  constructor(readonly wizard: RegistrationWizard) {}

  get heading(): string {
    return this.wizard.t.reviewHeading;
  }

  get lead(): string {
    return this.wizard.t.reviewLead;
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.register, pending: this.wizard.t.reviewPending };
  }

  body(): TemplateResult {
    const { t, locale, registration } = this.wizard;
    const { service, profile, email = '' } = registration!;
    return html`${service ? html`<h3>${t.serviceDetails}</h3>${serviceDetails(t, service)}` : ''}
    ${this.#section(
      t.reviewAccount,
      'email',
      t.email,
      details([
        { label: t.email, value: email },
        { label: t.password, value: t.reviewPassword },
      ]),
    )}
    ${this.#section(t.profileSection, 'profile', t.profileSection, details(profile ? profileRows(profile, t, locale) : []))}`;
  }

  submit(): Promise<void> {
    return this.wizard.answer('completion', {}, this.#key);
  }

  #section(heading: string, screen: RegistrationScreen, name: string, content: TemplateResult): TemplateResult {
    const { t } = this.wizard;
    return html`<div class="section">
      <div class="section-head">
        <h3>${heading}</h3>
        <button type="button" class="link" aria-label=${t.reviewChange(name)} @click=${() => this.wizard.revisit(screen)}>${t.change}</button>
      </div>
      ${content}
    </div>`;
  }
}
