import type { TemplateResult } from 'lit';
import { changeProfile } from '../../../contract/endpoints/account.js';
import type { ProfileField } from '../../../contract/profile.js';
import type { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import { ProfileForm } from '../../profile/profile-form.js';
import type { AccountContext } from '../context.js';

/** The account details. 法人 cannot be changed to 個人, so a corporation has no choice of the customer type. */
export class ProfileStep extends FormStep<ProfileField> implements Step {
  readonly #profile: ProfileForm;

  constructor(readonly context: AccountContext) {
    super();
    this.#profile = new ProfileForm(context, () => ({}));
    if (context.account) this.#profile.prefill(context.account.profile);
  }

  protected get form(): SavedForm<ProfileField> {
    return this.#profile.form;
  }

  get heading(): string {
    return this.context.messages.profileEditHeading;
  }

  get lead(): string {
    return this.context.messages.profileEditLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.save, pending: this.context.messages.saving };
  }

  body(): TemplateResult {
    const { messages: t, account } = this.context;
    const fixedType = account?.profile.customerType === 'corporation';
    return this.#profile.render(t, { fixedType, open: true });
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { profile } = this.#profile;
    await this.context.change(() => this.context.call(changeProfile, { body: { profile } }));
    this.context.close(this.context.messages.profileSection);
  }
}
