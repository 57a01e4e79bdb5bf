import type { FieldErrorCode, ProblemCode } from '../contract/problem.js';
import type { ProfileFieldKind, ProfileFieldName } from '../contract/profile-fields.js';

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

type Sentence = (facts: ProblemFacts) => string;

/** Problems that only the procedures can meet; they stay out of what a login downloads. */
type ProcedureProblemCode = Extract<
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
export type ProcedureProblems = Record<ProcedureProblemCode, Sentence>;
type CommonProblems = Record<Exclude<ProblemCode, ProcedureProblemCode>, Sentence> & Partial<ProcedureProblems>;

type FieldSentence = (label: string) => string;
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
export interface ProcedureMessages extends CommonMessages {
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

export interface CodeMessages {
  codeLabel: string;
  codeRequired: string;
  codeIncomplete: (digits: number) => string;
}

export interface LoginMessages extends CommonMessages {
  loginHeading: string;
  loginHosted: string;
  loginHostedHint: string;
  loginAction: string;
  loginPending: string;
  email: string;
  password: string;
  remember: string;
  forgotten: string;
  noAccount: string;
  newRegistration: string;
  signedInAs: (name: string) => string;
  goOn: string;
}

export interface MenuMessages extends CommonMessages {
  menu: string;
  menuLabel: string;
  login: string;
  newRegistration: string;
  settings: string;
  accountInfo: string;
  signOut: string;
  signedInAs: (name: string) => string;
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

/** Labels of the account details, shared by registration and account information. */
export interface ProfileMessages {
  fields: Record<FieldErrorCode, FieldSentence>;
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
  /** Offers what was heard while the name was typed. */
  furiganaOffer: (kana: string) => string;
  address: string;
  personName: string;
  contacts: string;
  birthDateParts: { year: string; month: string; day: string };
  lookUpAddress: string;
  lookUpPending: string;
  addressNotFound: string;
  addressChoose: string;
  notGiven: string;
  passwordHint: (min: number, max: number) => string;
}

/** Identity and notice screens, shared by registration and linking. */
export interface IdentityMessages {
  noticeHeading: string;
  noticeLead: string;
  identityHeading: string;
  identityLead: string;
  credentialType: string;
  requirementSet: string;
  serviceDetails: string;
  brandLabel: string;
  serviceLabel: string;
  credentialIdLabel: (type: string) => string;
}

/** What registration says before a path is chosen. */
export interface RegistrationMessages extends ProcedureMessages {
  registrationLabel: string;
  registrationHosted: string;
  registrationHostedHint: string;
  steps: Record<
    'path' | 'without-id' | 'notice' | 'terms' | 'identity' | 'email' | 'code' | 'profile' | 'review' | 'done',
    string
  >;
  pathHeading: string;
  pathLead: string;
  pathCredential: string;
  pathCredentialHint: string;
  pathWithoutId: string;
  pathWithoutIdHint: string;
  haveAccount: string;
  login: string;
  resumed: string;
  /** Goes on with what another device began. */
  resume: string;
}

/** What its steps say; fetched with the first of them. */
export interface RegistrationStepMessages extends ProfileMessages, IdentityMessages, CodeEntryMessages {
  idleWarning: (minutes: number) => string;
  idleExtend: string;
  problems: Record<ProblemCode, Sentence>;
  withoutIdHeading: string;
  withoutIdLead: string;
  withoutIdPoints: readonly string[];
  termsHeading: string;
  termsLead: string;
  termsAccept: string;
  emailHeading: string;
  emailLeads: Record<'credential' | 'without-id' | 'resume', string>;
  email: string;
  emailHint: string;
  sendCode: string;
  codeHeading: string;
  codeLead: (email: string) => string;
  otherEmail: string;
  profileHeading: string;
  profileLead: string;
  profileLeadWithoutId: string;
  password: string;
  passwordKept: string;
  reviewHeading: string;
  reviewLead: string;
  reviewChange: (section: string) => string;
  change: string;
  profileSection: string;
  reviewPassword: string;
  reviewAccount: string;
  reviewPending: string;
  doneHeading: string;
  doneLead: string;
  doneLeadWithoutId: string;
}

export interface ServicesMessages extends ProcedureMessages, IdentityMessages, Pick<ProfileMessages, 'birthDateParts'> {
  fields: ProfileMessages['fields'];
  problems: Record<ProblemCode, Sentence>;
  linkingLabel: string;
  linkPending: string;
  servicesHeading: string;
  servicesSignedOut: string;
  login: string;
  add: string;
  addTo: (brand: string) => string;
  linkedAt: (date: string) => string;
  linked: string;
  invalidated: string;
  invalidatedHint: string;
  detailsHeading: string;
  detailsLead: string;
  linkDoneHeading: string;
  linkDoneLead: string;
  backToList: string;
  unlink: string;
  unlinkOf: (service: string, id: string) => string;
  unlinkHeading: string;
  unlinkLead: string;
  unlinkPoints: readonly string[];
  unlinkPending: string;
  unlinked: (service: string) => string;
  password: string;
  linkingSteps: Record<'notice' | 'identity' | 'details' | 'done', string>;
}

export interface AccountMessages extends ProcedureMessages, ProfileMessages, CodeEntryMessages {
  problems: Record<ProblemCode, Sentence>;
  fields: ProfileMessages['fields'];
  accountHeading: string;
  accountSignedOut: string;
  login: string;
  loginSection: string;
  profileSection: string;
  email: string;
  password: string;
  passwordHidden: string;
  servicesHeading: string;
  servicesLead: string;
  servicesOpen: string;
  change: string;
  changeOf: (section: string) => string;
  onlySignIn: string;
  save: string;
  saving: string;
  saved: (section: string) => string;
  profileEditLead: string;
  emailHeading: string;
  emailLead: string;
  sendCode: string;
  newEmail: string;
  emailCodeHeading: string;
  emailCodeLead: (email: string) => string;
  otherEmail: string;
  emailPending: (email: string) => string;
  emailPendingAction: string;
  passwordHeading: string;
  passwordLead: string;
  currentPassword: string;
  newPassword: string;
  withdrawal: string;
  withdrawalHint: string;
  withdrawalHeading: string;
  withdrawalLead: string;
  withdrawalPoints: readonly string[];
  withdrawalPending: string;
  withdrawnHeading: string;
  withdrawnLead: string;
}

export interface PasswordResetMessages extends ProcedureMessages, CodeEntryMessages {
  problems: Record<ProblemCode, Sentence>;
  fields: ProfileMessages['fields'];
  resetLabel: string;
  resetHeading: string;
  resetLead: string;
  resetSend: string;
  resetCodeHeading: string;
  resetCodeLead: (email: string) => string;
  resetAction: string;
  resetPending: string;
  resetDoneHeading: string;
  resetDoneLead: string;
  email: string;
  newPassword: string;
  passwordHint: (min: number, max: number) => string;
  otherEmail: string;
  toLogin: string;
}

/** One group of functions that My LEXUS (WEB) no longer has. */
export interface DiscontinuedGroup {
  group: string;
  functions: readonly string[];
}

export interface GuideMessages extends CommonMessages {
  guideHeading: string;
  guideLead: string;
  guideEnded: string;
  requirementHeading: string;
  requirement: string;
  requirementNote: string;
  pointsHeading: string;
  points: readonly { heading: string; text: string }[];
  questionHeading: string;
  questionLead: string;
  questionSession: string;
  hasAccount: string;
  hasLink: string;
  yes: string;
  no: string;
  results: Record<'linking' | 'registration' | 'none', { heading: string; text: string; action: string }>;
  proceduresHeading: string;
  procedures: Record<
    'linking' | 'registration',
    { heading: string; who: string; steps: readonly GuideStep[]; action: string }
  >;
  discontinuedHeading: string;
  discontinuedLead: string;
  discontinuedGroup: string;
  discontinuedFunction: string;
  discontinued: readonly DiscontinuedGroup[];
  requestsHeading: string;
  requests: string;
}

/** One step of a procedure as the announcement numbers it. */
export interface GuideStep {
  heading: string;
  text: string;
}
