import type { TemplateResult } from 'lit';
import { renamePasskey } from '../../../contract/endpoints/passkeys.js';
import { passkeyNameLength } from '../../../contract/passkey.js';
import { textField } from '../../../form/field.js';
import { FormStep } from '../../../form/form-step.js';
import { SavedForm } from '../../../form/saved-form.js';
import type { Step } from '../../../wizard/step.js';
import type { PasskeyStepContext } from './context.js';

/** The holder's own name for a passkey. */
export class NameStep extends FormStep<'name'> implements Step {
  protected readonly form: SavedForm<'name'>;

  constructor(readonly context: PasskeyStepContext) {
    super();
    this.form = new SavedForm(context.host, () => ({
      name: {
        fold: (name) => name.trim(),
        check: (name) => (!name ? 'required' : [...name].length > passkeyNameLength ? 'too-long' : undefined),
        maxLength: passkeyNameLength,
      },
    }));
    this.form.prefill({ name: context.passkeys!.target!.name });
  }

  get heading(): string {
    return this.context.passkeys!.messages.nameHeading;
  }

  get lead(): string {
    return this.context.passkeys!.messages.nameLead;
  }

  get action(): Step['action'] {
    const { messages: t } = this.context;
    return { label: t.confirm, pending: t.checking };
  }

  body(): TemplateResult {
    const { name } = this.context.passkeys!.messages;
    const fields = { form: this.form, t: this.context.messages };
    return textField(fields, { name: 'name', label: name, required: true, autocomplete: 'off' });
  }

  async submit(): Promise<void> {
    if (!this.form.validate()) return;
    const { passkeys, call } = this.context;
    const params = { id: passkeys!.target!.id };
    passkeys!.show(await call(renamePasskey, { params, body: { name: this.form.values.name } }));
    this.context.closeWith(passkeys!.messages.named);
  }
}
