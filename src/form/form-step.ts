import type { Problem } from '../contract/problem.js';
import type { FormController } from './form.js';

/** Base class of the steps with fields: shows field errors of the service, clears secrets, knows unsent input. */
export abstract class FormStep<N extends string> {
  protected abstract readonly form: FormController<N>;

  get isDirty(): boolean {
    return this.form.isDirty;
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
