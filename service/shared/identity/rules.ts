import type { FieldError, FieldErrorCode, Identity, IdentityFieldName } from '../../../src/contract/index.js';
import {
  checkBirthDate,
  checkKana,
  checkPhone,
  foldDate,
  foldDigits,
  foldPhone,
  kanaKey,
} from '../../../src/input/index.js';
import { findType } from '../../brands/catalogue.js';
import type { Settings } from '../../settings.js';
import type { CredentialRow, LinkRow } from '../../store/rows.js';

/** The fields of one requirement set, folded; `password` as typed. */
export type IdentityFields = Partial<Record<IdentityFieldName, string>>;

const folds: Record<IdentityFieldName, (text: string) => string> = {
  id: foldDigits,
  password: (text) => text,
  kana: kanaKey,
  birthDate: foldDate,
  phone: foldPhone,
};

function checkField(
  name: IdentityFieldName,
  value: string,
  settings: Settings,
  today: string,
): FieldErrorCode | undefined {
  if (!value) return 'required';
  if (name === 'kana') return checkKana(value);
  if (name === 'birthDate') return checkBirthDate(value, today);
  if (name === 'phone') return checkPhone(value);
  if (name === 'password') return value.length > 128 ? 'too-long' : undefined;
  return value.length === settings.credentialIdLength && /^\d+$/.test(value) ? undefined : 'format';
}

/** The fields of the chosen requirement set, or what is wrong with them. `today` is `YYYY-MM-DD`. */
export function parseIdentity(
  identity: Identity,
  settings: Settings,
  today: string,
): { fields: IdentityFields; errors?: never } | { fields?: never; errors: FieldError[] } {
  const type = findType(settings.brands, identity.type);
  if (!type) return { errors: [{ field: 'type', code: 'format' }] };
  const set = type.requirementSets.find(({ name }) => name === identity.requirementSet);
  if (!set) return { errors: [{ field: 'requirementSet', code: 'format' }] };
  const fields: IdentityFields = {};
  const errors: FieldError[] = [];
  for (const name of set.fields) {
    const value = folds[name](identity.fields[name] ?? '');
    const code = checkField(name, value, settings, today);
    if (code) errors.push({ field: `fields.${name}`, code });
    fields[name] = value;
  }
  return errors.length ? { errors } : { fields };
}

/** Whether every field but `password` agrees with the card's record. */
export function recordMatches(credential: CredentialRow, fields: IdentityFields): boolean {
  const { holder } = credential;
  const record: IdentityFields = {
    id: credential.id,
    ...(holder && {
      kana: kanaKey(holder.familyNameKana + holder.givenNameKana),
      birthDate: holder.birthDate,
      phone: holder.phone,
    }),
  };
  return (Object.keys(fields) as IdentityFieldName[]).every(
    (name) => name === 'password' || (record[name] !== undefined && record[name] === fields[name]),
  );
}

/** Why a proved credential cannot be linked; undefined when it can. `accountId` is null while there is no account. */
export function unavailabilityOf(
  credential: CredentialRow,
  activeLink: LinkRow | undefined,
  accountId: string | null,
): 'credential-inactive' | 'already-linked' | 'already-yours' | undefined {
  if (credential.state !== 'active') return 'credential-inactive';
  if (!activeLink) return undefined;
  return activeLink.accountId === accountId ? 'already-yours' : 'already-linked';
}
