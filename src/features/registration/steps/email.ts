import { html, nothing, type TemplateResult } from 'lit';
import { registerEmail } from '../../../contract/endpoints/registration.js';
import { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import { emailField, emailRule } from '../../../form/email-field.js';
import { serviceDetails } from '../../identity/service-details.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** The connected service, masked, and the email address to register (procedure ②-6). */
export class EmailStep extends FormStep<'email'> implements Step {
  protected readonly form: SavedForm<'email'>;

  constructor(readonly context: RegistrationContext) {
    super();
    this.form = new SavedForm(context.host, () => ({ email: emailRule }));
    this.form.prefill({ email: context.registration?.email ?? '' });
  }

  get heading(): string {
    const { messages: t } = this.context;
    return { credential: t.emailHeading, 'without-id': t.emailHeadingWithoutId, resume: t.resume }[
      this.context.registration!.path
    ];
  }

  get lead(): string {
    return this.context.messages.emailLeads[this.context.registration!.path];
  }

  focus(): void {
    this.form.focus('email');
  }

  get action(): Step['action'] {
    return { label: this.context.messages.sendCode, pending: this.context.messages.sending };
  }

  body(): TemplateResult {
    const { messages: t, registration } = this.context;
    return html`${registration?.service ? serviceDetails(t, registration.service) : nothing}
    ${emailField({ form: this.form, t }, t.email, t.emailHint)}`;
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.context.answer(registerEmail, { body: { email: this.form.values.email } });
  }
}
