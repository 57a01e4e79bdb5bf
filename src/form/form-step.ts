import type { nothing, TemplateResult } from 'lit';
import type { Problem } from '../contract/problem.js';
import type { WizardMessages } from '../i18n/messages.js';
import { errorSummary } from './error-summary.js';
import type { SavedForm } from './saved-form.js';

/** Base class of the steps with fields: shows field errors of the service, clears secrets, knows unsent input. */
export abstract class FormStep<N extends string> {
  abstract readonly context: { readonly messages: WizardMessages };
  protected abstract readonly form: SavedForm<N>;

  get isDirty(): boolean {
    return this.form.isDirty;
  }

  summary(): TemplateResult | typeof nothing {
    return errorSummary(this.form, this.context.messages);
  }

  handle({ errors }: Problem): boolean {
    return this.form.applyServerErrors(errors);
  }

  onSubmitted(): void {
    // Nothing was sent when a field was invalid.
    if (this.form.invalidFields.length === 0) this.form.markSaved();
  }

  onLeave(): void {
    this.form.clearSecrets();
  }
}
