import type { FieldErrorCode, ProblemCode } from '../contract/problem.js';

/** Languages with a complete catalogue. ja is the source. */
export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What a problem's sentence may mention. */
export interface ProblemFacts {
  /** Clock time until which something is locked, formatted. */
  time: string;
  /** Seconds to wait. */
  seconds: number;
  /** Tries left. */
  tries: number;
}

export type Sentence = (facts: ProblemFacts) => string;

/** Problems that only the procedures can meet; they stay out of what a login downloads. */
type WizardProblemCode = Extract<
  ProblemCode,
  | 'identity-mismatch'
  | 'credential-inactive'
  | 'already-linked'
  | 'already-yours'
  | 'code-wrong'
  | 'code-expired'
  | 'code-superseded'
  | 'terms-required'
  | 'terms-changed'
  | 'last-sign-in-method'
  | 'password-wrong'
  | 'wrong-step'
  | 'not-found'
>;
export type WizardProblems = Record<WizardProblemCode, Sentence>;
type CommonProblems = Record<Exclude<ProblemCode, WizardProblemCode>, Sentence> & Partial<WizardProblems>;

export type FieldSentence = (label: string) => string;
/** What can be wrong with a field of account details only. */
type ProfileFieldCode = Extract<
  FieldErrorCode,
  'not-kana' | 'not-a-date' | 'in-the-future' | 'characters' | 'same-as-email'
>;
type CommonFields = Record<Exclude<FieldErrorCode, ProfileFieldCode>, FieldSentence> &
  Partial<Record<ProfileFieldCode, FieldSentence>>;

/** Words that every widget shares. A missing one is a compile error in every language. */
export interface CommonMessages {
  required: string;
  optional: string;
  retry: string;
  show: string;
  hide: string;
  showPassword: string;
  hidePassword: string;
  problems: CommonProblems;
  fields: CommonFields;
}

/** Words of the procedures and of what is read from the service. */
export interface WizardMessages extends CommonMessages {
  back: string;
  next: string;
  confirm: string;
  register: string;
  cancel: string;
  loading: string;
  sending: string;
  summary: string;
  progress: (step: number, total: number) => string;
}

/** The screen on which a code from a mail is entered. */
export interface CodeEntryMessages {
  codeLabel: string;
  codeSender: (sender: string) => string;
  codeTime: (minutes: number) => string;
  resend: string;
  resendIn: (seconds: number) => string;
  resendSent: string;
  resendNone: string;
}

/** Labels of the boxes of a date. */
export interface DateMessages {
  birthDateParts: { year: string; month: string; day: string };
}
