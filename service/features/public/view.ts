import type { CredentialTypes } from '../../../src/contract/index.js';
import type { Catalogue } from '../../brands/catalogue.js';
import { contentFor } from '../../content/content.js';
import type { Language } from '../../shared/language.js';

/** The credential types with the fields that prove each, named in the reader's language. */
export function credentialTypesView(catalogue: Catalogue, language: Language): CredentialTypes {
  const { identityFields } = contentFor(language);
  return {
    types: catalogue.flatMap(({ brand, credentialTypes }) =>
      credentialTypes.map(({ type, name, requirementSets, hints }) => ({
        type,
        brand,
        name: name[language],
        requirementSets: requirementSets.map((set) => ({
          name: set.name,
          label: set.label[language],
          fields: set.fields.map((field) => {
            const hint = hints?.[field]?.[language];
            return { name: field, ...identityFields[field], ...(hint !== undefined && { hint }) };
          }),
        })),
      })),
    ),
  };
}
