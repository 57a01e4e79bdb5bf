import type { TemplateResult } from 'lit';
import { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import { emailField, emailRule } from '../../../form/email-field.js';
import type { PasswordResetContext } from '../context.js';

/** The email address of the account. A code is sent to it. */
export class EmailStep extends FormStep<'email'> implements Step {
  protected readonly form: SavedForm<'email'>;

  constructor(readonly context: PasswordResetContext) {
    super();
    this.form = new SavedForm(context.host, () => ({ email: emailRule }));
    this.form.prefill({ email: context.email });
  }

  get heading(): string {
    return this.context.messages.resetHeading;
  }

  get lead(): string {
    return this.context.messages.resetLead;
  }

  focus(): void {
    this.form.focus('email');
  }

  get action(): Step['action'] {
    return { label: this.context.messages.resetSend, pending: this.context.messages.sending };
  }

  body(): TemplateResult {
    const { messages: t } = this.context;
    return emailField({ form: this.form, t }, t.email, undefined, 'username');
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.context.send(this.form.values.email);
  }
}
