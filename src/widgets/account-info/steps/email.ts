import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import { FormController } from '../../../controllers/form.js';
import type { StepView } from '../../../controllers/step-views.js';
import { checkEmail, foldEmail } from '../../../input/email.js';
import { textField } from '../../../templates/field.js';
import { currentPasswordField, hiddenUsername } from '../../../templates/password.js';
import type { AccountEditor } from '../step.js';

/** Another e-mail address: asks for the password, then for the code from the new address. */
export class EmailStep implements StepView {
  readonly #form: FormController<'email' | 'password'>;

  constructor(readonly editor: AccountEditor) {
    this.#form = new FormController(editor, () => ({
      email: { fold: foldEmail, check: checkEmail },
      password: { secret: true, check: (password: string) => (password ? undefined : 'required') },
    }));
  }

  get heading(): string {
    return this.editor.t.emailHeading;
  }

  get lead(): string {
    return this.editor.t.emailLead;
  }

  get action(): StepView['action'] {
    return { label: this.editor.t.sendCode, pending: this.editor.t.sending };
  }

  body(): TemplateResult {
    const { t, account } = this.editor;
    const context = { form: this.#form, t };
    return html`${textField(context, {
      name: 'email',
      label: t.newEmail,
      required: true,
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
    })}
    ${hiddenUsername(account?.email ?? '')} ${currentPasswordField(context, 'password', t.currentPassword)}`;
  }

  async submit(): Promise<void> {
    if (!this.#form.validate()) return;
    const { email, password } = this.#form.values;
    await this.editor.change('POST', '/api/account/email', { email, password });
    if (this.editor.account?.pendingEmail) this.editor.open('code');
    else this.editor.close();
  }

  handle({ code, errors }: Problem): boolean {
    if (code !== 'email-format') return this.#form.accept(errors);
    this.#form.reject('email', 'email-format');
    return true;
  }

  left(): void {
    this.#form.clearSecrets();
  }
}
