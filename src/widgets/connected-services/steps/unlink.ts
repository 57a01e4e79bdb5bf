import { html, type TemplateResult } from 'lit';
import { FormController } from '../../../controllers/form.js';
import { FormStep } from '../../../controllers/form-step.js';
import type { StepView } from '../../../controllers/step-views.js';
import { details } from '../../../templates/details.js';
import { currentPasswordField, currentPasswordRule, hiddenUsername } from '../../../templates/password.js';
import { AccountSchema, type Account } from '../../../contract/account.js';
import { LoadController } from '../../../controllers/load.js';
import type { LinkingWizard } from '../linking.js';

/** Names what is lost and asks for the password again before a service is unlinked. */
export class UnlinkStep extends FormStep<'password'> implements StepView {
  protected readonly form: FormController<'password'>;
  /** For the password manager only; unlinking works without it. */
  readonly #account: LoadController<Account>;

  constructor(readonly wizard: LinkingWizard) {
    super();
    this.#account = new LoadController(wizard, () => wizard.read('/api/account', AccountSchema));
    void this.#account.reload();
    this.form = new FormController(wizard, () => ({ password: currentPasswordRule }));
  }

  get heading(): string {
    return this.wizard.t.unlinkHeading;
  }

  get lead(): string {
    return this.wizard.t.unlinkLead;
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.unlink, pending: this.wizard.t.unlinkPending, danger: true };
  }

  body(): TemplateResult {
    const { t, target } = this.wizard;
    return html`${details([
      { label: t.serviceLabel, value: target?.serviceName ?? '' },
      { label: target?.credentialTypeName ?? '', value: target?.maskedId ?? '', numeric: true },
    ])}
      <ul class="points">
        ${t.unlinkPoints.map((point) => html`<li>${point}</li>`)}
      </ul>
      ${hiddenUsername(this.#account.value?.email ?? '')}
      ${currentPasswordField({ form: this.form, t }, 'password', t.password)}`;
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.wizard.unlink(this.form.values.password);
  }
}
