import { html, nothing, type TemplateResult } from 'lit';
import { joinDate, splitDate, type DateParts } from '../input/birth-date.js';
import type { SavedForm } from './saved-form.js';
import { describedBy, fieldError, fieldHint, requirement, type FormContext } from './field.js';

/** A date in three boxes of one group: year (西暦), month, day. It is one value of the form. */
export function dateField<N extends string>(
  context: FormContext<N> & { form: SavedForm<N> },
  options: {
    name: N;
    label: string;
    required?: boolean;
    hint?: string | undefined;
    parts: Record<keyof DateParts, string>;
    /** Default: the tokens of a date of birth (WCAG 1.3.5). */
    autocomplete?: 'off';
  },
): TemplateResult {
  const { form, t } = context;
  const { name, label, hint, required = false } = options;
  const error = form.errors[name];
  const shown = splitDate(form.value(name));

  const onInput = (event: Event): void => {
    const boxes = (event.currentTarget as HTMLElement).querySelectorAll('input');
    const [year, month, day] = Array.prototype.map.call(boxes, (box: HTMLInputElement) => box.value) as string[];
    form.set(name, joinDate({ year: year!, month: month!, day: day! }));
  };
  const onLeave = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (!(event.currentTarget as HTMLElement).contains(relatedTarget as Node | null)) form.leave(name, relatedTarget);
  };
  const box = (part: keyof DateParts): TemplateResult =>
    html`<label class="part">
      <input
        id=${part === 'year' ? name : `${name}-${part}`}
        class="short"
        inputmode=${part === 'year' ? nothing : 'numeric'}
        autocomplete=${(options.autocomplete ?? `bday-${part}`) as 'on'}
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(name, undefined, error) ?? nothing}
        .value=${shown[part]}
      />
      <span>${options.parts[part]}</span>
    </label>`;

  return html`<fieldset
    class="field"
    data-field=${name}
    aria-describedby=${describedBy(name, hint, error) ?? nothing}
    @input=${onInput}
    @focusout=${onLeave}
  >
    <legend part="label">${label}${requirement(t, required)}</legend>
    ${fieldHint(name, hint)}
    <div class="date">${box('year')}${box('month')}${box('day')}</div>
    ${fieldError(context, name, label)}
  </fieldset>`;
}
