import { html, nothing, type TemplateResult } from 'lit';
import type { Document } from '../../../contract/document.js';
import { getDocument } from '../../../contract/endpoints/public.js';
import { acceptTerms } from '../../../contract/endpoints/registration.js';
import { SavedForm } from '../../../form/saved-form.js';
import { LoadController } from '../../../client/load.js';
import { focusHeading } from '../../../client/widget-context.js';
import { loaded } from '../../../form/loaded.js';
import { documentBox, documentText } from '../../../form/document.js';
import { checkboxField } from '../../../form/field.js';
import type { Step } from '../../../wizard/step.js';
import type { RegistrationContext } from '../context.js';

/** The terms of use (procedure ②-4). The acceptance contains version and hash of the text that was shown. */
export class TermsStep implements Step {
  readonly #document: LoadController<Document>;
  readonly #form: SavedForm<'accepted'>;
  #shownAt = '';
  /** Whether the text is shown without its scrolling box. */
  #whole = false;

  constructor(readonly context: RegistrationContext) {
    this.#document = new LoadController(context.host, () => context.call(getDocument, { params: { name: 'terms' } }));
    this.#form = new SavedForm(context.host, () => ({
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
    return this.#document.value && { label: this.context.messages.next, pending: this.context.messages.checking };
  }

  body(): TemplateResult {
    const { messages: t } = this.context;
    return loaded(this.#document, this.context, (document) => {
      this.#shownAt ||= new Date().toISOString();
      const articles = document.sections.filter(({ heading }) => heading).length;
      return html`<div>
        ${this.#whole ? documentText(document) : documentBox(document)}
        ${
          this.#whole
            ? nothing
            : html`<button type="button" class="link" @click=${this.#showWhole}>${t.termsWhole(articles)}</button>`
        }
      </div>
      ${checkboxField(
        { form: this.#form, t },
        {
          name: 'accepted',
          label: t.termsAccept,
          required: true,
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

  readonly #showWhole = (): void => {
    this.#whole = true;
    this.context.host.requestUpdate();
    void this.context.host.updateComplete.then(() => focusHeading(this.context.host));
  };

  relocalize(): void {
    this.#shownAt = '';
    this.#form.reset();
    void this.#document.reload();
  }
}
