import { html, nothing, type TemplateResult } from 'lit';
import { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import { emailField, emailRule } from '../../../templates/email-field.js';
import { serviceDetails } from '../../../templates/identity-form.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** The connected service, masked, and the email address to register (seed, procedure ②, step 6). */
export class EmailStep extends FormStep<'email'> implements StepView {
  protected readonly form: FormController<'email'>;

  constructor(readonly wizard: RegistrationWizard) {
    super();
    this.form = new FormController(wizard, () => ({ email: emailRule }));
    this.form.prefill({ email: wizard.registration?.email ?? '' });
  }

  get heading(): string {
    const { t } = this.wizard;
    return { credential: t.emailHeading, plain: t.steps.email, resume: t.resume }[this.wizard.registration!.way];
  }

  get lead(): string {
    return this.wizard.t.emailLeads[this.wizard.registration!.way];
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.sendCode, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    const { t, registration } = this.wizard;
    return html`${registration?.service ? serviceDetails(t, registration.service) : nothing}
    ${emailField({ form: this.form, t }, t.email, t.emailHint)}`;
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.wizard.answer('email', { email: this.form.values.email });
  }
}
