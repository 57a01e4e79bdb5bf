import type { TemplateResult } from 'lit';
import { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import type { StepView } from '../../../controllers/step-views.js';
import { emailField, emailRule } from '../../../templates/email-field.js';
import type { PasswordResetWizard } from '../step.js';

/** Which account: the address a code is sent to. */
export class EmailStep extends FormStep<'email'> implements StepView {
  protected readonly form: FormController<'email'>;

  constructor(readonly wizard: PasswordResetWizard) {
    super();
    this.form = new FormController(wizard, () => ({ email: emailRule }));
    this.form.prefill({ email: wizard.email });
  }

  get heading(): string {
    return this.wizard.t.resetHeading;
  }

  get lead(): string {
    return this.wizard.t.resetLead;
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.resetSend, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    const { t } = this.wizard;
    return emailField({ form: this.form, t }, t.email, undefined, 'username');
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.wizard.send(this.form.values.email);
  }
}
