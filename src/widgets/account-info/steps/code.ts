import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/problem.js';
import type { StepView } from '../../../controllers/step-views.js';
import '../../../define/verification-code.js';
import { CodeEntry } from '../../../templates/code-entry.js';
import type { AccountEditor } from '../step.js';

/** The code that was sent to the new email address. */
export class CodeStep implements StepView {
  readonly #entry: CodeEntry;

  constructor(readonly editor: AccountEditor) {
    this.#entry = new CodeEntry(
      editor,
      () => editor.account?.pendingEmail,
      () => editor.change('POST', '/api/account/email/resend', {}),
    );
  }

  get heading(): string {
    return this.editor.t.emailCodeHeading;
  }

  get lead(): string {
    return this.editor.t.emailCodeLead(this.editor.account?.pendingEmail?.sentTo ?? '');
  }

  get action(): StepView['action'] {
    return { label: this.editor.t.save, pending: this.editor.t.saving };
  }

  body(): TemplateResult {
    return this.#entry.render();
  }

  aside(): TemplateResult {
    const { t } = this.editor;
    return this.#entry.aside(
      html`<button type="button" class="link" @click=${() => this.editor.open('email')}>${t.otherEmail}</button>`,
    );
  }

  async submit(): Promise<void> {
    if (!this.#entry.validate()) return;
    await this.editor.change('POST', '/api/account/email/verification', { code: this.#entry.value });
    this.editor.close(this.editor.t.email);
  }

  handle(problem: Problem): boolean {
    return this.#entry.handle(problem);
  }

  left(): void {
    this.#entry.left();
  }
}
