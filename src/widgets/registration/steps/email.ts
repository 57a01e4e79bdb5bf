import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import { FormController } from '../../../controllers/form.js';
import { checkEmail, foldEmail } from '../../../input/email.js';
import { textField } from '../../../templates/field.js';
import { serviceDetails } from '../../../templates/identity-form.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** The connected service, masked, and the e-mail address to register (seed, procedure ②, step 6). */
export class EmailStep implements StepView {
  readonly #form: FormController<'email'>;

  constructor(readonly wizard: RegistrationWizard) {
    this.#form = new FormController(wizard, () => ({ email: { fold: foldEmail, check: checkEmail } }));
    this.#form.prefill({ email: wizard.registration?.email ?? '' });
  }

  get heading(): string {
    return this.wizard.registration?.way === 'plain' ? this.wizard.t.steps.email : this.wizard.t.emailHeading;
  }

  get lead(): string {
    return this.wizard.registration?.way === 'plain' ? this.wizard.t.emailLeadPlain : this.wizard.t.emailLead;
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.sendCode, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    const { t, registration } = this.wizard;
    return html`${registration?.service ? serviceDetails(t, registration.service) : nothing}
    ${textField(
      { form: this.#form, t },
      {
        name: 'email',
        label: t.email,
        required: true,
        type: 'email',
        inputmode: 'email',
        autocomplete: 'email',
        hint: t.emailHint,
      },
    )}`;
  }

  async submit(): Promise<void> {
    if (this.#form.validate()) await this.wizard.answer('email', { email: this.#form.values.email });
  }

  handle({ code, errors }: Problem): boolean {
    if (code !== 'email-format') return this.#form.accept(errors);
    this.#form.reject('email', 'email-format');
    return true;
  }
}
