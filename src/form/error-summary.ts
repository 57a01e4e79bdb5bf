import { html, nothing, type TemplateResult } from 'lit';
import { describeField } from '../i18n/describe.js';
import type { SavedForm } from './saved-form.js';
import type { WizardMessages } from '../i18n/messages.js';
import { errorMark } from './error-mark.js';

/** Links to every invalid field, above the form, when two or more fields are invalid. It gets the focus. */
export function errorSummary<N extends string>(form: SavedForm<N>, t: WizardMessages): TemplateResult | typeof nothing {
  if (form.invalidFields.length < 2) return nothing;
  const jump = (name: N) => (event: Event) => {
    event.preventDefault();
    form.focus(name);
  };
  return html`<div class="problem summary" role="group" tabindex="-1" aria-labelledby="summary">
    <p id="summary">${errorMark}${t.summary}</p>
    <ul>
      ${form.invalidFields.map(
        (name) =>
          html`<li>
            <a href="#${name}" @click=${jump(name)}>
              ${describeField(form.errors[name]!, form.labels.get(name) ?? '', form.facts(name), t)}
            </a>
          </li>`,
      )}
    </ul>
  </div>`;
}
