import type { Brand, CredentialType, DocumentName, IdentityFieldName } from '../../src/contract/index.js';
import type { Message } from '../mail/mail.js';
import type { ServiceKind } from '../store/rows.js';
import { en } from './en.js';
import { ja } from './ja.js';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

export type MailText = Omit<Message, 'to'>;

export interface DocumentText {
  title: string;
  sections: { heading?: string; paragraphs: string[] }[];
}

/** The labels of a card's record, shown masked. */
export type RecordField = 'name' | 'kana' | 'birthDate' | 'phone' | 'postalCode';

/** Every text the service gives, in one language. Names of brands, services and fields come from here alone. */
export interface Content {
  brands: Record<Brand, { name: string; invitation: string }>;
  credentialTypes: Record<CredentialType, string>;
  /** What kind of ID a link hangs on, and the service behind it. */
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
    /** To an address that is already an account, when somebody registers or changes to it. */
    addressTaken(): MailText;
    /** To resume a registration on another device. */
    resumptionCode(code: string, minutes: number): MailText;
    /** To an address with which no registration is on its way. */
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

const contents: Record<Language, Content> = { ja, en };

export const contentFor = (language: Language): Content => contents[language];

/** The reader's language from `Accept-Language`: the first known one by weight, else Japanese. */
export function readLanguage(header: string | null): Language {
  const wishes = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight), place };
  });
  wishes.sort((left, right) => right.weight - left.weight || left.place - right.place);
  for (const wish of wishes) {
    const known = languages.find((language) => language === wish.language);
    if (known && wish.weight > 0) return known;
  }
  return 'ja';
}
