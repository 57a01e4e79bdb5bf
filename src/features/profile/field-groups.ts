import { definitionOf, type ProfileFieldName } from '../../contract/profile-fields.js';
import type { ProfilePolicyField } from '../../contract/profile-policy.js';
import type { ProfileMessages } from './messages/messages.js';

export const isKana = (name: ProfileFieldName): boolean => definitionOf(name).kind === 'kana';
export const isCorporations = (name: ProfileFieldName): boolean => definitionOf(name).section === 'corporation';
/** Whether a field is a part of a person's name or its furigana. */
export const isName = (name: ProfileFieldName): boolean => /name|furigana/.test(definitionOf(name).row ?? '');
const isAddress = (name: ProfileFieldName): boolean => definitionOf(name).row === 'address';

/** What the folded fields are, each once. An address without a required part is one thing, with its postal code. */
export function labelsOf(
  optional: readonly ProfilePolicyField[],
  required: readonly ProfilePolicyField[],
  t: ProfileMessages,
): string[] {
  const whole = optional.some(({ name }) => name === 'street') && !required.some(({ name }) => isAddress(name));
  const labels = optional.map(({ name }) => {
    if (whole && (isAddress(name) || name === 'postalCode')) return t.address;
    return isKana(name) ? t.furigana : t.profileFields[name];
  });
  return [...new Set(labels)];
}
