import { credentialTypes, type CredentialTypes } from '../../../src/contract/index.js';
import type { Content } from '../../content/types.js';
import type { Settings } from '../../settings.js';

/** The credential types with the fields that prove each, named in the reader's language. */
export function credentialTypesView(settings: Settings, content: Content): CredentialTypes {
  return {
    types: credentialTypes.map((type) => ({
      type,
      name: content.credentialTypes[type],
      requirementSets: settings.requirementSets[type].map(({ name, fields }) => ({
        name,
        label: content.requirementSets[name] ?? name,
        fields: fields.map((field) => ({ name: field, ...content.identityFields[field] })),
      })),
    })),
  };
}
