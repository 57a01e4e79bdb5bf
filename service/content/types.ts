import type { Brand, CredentialType, DocumentName, IdentityFieldName } from '../../src/contract/index.js';
import type { Message } from '../mail/mail.js';
import type { ServiceKind } from '../store/rows.js';

export type MailText = Omit<Message, 'to'>;

export interface DocumentText {
  title: string;
  sections: { heading?: string; paragraphs: string[] }[];
}

/** The labels of a card's record, shown masked. */
export type RecordField = 'name' | 'kana' | 'birthDate' | 'phone' | 'postalCode';

/** Every text of the service in one language. Names of brands, services and fields come from here alone. */
export interface Content {
  brands: Record<Brand, { name: string; invitation: string }>;
  credentialTypes: Record<CredentialType, string>;
  /** The kind of ID that a link belongs to, and the service behind it. */
  linkedIds: Record<ServiceKind, string>;
  services: Record<ServiceKind, string>;
  requirementSets: Record<string, string>;
  identityFields: Record<IdentityFieldName, { label: string; hint?: string }>;
  recordFields: Record<RecordField, string>;
  /** The year of a birth date, month and day hidden. */
  maskedBirthDate(year: string): string;
  documents: Record<DocumentName, DocumentText>;
  mails: {
    registrationCode(code: string, minutes: number): MailText;
    /** To an address that is already an account, when a visitor registers it or changes to it. */
    addressTaken(): MailText;
    /** To resume a registration on another device. */
    resumptionCode(code: string, minutes: number): MailText;
    /** To an address without a registration under way. */
    nothingToResume(): MailText;
    emailChangeCode(code: string, minutes: number): MailText;
    /** To the address before. */
    emailChanged(): MailText;
    passwordResetCode(code: string, minutes: number): MailText;
    /** To an address that is no account. */
    noAccount(): MailText;
    passwordChanged(): MailText;
  };
}
