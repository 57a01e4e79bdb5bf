import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../wizard/step.js';
import { details } from '../../../form/details.js';
import type { Account } from '../../../contract/account.js';
import { getAccount } from '../../../contract/endpoints/account.js';
import { LoadController } from '../../../client/load.js';
import { ReauthenticationStep } from '../../passkeys/reauthentication-step.js';
import type { LinkingContext } from '../context.js';

/** Lists the consequences and asks for password or passkey before a service is unlinked. */
export class UnlinkStep extends ReauthenticationStep<LinkingContext> implements Step {
  /** For password managers and passkeys; unlinking by password works without it. */
  readonly #account: LoadController<Account>;

  constructor(context: LinkingContext) {
    super(context);
    this.#account = new LoadController(context.host, () => context.call(getAccount));
    void this.#account.reload();
  }

  protected get account(): Account | undefined {
    return this.#account.value;
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
      ${this.proofFields(t.password)}`;
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.send((proof) => this.context.unlink(proof));
  }
}
