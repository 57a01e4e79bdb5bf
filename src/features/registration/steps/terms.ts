import { html, type TemplateResult } from 'lit';
import type { Document } from '../../../contract/document.js';
import { getDocument } from '../../../contract/endpoints/public.js';
import { acceptTerms } from '../../../contract/endpoints/registration.js';
import { FormController } from '../../../form/form.js';
import { LoadController } from '../../../client/load.js';
import { loaded } from '../../../form/loaded.js';
import { documentText } from '../../../form/document.js';
import { checkboxField } from '../../../form/field.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** The terms of use (procedure ②-4). The acceptance contains version and hash of the text that was shown. */
export class TermsStep implements Step {
  readonly #document: LoadController<Document>;
  readonly #form: FormController<'accepted'>;
  #shownAt = '';

  constructor(readonly context: RegistrationContext) {
    this.#document = new LoadController(context.host, () => context.call(getDocument, { params: { name: 'terms' } }));
    this.#form = new FormController(context.host, () => ({
      accepted: { check: (ticked: string) => (ticked ? undefined : 'required') },
    }));
    this.relocalize();
  }

  get heading(): string {
    return this.context.messages.termsHeading;
  }

  get lead(): string {
    return this.context.messages.termsLead;
  }

  get action(): Step['action'] {
    return this.#document.value && { label: this.context.messages.next, pending: this.context.messages.sending };
  }

  body(): TemplateResult {
    const { messages: t, locale } = this.context;
    return loaded(this.#document, t, locale, (document) => {
      this.#shownAt ||= new Date().toISOString();
      return html`${documentText(document)}
      ${checkboxField(
        { form: this.#form, t },
        {
          name: 'accepted',
          label: t.termsAccept,
          error: t.problems['terms-required']({ time: '', seconds: 0, tries: 0 }),
        },
      )}`;
    });
  }

  async submit(): Promise<void> {
    if (!this.#form.validate()) return;
    const { version, hash } = this.#document.value!;
    await this.context.answer(acceptTerms, { body: { accepted: true, version, hash, shownAt: this.#shownAt } });
  }

  relocalize(): void {
    this.#shownAt = '';
    this.#form.reset();
    void this.#document.reload();
  }
}
