import { html, nothing, type TemplateResult } from 'lit';
import type { FormController } from './form.js';
import { describeField } from '../i18n/describe.js';
import type { CommonMessages } from '../i18n/messages.js';
import { errorMark } from './error-mark.js';

/** What the field templates of one form need. */
export interface FormContext<N extends string> {
  form: FormController<N>;
  t: CommonMessages;
}

export interface FieldOptions<N extends string> {
  name: N;
  label: string;
  required?: boolean;
  /** Help under the label. */
  hint?: string | TemplateResult | undefined;
  type?: 'text' | 'email' | 'password' | 'tel';
  /** WHATWG autofill token (WCAG 1.3.5). */
  autocomplete: string;
  inputmode?: 'numeric' | 'tel' | 'email' | 'text';
  /** Width: `short` for postal codes and dates. */
  size?: 'short';
}

const errorId = (name: string): string => `${name}-error`;
const hintId = (name: string): string => `${name}-hint`;

/** Ids of the elements that describe a field: its help and its error. */
export const describedBy = (name: string, hint: unknown, error: unknown): string | undefined =>
  [hint ? hintId(name) : '', error ? errorId(name) : ''].filter(Boolean).join(' ') || undefined;

/** ※必須 or ※任意, part of the label. The gap is a space, so that there is none where a line breaks. */
export const requirement = (t: CommonMessages, required = false): TemplateResult =>
  html`<small> </small><small>${required ? t.required : t.optional}</small>`;

/** The error under a field. The element always exists; `message` replaces the message for the code. */
export function fieldError<N extends string>(
  { form, t }: FormContext<N>,
  name: N,
  label: string,
  message?: string,
): TemplateResult {
  const code = form.errors[name];
  form.labels?.set(name, label);
  return html`<p class="error" id=${errorId(name)} part="error" ?hidden=${!code}>
    ${code ? html`${errorMark}${message ?? describeField(code, label, form.facts(name), t)}` : nothing}
  </p>`;
}

export const fieldHint = (name: string, hint: string | TemplateResult | undefined): TemplateResult | typeof nothing =>
  hint ? html`<p class="hint" id=${hintId(name)}>${hint}</p>` : nothing;

/** A text field: label, help, input and error. */
export function textField<N extends string>(context: FormContext<N>, options: FieldOptions<N>): TemplateResult {
  const { form, t } = context;
  const { name, label, hint, required = false } = options;
  const error = form.errors[name];
  const secret = options.type === 'password';
  const shown = secret && form.revealed.has(name);
  return html`<div class="field" data-field=${name} part="field">
    <label for=${name} part="label">${label}${requirement(t, required)}</label>
    ${fieldHint(name, hint)}
    <div class="control">
      <input
        id=${name}
        name=${name}
        part="input"
        class=${options.size ?? nothing}
        type=${secret && !shown ? 'password' : secret ? 'text' : (options.type ?? 'text')}
        autocomplete=${options.autocomplete as 'on'}
        inputmode=${options.inputmode ?? nothing}
        autocapitalize=${secret || options.type === 'email' ? 'none' : nothing}
        spellcheck="false"
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(name, hint, error) ?? nothing}
        .value=${form.value(name)}
        @input=${form.onInput}
        @blur=${form.onBlur}
      />
      ${secret ? revealButton(form, t, name, shown) : nothing}
    </div>
    ${fieldError(context, name, label)}
  </div>`;
}

function revealButton<N extends string>(
  form: FormController<N>,
  t: CommonMessages,
  name: N,
  shown: boolean,
): TemplateResult {
  return html`<button
    type="button"
    class="reveal"
    aria-controls=${name}
    aria-label=${shown ? t.hidePassword : t.showPassword}
    @click=${() => form.toggleReveal(name)}
  >
    ${shown ? t.hide : t.show}
  </button>`;
}

/** A box to tick, without its text. */
export function checkbox<N extends string>({ form }: FormContext<N>, name: N, required = false): TemplateResult {
  const error = form.errors[name];
  return html`<input
    type="checkbox"
    id=${name}
    name=${name}
    part="checkbox"
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${describedBy(name, undefined, error) ?? nothing}
    .checked=${form.value(name) === 'on'}
    ?required=${required}
    @change=${form.onInput}
  />`;
}

/** A checkbox with its label and error. */
export function checkboxField<N extends string>(
  context: FormContext<N>,
  options: { name: N; label: string; error?: string | undefined; required?: boolean },
): TemplateResult {
  const { name, label, required } = options;
  return html`<div class="field" data-field=${name}>
    <label class="choice" part="label">
      ${checkbox(context, name, required)}
      <span>${label}${required ? requirement(context.t, true) : nothing}</span>
    </label>
    ${fieldError(context, name, label, options.error)}
  </div>`;
}
