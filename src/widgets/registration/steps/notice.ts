import type { TemplateResult } from 'lit';
import { DocumentSchema, type Document } from '../../../contract/document.js';
import { LoadController } from '../../../controllers/load.js';
import { loaded } from '../../../templates/action.js';
import { documentText } from '../../../templates/document.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** 連携時の注意事項 (seed, procedure ②, step 3). */
export class NoticeStep implements StepView {
  readonly #document: LoadController<Document>;

  constructor(readonly wizard: RegistrationWizard) {
    this.#document = new LoadController(wizard, () => wizard.read('/api/documents/linking-notice', DocumentSchema));
    this.relocalize();
  }

  get heading(): string {
    return this.wizard.t.noticeHeading;
  }

  get lead(): string {
    return this.wizard.t.noticeLead;
  }

  get action(): StepView['action'] {
    // What has not been shown cannot be acknowledged.
    return this.#document.value && { label: this.wizard.t.next, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    return loaded(this.#document, this.wizard.t, this.wizard.locale, documentText);
  }

  submit(): Promise<void> {
    return this.wizard.answer('notice');
  }

  relocalize(): void {
    void this.#document.reload();
  }
}
