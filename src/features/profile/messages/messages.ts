import type { FieldErrorCode } from '../../../contract/problem.js';
import type { ProfileFieldKind, ProfileFieldName } from '../../../contract/profile-fields.js';
import type { DateMessages, FieldErrorMessage } from '../../../i18n/messages.js';

/** Labels of the account details, shared by registration and account information. */
export interface ProfileMessages extends DateMessages {
  fields: Record<FieldErrorCode, FieldErrorMessage>;
  customerType: string;
  individual: string;
  corporation: string;
  corporationCannotChange: string;
  corporationClears: string;
  corporationConfirm: string;
  profileFields: Record<ProfileFieldName, string>;
  profileHints: Partial<Record<ProfileFieldKind, string>>;
  contactPerson: string;
  furigana: string;
  /** Label of a button that enters the recognized furigana. */
  furiganaOffer: (kana: string) => string;
  address: string;
  personName: string;
  /** Heading of required fields that are no names. */
  otherDetails: string;
  /** Heading of the folded fields, which it names. */
  optionalFields: (labels: string) => string;
  /** Between the labels in that heading. */
  labelSeparator: string;
  lookUpAddress: string;
  lookUpPending: string;
  addressNotFound: string;
  addressChoose: string;
  notGiven: string;
  passwordHint: (min: number, max: number) => string;
}
