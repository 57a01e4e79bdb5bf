import { html, type TemplateResult } from 'lit';
import { DocumentSchema, type Document } from '../../../contract/document.js';
import { FormController } from '../../../controllers/form.js';
import { LoadController } from '../../../controllers/load.js';
import { loaded } from '../../../templates/loaded.js';
import { documentText } from '../../../templates/document.js';
import { checkboxField } from '../../../templates/field.js';
import type { StepView } from '../../../controllers/step-views.js';
import type { RegistrationWizard } from '../step.js';

/** Terms of use: read, tick, go on (seed, procedure ②, step 4). Acceptance names the version and hash that were shown. */
export class TermsStep implements StepView {
  readonly #document: LoadController<Document>;
  readonly #form: FormController<'accepted'>;
  #shownAt = '';

  constructor(readonly wizard: RegistrationWizard) {
    this.#document = new LoadController(wizard, () => wizard.read('/api/documents/terms', DocumentSchema));
    this.#form = new FormController(wizard, () => ({
      accepted: { check: (ticked: string) => (ticked ? undefined : 'required') },
    }));
    this.relocalize();
  }

  get heading(): string {
    return this.wizard.t.termsHeading;
  }

  get lead(): string {
    return this.wizard.t.termsLead;
  }

  get action(): StepView['action'] {
    return this.#document.value && { label: this.wizard.t.next, pending: this.wizard.t.sending };
  }

  body(): TemplateResult {
    const { t, locale } = this.wizard;
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
    await this.wizard.answer('terms', { accepted: true, version, hash, shownAt: this.#shownAt });
  }

  relocalize(): void {
    this.#shownAt = '';
    this.#form.reset();
    void this.#document.reload();
  }
}
