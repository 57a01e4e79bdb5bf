import type { TemplateResult } from 'lit';
import { registerProfile } from '../../../contract/endpoints/registration.js';
import type { ProfileField } from '../../../contract/profile.js';
import type { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import { checkNewPassword } from '../../../input/password.js';
import { newPasswordField, newPasswordRule, withUsername } from '../../../form/password.js';
import { ProfileForm } from '../../profile/profile-form.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** Account details, prefilled from the credential's record and editable (procedure ②-8). */
export class ProfileStep extends FormStep<ProfileField | 'password'> implements Step {
  readonly #profile: ProfileForm<'password'>;

  constructor(readonly context: RegistrationContext) {
    super();
    this.#profile = new ProfileForm<'password'>(context, () => ({
      password: { ...newPasswordRule(context.policy, undefined), check: this.#checkPassword },
    }));
    if (context.registration?.profile) this.#profile.prefill(context.registration.profile);
  }

  protected get form(): SavedForm<ProfileField | 'password'> {
    return this.#profile.form;
  }

  get heading(): string {
    return this.context.messages.profileHeading;
  }

  get lead(): string {
    const { messages: t, registration } = this.context;
    return registration?.path === 'without-id' ? t.profileLeadWithoutId : t.profileLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.confirm, pending: this.context.messages.checking };
  }

  body(): TemplateResult {
    const { messages: t, policy, registration } = this.context;
    const { form } = this;
    const password = withUsername(
      registration?.email ?? '',
      newPasswordField(
        { form, t },
        {
          name: 'password',
          label: t.password,
          policy,
          messages: t,
          required: !registration?.hasPassword,
          ...(registration?.hasPassword && { note: t.passwordKept }),
        },
      ),
    );
    return this.#profile.render(t, { afterRequired: password });
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { password } = this.form.values;
    await this.context.answer(registerProfile, {
      body: { profile: this.#profile.profile, ...(password && { password }) },
    });
  }

  readonly #checkPassword = (password: string): ReturnType<typeof checkNewPassword> => {
    const { policy, registration } = this.context;
    if (!password && registration?.hasPassword) return undefined;
    return checkNewPassword(password, policy?.password, registration?.email);
  };
}
