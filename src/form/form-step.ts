import type { Problem } from '../contract/problem.js';
import type { FormController } from './form.js';

/** What every step with fields does alike: shows field errors, forgets secrets, knows what is not sent yet. */
export abstract class FormStep<N extends string> {
  protected abstract readonly form: FormController<N>;

  get isDirty(): boolean {
    return this.form.isDirty;
  }

  handle({ errors }: Problem): boolean {
    return this.form.applyServerErrors(errors);
  }

  submitted(): void {
    // Nothing was sent when a field was invalid.
    if (this.form.invalidFields.length === 0) this.form.markSaved();
  }

  left(): void {
    this.form.clearSecrets();
  }
}
