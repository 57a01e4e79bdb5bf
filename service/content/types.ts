import type { DocumentName, IdentityFieldName } from '../../src/contract/index.js';
import type { Language } from '../shared/language.js';

/** A mail in words. */
export interface Letter {
  subject: string;
  /** Paragraphs before the code. */
  lead: string[];
  code?: string;
  /** Paragraphs after it. */
  notes: string[];
}

/** What every letter in a language has. */
export interface LetterParts {
  language: Language;
  greeting: string;
  /** The line with a telephone number, or whatever the settings name. */
  contact(contact: string): string;
  footer: string;
  sender: string;
}

export interface DocumentText {
  title: string;
  sections: { heading?: string; paragraphs: string[] }[];
}

/** The labels of a card's record, shown masked. */
export type RecordField = 'name' | 'kana' | 'birthDate' | 'phone' | 'postalCode';

/** Every text of the service in one language, but for those of the brands: `service/brands` has them. */
export interface Content {
  identityFields: Record<IdentityFieldName, { label: string; hint?: string }>;
  recordFields: Record<RecordField, string>;
  /** The name of a passkey that nobody named. */
  passkey: string;
  /** The year of a birth date, month and day hidden. */
  maskedBirthDate(year: string): string;
  documents: Record<DocumentName, DocumentText>;
  letters: LetterParts;
  mails: {
    registrationCode(code: string, until: Date): Letter;
    /** To an address that is already an account, when a visitor registers it or changes to it. */
    addressTaken(): Letter;
    /** To resume a registration on another device. */
    resumptionCode(code: string, until: Date): Letter;
    /** To an address without a registration under way. */
    nothingToResume(): Letter;
    emailChangeCode(code: string, until: Date): Letter;
    /** To the address before. */
    emailChanged(): Letter;
    passwordResetCode(code: string, until: Date): Letter;
    /** To an address that is no account. */
    noAccount(): Letter;
    passwordChanged(): Letter;
    passwordRemoved(): Letter;
    passkeyAdded(name: string): Letter;
    passkeyRemoved(name: string): Letter;
    /** To an address at whose codes too many guesses were made. */
    codesPaused(): Letter;
  };
}
