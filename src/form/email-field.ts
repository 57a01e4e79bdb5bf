import type { TemplateResult } from 'lit';
import type { FieldRule } from './form.js';
import { checkEmail, foldEmail } from '../input/email.js';
import { textField, type FormContext } from './field.js';

export const emailRule: FieldRule = { fold: foldEmail, check: checkEmail, maxLength: 254 };

/** The email address that a code is sent to. */
export const emailField = <N extends string>(
  context: FormContext<N | 'email'>,
  label: string,
  hint?: string,
  autocomplete = 'email',
): TemplateResult =>
  textField<N | 'email'>(context, {
    name: 'email',
    label,
    hint,
    required: true,
    type: 'email',
    inputmode: 'email',
    autocomplete,
  });
