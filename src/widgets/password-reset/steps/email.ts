import type { TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import { FormController } from '../../../controllers/form.js';
import type { StepView } from '../../../controllers/step-views.js';
import { checkEmail, foldEmail } from '../../../input/email.js';
import { textField } from '../../../templates/field.js';
import type { PasswordResetWizard } from '../step.js';

/** Which account: the address a code is sent to. */
export class EmailStep implements StepView {
  readonly #form: FormController<'email'>;

  constructor(readonly wizard: PasswordResetWizard) {
    this.#form = new FormController(wizard, () => ({ email: { fold: foldEmail, check: checkEmail } }));
    this.#form.prefill({ email: wizard.email });
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
    return textField(
      { form: this.#form, t },
      { name: 'email', label: t.email, required: true, type: 'email', inputmode: 'email', autocomplete: 'username' },
    );
  }

  async submit(): Promise<void> {
    if (this.#form.validate()) await this.wizard.send(this.#form.values.email);
  }

  handle({ code, errors }: Problem): boolean {
    if (code !== 'email-format') return this.#form.accept(errors);
    this.#form.reject('email', 'email-format');
    return true;
  }
}
