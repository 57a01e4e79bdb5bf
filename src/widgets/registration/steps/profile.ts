import { html, type TemplateResult } from 'lit';
import { AddressesSchema } from '../../../contract/address.js';
import type { ProfileField } from '../../../contract/profile.js';
import type { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import { checkNewPassword } from '../../../input/password.js';
import { errorSummary } from '../../../templates/error-summary.js';
import { hiddenUsername, newPasswordField } from '../../../templates/password.js';
import { ProfileForm } from '../../../templates/profile-form.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** Account details, prefilled from the credential's record and editable (seed, procedure ②, step 8). */
export class ProfileStep extends FormStep<ProfileField | 'password'> implements StepView {
  readonly #profile: ProfileForm<'password'>;

  constructor(readonly wizard: RegistrationWizard) {
    super();
    this.#profile = new ProfileForm<'password'>(
      wizard,
      (postalCode) => wizard.read(`/api/postal-codes/${postalCode}`, AddressesSchema),
      () => ({ password: { secret: true, check: this.#checkPassword } }),
    );
    if (wizard.registration?.profile) this.#profile.prefill(wizard.registration.profile);
  }

  protected get form(): FormController<ProfileField | 'password'> {
    return this.#profile.form;
  }

  get heading(): string {
    return this.wizard.t.profileHeading;
  }

  get lead(): string {
    const { t, registration } = this.wizard;
    return registration?.way === 'plain' ? t.profileLeadPlain : t.profileLead;
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.confirm, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    const { t, policy, registration } = this.wizard;
    const { form } = this;
    return html`${errorSummary({ form, t }, { ...this.#profile.labels(t), password: t.password })}
      ${this.#profile.render(t)}
      <h3>${t.reviewAccount}</h3>
      ${hiddenUsername(registration?.email ?? '')}
      ${newPasswordField(
        { form, t },
        {
          name: 'password',
          label: t.password,
          policy,
          words: t,
          required: !registration?.hasPassword,
          ...(registration?.hasPassword && { note: t.passwordKept }),
        },
      )}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { password } = this.form.values;
    await this.wizard.answer('profile', { profile: this.#profile.profile, ...(password && { password }) });
  }

  readonly #checkPassword = (password: string): ReturnType<typeof checkNewPassword> => {
    const { policy, registration } = this.wizard;
    if (!password && registration?.hasPassword) return undefined;
    return checkNewPassword(password, policy?.password, registration?.email);
  };
}
