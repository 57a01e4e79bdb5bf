import { html, type TemplateResult } from 'lit';
import { FormController } from '../../../controllers/form.js';
import type { StepView } from '../../../controllers/step-views.js';
import { details } from '../../../templates/details.js';
import { textField } from '../../../templates/field.js';
import type { LinkingWizard } from '../linking.js';

/** Names what is lost and asks for the password again before a service is unlinked. */
export class UnlinkStep implements StepView {
  readonly #form: FormController<'password'>;

  constructor(readonly wizard: LinkingWizard) {
    this.#form = new FormController(wizard, () => ({
      password: { secret: true, check: (password: string) => (password ? undefined : 'required') },
    }));
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
      ${textField(
        { form: this.#form, t },
        { name: 'password', label: t.password, required: true, type: 'password', autocomplete: 'current-password' },
      )}`;
  }

  async submit(): Promise<void> {
    if (this.#form.validate()) await this.wizard.unlink(this.#form.values.password);
  }

  left(): void {
    this.#form.reset();
  }
}
