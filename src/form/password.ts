import { html, nothing, type TemplateResult } from 'lit';
import type { Policy } from '../contract/policy.js';
import type { FieldRule } from './form.js';
import { checkNewPassword } from '../input/password.js';
import { textField, type FormContext } from './field.js';

/**
 * A password's field after an invisible one with the account that it belongs to, for password managers. It ends where the
 * field ends (light-dom.ts), because managers ignore one that is scrolled out of the window.
 * https://www.chromium.org/developers/design-documents/create-amazing-password-forms/
 */
export const withUsername = (email: string, password: TemplateResult): TemplateResult<1> =>
  html`<div class="stack">
    <input
      class="visually-hidden"
      type="text"
      autocomplete="username"
      tabindex="-1"
      aria-hidden="true"
      readonly
      .value=${email}
    />
    ${password}
  </div>`;

export const newPasswordRule = (policy: Policy | undefined, email: string | undefined): FieldRule => ({
  secret: true,
  ...policy?.password,
  check: (password) => checkNewPassword(password, policy?.password, email),
});

/** A new password, with the policy's rule as a hint. */
export function newPasswordField<N extends string>(
  context: FormContext<N>,
  options: {
    name: N;
    label: string;
    policy: Policy | undefined;
    messages: { passwordHint: (min: number, max: number) => string };
    required?: boolean;
    /** A second sentence of help under the label. */
    note?: string;
  },
): TemplateResult {
  const { name, label, policy, messages, required = true, note } = options;
  const rule = policy && messages.passwordHint(policy.password.minLength, policy.password.maxLength);
  return textField(context, {
    name,
    label,
    required,
    type: 'password',
    autocomplete: 'new-password',
    hint: rule || note ? html`${rule}${rule && note ? html`<br />` : nothing}${note}` : undefined,
  });
}
