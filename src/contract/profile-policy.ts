import {
  profileFieldNames,
  profileFields,
  type CustomerType,
  type ProfileFieldDefinition,
  type ProfileFieldName,
} from './profile-fields.js';

export const definitionOf = (name: ProfileFieldName): ProfileFieldDefinition => profileFields[name];

/** The fields that a customer type has. */
export const profileFieldsOf = (type: CustomerType): ProfileFieldName[] =>
  profileFieldNames.filter((name) => definitionOf(name).customerTypes.includes(type));

/** A field that a policy shows. */
export interface ProfilePolicyField {
  readonly name: ProfileFieldName;
  readonly required: boolean;
}

/** The fields that are shown to each customer type. Within a section, and within what is required, their order holds. */
export type ProfilePolicy = Readonly<Record<CustomerType, readonly ProfilePolicyField[]>>;

const defaultFields = (type: CustomerType): ProfilePolicyField[] =>
  profileFieldsOf(type).map((name) => ({ name, required: definitionOf(name).required ?? false }));

/** The policy of a service that names none: every field. */
export const defaultProfilePolicy: ProfilePolicy = {
  individual: /* @__PURE__ */ defaultFields('individual'),
  corporation: /* @__PURE__ */ defaultFields('corporation'),
};

/** The fields of the form in its order: required before optional, then by section. Unknown ones, of a newer service, are left out. */
export function shownFields(type: CustomerType, policy?: ProfilePolicy): ProfilePolicyField[] {
  const all = profileFieldsOf(type);
  const shown = (policy?.[type] ?? defaultFields(type)).filter(({ name }) => all.includes(name));
  const place = ({ name, required }: ProfilePolicyField): number =>
    (required ? 0 : 3) + ['corporation', 'person', 'contact'].indexOf(definitionOf(name).section);
  return shown.sort((a, b) => place(a) - place(b));
}
