import type { ProfileFieldName } from '../../contract/profile-fields.js';
import { definitionOf, type ProfilePolicyField } from '../../contract/profile-policy.js';
import type { ProfileMessages } from './messages/messages.js';

export const isKana = (name: ProfileFieldName): boolean => definitionOf(name).kind === 'kana';
export const isCorporations = (name: ProfileFieldName): boolean => definitionOf(name).section === 'corporation';
/** Whether a field is a part of a person's name or its furigana. */
export const isName = (name: ProfileFieldName): boolean => /name|furigana/.test(definitionOf(name).row ?? '');
const isAddress = (name: ProfileFieldName): boolean => name === 'postalCode' || definitionOf(name).row === 'address';

/** What the folded fields are, each once. An address is one thing, with its postal code. */
export const labelsOf = (optional: readonly ProfilePolicyField[], t: ProfileMessages): string[] => [
  ...new Set(
    optional.map(({ name }) => (isAddress(name) ? t.address : isKana(name) ? t.furigana : t.profileFields[name])),
  ),
];
