import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, fieldError, fieldHint, requirement, type FormContext } from './field.js';

/** A choice of one, as radio buttons in a named group. */
export function radioField<N extends string>(
  context: FormContext<N>,
  options: {
    name: N;
    label: string;
    choices: readonly { value: string; label: string }[];
    required?: boolean;
    onChange?: (event: Event) => void;
    hint?: string | undefined;
    /** The selected value; by default the form's. */
    chosen?: string | undefined;
  },
): TemplateResult {
  const { form, t } = context;
  const { name, label, choices, hint } = options;
  const error = form.errors[name];
  return html`<fieldset
    class="field"
    data-field=${name}
    aria-describedby=${describedBy(name, hint, error) ?? nothing}
  >
    <legend part="label">${label}${options.required === undefined ? nothing : requirement(t, options.required)}</legend>
    ${fieldHint(name, hint)}
    <div class="choices">
      ${choices.map(
        (choice) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${name}
              value=${choice.value}
              .checked=${(options.chosen ?? form.value(name)) === choice.value}
              @change=${options.onChange ?? form.onInput}
            />
            <span>${choice.label}</span>
          </label>`,
      )}
    </div>
    ${fieldError(context, name, label)}
  </fieldset>`;
}
