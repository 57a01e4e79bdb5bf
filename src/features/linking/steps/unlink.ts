import { html, type TemplateResult } from 'lit';
import { SavedForm } from '../../../form/saved-form.js';
import { FormStep } from '../../../form/form-step.js';
import type { Step } from '../../../wizard/step.js';
import { details } from '../../../form/details.js';
import { currentPasswordField, currentPasswordRule, hiddenUsername } from '../../../form/password.js';
import type { Account } from '../../../contract/account.js';
import { getAccount } from '../../../contract/endpoints/account.js';
import { LoadController } from '../../../client/load.js';
import type { LinkingContext } from '../context.js';

/** Lists the consequences and asks for the password before a service is unlinked. */
export class UnlinkStep extends FormStep<'password'> implements Step {
  protected readonly form: SavedForm<'password'>;
  /** For password managers only; unlinking works without it. */
  readonly #account: LoadController<Account>;

  constructor(readonly context: LinkingContext) {
    super();
    this.#account = new LoadController(context.host, () => context.call(getAccount));
    void this.#account.reload();
    this.form = new SavedForm(context.host, () => ({ password: currentPasswordRule }));
  }

  get heading(): string {
    return this.context.messages.unlinkHeading;
  }

  get lead(): string {
    return this.context.messages.unlinkLead;
  }

  get action(): Step['action'] {
    return { label: this.context.messages.unlink, pending: this.context.messages.unlinkPending, danger: true };
  }

  body(): TemplateResult {
    const { messages: t, target } = this.context;
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
    if (this.form.validate()) await this.context.unlink(this.form.values.password);
  }
}
