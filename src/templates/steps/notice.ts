import type { TemplateResult } from 'lit';
import { DocumentSchema, type Document } from '../../contract/document.js';
import { LoadController } from '../../controllers/load.js';
import { loaded } from '../loaded.js';
import { documentText } from '../document.js';
import type { StepView } from '../../controllers/step-views.js';
import type { IdentifyingWizard } from './wizard.js';

/** 連携時の注意事項 (seed, procedure ①, step 8; ②, step 3). */
export class NoticeStep implements StepView {
  readonly #document: LoadController<Document>;

  constructor(readonly wizard: IdentifyingWizard) {
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
    return this.wizard.acknowledge();
  }

  relocalize(): void {
    void this.#document.reload();
  }
}
