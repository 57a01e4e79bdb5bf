import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import type { StepView } from '../../../controllers/step-views.js';
import '../../../define/verification-code.js';
import { CodeEntry } from '../../../templates/code-entry.js';
import type { RegistrationWizard } from '../step.js';

/** The six-digit code from the mail (seed, procedure ②, step 7). */
export class CodeStep implements StepView {
  readonly #entry: CodeEntry;

  constructor(readonly wizard: RegistrationWizard) {
    this.#entry = new CodeEntry(
      wizard,
      () => wizard.registration?.challenge,
      () => wizard.answer('resend'),
    );
  }

  get heading(): string {
    return this.wizard.t.codeHeading;
  }

  get lead(): string {
    return this.wizard.t.codeLead(this.wizard.registration?.email ?? '');
  }

  get action(): StepView['action'] {
    return { label: this.wizard.t.next, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    return this.#entry.render();
  }

  aside(): TemplateResult {
    const { t } = this.wizard;
    return this.#entry.aside(
      html`<button type="button" class="link" @click=${() => this.wizard.revisit('email')}>${t.otherEmail}</button>`,
    );
  }

  async submit(): Promise<void> {
    if (this.#entry.validate()) await this.wizard.answer('verification', { code: this.#entry.value });
  }

  handle(problem: Problem): boolean {
    return this.#entry.handle(problem);
  }

  left(): void {
    this.#entry.left();
  }
}
