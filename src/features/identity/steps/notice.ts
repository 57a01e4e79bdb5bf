import type { TemplateResult } from 'lit';
import type { Document } from '../../../contract/document.js';
import { getDocument } from '../../../contract/endpoints/public.js';
import { LoadController } from '../../../client/load.js';
import { loaded } from '../../../form/loaded.js';
import { documentText } from '../../../form/document.js';
import type { Step } from '../../../wizard/step.js';
import type { IdentityContext } from '../context.js';

/** 連携時の注意事項 (procedure ①-8 and ②-3). */
export class NoticeStep implements Step {
  readonly #document: LoadController<Document>;

  constructor(readonly context: IdentityContext) {
    this.#document = new LoadController(context.host, () =>
      context.call(getDocument, { params: { name: 'linking-notice' } }),
    );
    this.relocalize();
  }

  get heading(): string {
    return this.context.messages.noticeHeading;
  }

  get action(): Step['action'] {
    // The notice can be acknowledged only after it was shown.
    return this.#document.value && { label: this.context.messages.next, pending: this.context.messages.checking };
  }

  body(): TemplateResult {
    return loaded(this.#document, this.context, documentText);
  }

  submit(): Promise<void> {
    return this.context.acknowledgeNotice();
  }

  relocalize(): void {
    void this.#document.reload();
  }
}
