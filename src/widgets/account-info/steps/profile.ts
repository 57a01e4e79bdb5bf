import { html, type TemplateResult } from 'lit';
import { AddressesSchema } from '../../../contract/address.js';
import type { ProfileField } from '../../../contract/profile.js';
import type { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import type { StepView } from '../../../controllers/step-views.js';
import { errorSummary } from '../../../templates/error-summary.js';
import { ProfileForm } from '../../../templates/profile-form.js';
import type { AccountEditor } from '../step.js';

/** The account holder's details. 法人 cannot be changed back, so the choice is not offered then. */
export class ProfileStep extends FormStep<ProfileField> implements StepView {
  readonly #profile: ProfileForm;

  constructor(readonly editor: AccountEditor) {
    super();
    this.#profile = new ProfileForm(
      editor,
      (postalCode) => editor.read(`/api/postal-codes/${postalCode}`, AddressesSchema),
      () => ({}),
    );
    if (editor.account) this.#profile.prefill(editor.account.profile);
  }

  protected get form(): FormController<ProfileField> {
    return this.#profile.form;
  }

  get heading(): string {
    return this.editor.t.profileSection;
  }

  get lead(): string {
    return this.editor.t.profileEditLead;
  }

  get action(): StepView['action'] {
    return { label: this.editor.t.save, pending: this.editor.t.saving };
  }

  body(): TemplateResult {
    const { t, account } = this.editor;
    return html`${errorSummary({ form: this.form, t }, this.#profile.labels(t))}
    ${this.#profile.render(t, account?.profile.customerType === 'corporation')}`;
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    await this.editor.change('PATCH', '/api/account', { profile: this.#profile.profile });
    this.editor.close(this.editor.t.profileSection);
  }
}
