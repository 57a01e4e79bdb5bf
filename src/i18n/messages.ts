import type { FieldErrorCode, ProblemCode, ShownProblemCode } from '../contract/problem.js';

/** Languages with a complete catalogue. `ja` is the source language. */
export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The messages of each feature that a page may replace: see `feature-messages.ts`. */
// Empty, because declaration merging is the only way to add to it.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface FeatureMessages {}

/**
 * What replaces a message. For a message with values it is a function, or a text in which `{1}` is the first value and
 * `{name}` the member of that name. A list keeps its length. Texts are shown as they are, never as markup.
 */
export type MessageOverride<T> = T extends (...args: infer A) => string
  ? string | ((...args: A) => string)
  : T extends string
    ? string
    : T extends readonly (infer E)[]
      ? readonly MessageOverride<E>[]
      : { readonly [K in keyof T]?: MessageOverride<T[K]> };

/** By language and feature, the messages that a page replaces, for instance `{ ja: { login: { loginHeading: '…' } } }`. */
export type MessageOverrides = {
  readonly [L in Locale]?: { readonly [F in keyof FeatureMessages]?: MessageOverride<FeatureMessages[F]> };
};

/** Puts what a page says in the place of the messages of a feature. */
export type Override = <M extends object>(feature: string, locale: Locale, messages: M) => M;

/** Values that the message for a problem may contain. */
export interface ProblemFacts {
  /** End of a lock as a formatted time; empty if it has none. */
  time: string;
  /** Seconds to wait. */
  seconds: number;
  /** Tries left. */
  tries: number;
}

export type ProblemMessage = (facts: ProblemFacts) => string;

/** Problems that only wizards show. Their messages are not part of what the login downloads. */
type WizardProblemCode = Extract<
  ProblemCode,
  | 'identity-mismatch'
  | 'credential-inactive'
  | 'already-linked'
  | 'already-yours'
  | 'code-wrong'
  | 'code-expired'
  | 'no-tries-left'
  | 'code-superseded'
  | 'terms-required'
  | 'terms-changed'
  | 'last-sign-in-method'
  | 'password-wrong'
  | 'wrong-step'
  | 'not-found'
>;
export type WizardProblems = Record<WizardProblemCode, ProblemMessage>;

/** Problems of passkeys. Their messages are loaded with the code of passkeys. */
type PasskeyProblemCode = Extract<
  ProblemCode,
  'passkey-unknown' | 'passkey-failed' | 'passkey-limit' | 'reauthentication-required'
>;
export type PasskeyProblems = Record<PasskeyProblemCode, ProblemMessage>;

type CommonProblems = Record<Exclude<ShownProblemCode, WizardProblemCode | PasskeyProblemCode>, ProblemMessage> &
  Partial<WizardProblems & PasskeyProblems>;
/** Every problem but those of passkeys. */
export type AllProblems = CommonProblems & WizardProblems;

/** Values that the message for a field error may contain. */
export interface FieldFacts {
  name: string;
  /** Characters that are entered. */
  length: number;
  /** The fewest and most characters; undefined while the policy is not loaded. */
  minLength?: number | undefined;
  maxLength?: number | undefined;
  /** Sentences of the field's own. */
  messages?: Partial<Record<FieldErrorCode, FieldErrorMessage>> | undefined;
}

export type FieldErrorMessage = (label: string, facts: FieldFacts) => string;
/** Field errors of account details only. */
type ProfileFieldCode = Extract<
  FieldErrorCode,
  | 'too-short'
  | 'too-long'
  | 'not-kana'
  | 'not-a-date'
  | 'in-the-future'
  | 'characters'
  | 'same-as-email'
  | 'too-common'
  | 'wrong'
>;
type CommonFields = Record<Exclude<FieldErrorCode, ProfileFieldCode>, FieldErrorMessage> &
  Partial<Record<ProfileFieldCode, FieldErrorMessage>>;

/** Messages that every widget shares. A missing one does not compile, in any language. */
export interface CommonMessages {
  required: string;
  optional: string;
  retry: string;
  show: string;
  hide: string;
  showPassword: string;
  hidePassword: string;
  problems: CommonProblems;
  /** Before the service's contact line. */
  contact: string;
  fields: CommonFields;
}

/** Messages that every wizard shares. */
export interface WizardMessages extends CommonMessages {
  back: string;
  next: string;
  confirm: string;
  register: string;
  cancel: string;
  loading: string;
  /** Said with a fault where something was typed. */
  inputKept: string;
  /** Label of a button while a mail is requested. */
  sending: string;
  /** Label of a button while the input of a step is sent. */
  checking: string;
  summary: string;
  /** Where a page may not show what the widget shows, with a link to the hosted page. */
  hostedOnly: string;
  toHosted: string;
  progress: (step: number, total: number) => string;
}

/** Messages of a step in which a verification code is entered. */
export interface CodeEntryMessages {
  codeLabel: string;
  /** The mail is not handed over to the mail server yet. */
  codeQueued: (email: string) => string;
  codeFailed: (email: string) => string;
  codeMissing: string;
  codeSender: (sender: string) => string;
  /** `time` is a clock time. With `alone`, that a pasted code is sent at once too (WCAG 3.2.2). */
  codeTime: (time: string, alone?: boolean) => string;
  /** Label of the button that leads back to the address. */
  otherEmail: string;
  resend: string;
  resendIn: (seconds: number) => string;
  resendSent: string;
  resendNone: string;
}

/** Labels of the three boxes of a date. */
export interface DateMessages {
  birthDateParts: { year: string; month: string; day: string };
}
