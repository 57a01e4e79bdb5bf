import type { Failure } from '../provider/pages.js';
import type { Language } from '../shared/language.js';

/** A sentence that names a dealer's site. */
type Named = (site: string) => string;

/** The texts of the hosted pages that are not a widget's. */
export interface HostedTexts {
  readonly brand: string;
  readonly otherLanguage: string;
  readonly login: string;
  readonly registration: string;
  readonly loginFor: Named;
  readonly registrationFor: Named;
  readonly reauthentication: string;
  readonly reauthenticationLead: Named;
  readonly reauthenticationAction: string;
  readonly account: string;
  readonly services: string;
  readonly passwordReset: string;
  readonly backToPage: string;
  readonly consent: string;
  readonly otherAccount: string;
  readonly otherAccountAction: string;
  readonly signOut: string;
  readonly signOutLead: Named;
  readonly signOutAction: string;
  readonly signOutNow: string;
  readonly stayAction: string;
  readonly signedOut: string;
  readonly signedOutLead: string;
  readonly failures: Readonly<Record<Failure, { heading: string; lead: string }>>;
  readonly restart: Named;
  readonly toTopPage: string;
}

const ja: HostedTexts = {
  brand: 'TOYOTAアカウント',
  otherLanguage: 'English',
  login: 'ログイン',
  registration: '新規登録',
  loginFor: (site) => `${site}に進むには、TOYOTAアカウントでログインしてください。`,
  registrationFor: (site) => `登録が完了すると、${site}に戻ります。`,
  reauthentication: 'もう一度ログインしてください',
  reauthenticationLead: (site) =>
    `${site}がご本人の確認を求めています。現在のログインをいったん終了し、もう一度ログインしてください。`,
  reauthenticationAction: 'ログインし直す',
  account: 'アカウント情報',
  services: 'コネクティッドサービス',
  passwordReset: 'パスワードの再設定',
  backToPage: '元のページに戻る',
  consent: '情報の提供',
  otherAccount: '別のアカウントをお使いになる場合は、現在のログインをいったん終了します。',
  otherAccountAction: '別のアカウントでログインする',
  signOut: 'ログアウト',
  signOutLead: (site) =>
    site
      ? `${site}からログアウトします。TOYOTAアカウントからもログアウトしますか。ログアウトすると、このアカウントでログインしているほかのサイトもログアウトされます。`
      : 'TOYOTAアカウントからログアウトしますか。ログアウトすると、このアカウントでログインしているほかのサイトもログアウトされます。',
  signOutAction: 'TOYOTAアカウントからもログアウトする',
  signOutNow: 'ログアウトする',
  stayAction: 'ログインしたままにする',
  signedOut: 'ログアウトしました',
  signedOutLead: 'ご利用ありがとうございました。',
  failures: {
    'unknown-site': {
      heading: 'このサイトではご利用いただけません',
      lead: 'お越しになったサイトは、TOYOTAアカウントでのログインに対応していないか、対応を終了しています。恐れ入りますが、My LEXUSのトップページからご利用ください。',
    },
    'unknown-address': {
      heading: 'ログインを開始できません',
      lead: 'お越しになったサイトの設定に誤りがあるため、ログインを開始できません。ほかのサイトへは移動していません。恐れ入りますが、My LEXUSのトップページからご利用ください。',
    },
    expired: {
      heading: 'お手続きの有効期限が切れました',
      lead: 'お手続きは、別のタブで完了したか、有効期限が切れています。恐れ入りますが、はじめからやり直してください。',
    },
    invalid: {
      heading: 'ログインを開始できません',
      lead: 'お越しになったサイトからの要求に誤りがあるため、お手続きを続けられません。恐れ入りますが、My LEXUSのトップページからご利用ください。',
    },
    limited: {
      heading: 'しばらくお待ちください',
      lead: 'お使いのネットワークからのログインの開始が多すぎるため、受け付けを一時的に止めています。恐れ入りますが、しばらくたってから、お越しになったサイトでもう一度お試しください。',
    },
    unavailable: {
      heading: '現在ご利用いただけません',
      lead: '恐れ入りますが、しばらくたってからもう一度お試しください。',
    },
  },
  restart: (site) => `${site}に戻ってやり直す`,
  toTopPage: 'My LEXUSのトップページへ',
};

const en: HostedTexts = {
  brand: 'TOYOTA account',
  otherLanguage: '日本語',
  login: 'Log in',
  registration: 'Register',
  loginFor: (site) => `Log in with your TOYOTA account to continue to ${site}.`,
  registrationFor: (site) => `When you have registered, you return to ${site}.`,
  reauthentication: 'Please log in again',
  reauthenticationLead: (site) =>
    `${site} asks you to confirm that it is you. You are logged out first, and then log in again.`,
  reauthenticationAction: 'Log in again',
  account: 'Account information',
  services: 'Connected services',
  passwordReset: 'Password reset',
  backToPage: 'Back to the page you came from',
  consent: 'Sharing your information',
  otherAccount: 'To use another account, you are logged out of this one first.',
  otherAccountAction: 'Log in with another account',
  signOut: 'Log out',
  signOutLead: (site) =>
    site
      ? `You are being logged out of ${site}. Do you want to log out of your TOYOTA account too? You are then logged out of the other sites that use it as well.`
      : 'Do you want to log out of your TOYOTA account? You are then logged out of the other sites that use it as well.',
  signOutAction: 'Log out of the TOYOTA account',
  signOutNow: 'Log out',
  stayAction: 'Stay logged in',
  signedOut: 'You are logged out',
  signedOutLead: 'Thank you for visiting.',
  failures: {
    'unknown-site': {
      heading: 'This site cannot be used',
      lead: 'The site you came from does not support logging in with a TOYOTA account, or no longer does. Please continue from the top page of My LEXUS.',
    },
    'unknown-address': {
      heading: 'The login cannot begin',
      lead: 'The site you came from is set up incorrectly, so the login cannot begin. You have not been sent to another site. Please continue from the top page of My LEXUS.',
    },
    expired: {
      heading: 'This page has expired',
      lead: 'You finished in another tab, or too much time has passed. Please start again.',
    },
    invalid: {
      heading: 'The login cannot begin',
      lead: 'The site you came from sent an incorrect request, so we cannot continue. Please continue from the top page of My LEXUS.',
    },
    limited: {
      heading: 'Please wait a while',
      lead: 'Too many logins were begun from your network, so we do not accept more for the moment. Please try again later from the site you came from.',
    },
    unavailable: {
      heading: 'Not available at the moment',
      lead: 'We are sorry for the inconvenience. Please try again in a while.',
    },
  },
  restart: (site) => `Go back to ${site} and start again`,
  toTopPage: 'To the top page of My LEXUS',
};

export const hostedTexts: Readonly<Record<Language, HostedTexts>> = { ja, en };
