import { html, nothing, type TemplateResult } from 'lit';
import { describeField } from '../i18n/describe.js';
import type { FormController } from './form.js';
import type { WizardMessages } from '../i18n/messages.js';
import { errorMark } from './error-mark.js';

/** Links to every invalid field, above a long form; shown when two or more fields are invalid. */
export function errorSummary<N extends string>(
  { form, t }: { form: FormController<N>; t: WizardMessages },
  labels: Partial<Record<N, string>>,
): TemplateResult | typeof nothing {
  if (form.invalidFields.length < 2) return nothing;
  const jump = (name: N) => (event: Event) => {
    event.preventDefault();
    form.focus(name);
  };
  return html`<nav class="problem summary" aria-label=${t.summary}>
    <p>${errorMark}${t.summary}</p>
    <ul>
      ${form.invalidFields.map(
        (name) =>
          html`<li>
            <a href="#${name}" @click=${jump(name)}>${describeField(form.errors[name]!, labels[name] ?? '', t)}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}
