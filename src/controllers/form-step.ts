import type { Problem } from '../contract/problem.js';
import type { FormController } from './form.js';

/** What every screen with fields does alike (see `StepView`): its problems, its secrets, what is not sent yet. */
export abstract class FormStep<N extends string> {
  protected abstract readonly form: FormController<N>;

  get unsent(): boolean {
    return this.form.unsent;
  }

  handle({ errors }: Problem): boolean {
    return this.form.accept(errors);
  }

  sent(): void {
    // Nothing was sent when a field was wrong.
    if (this.form.wrong.length === 0) this.form.keep();
  }

  left(): void {
    this.form.clearSecrets();
  }
}
