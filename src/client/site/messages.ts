/** What is said after a sign-in of a site that did not succeed. The link to sign in is beside it. */
export type SignInFailure =
  /** The visitor did not consent. */
  | 'denied'
  /** The visitor came back too late. */
  | 'expired'
  /** This tab did not begin the sign-in, for instance because an app opened the return in another browser. */
  | 'lost'
  /** The provider's answer is missing or not valid. */
  | 'failed';

type SignInMessages = Readonly<Record<SignInFailure, string>>;

const ja: SignInMessages = {
  denied: 'ログインを中止しました。このサイトには何も提供されていません。',
  expired: '時間が経過したため、ログインを完了できませんでした。もう一度ログインしてください。',
  lost: 'ログインを始めた画面を確認できないため、ログインを完了できませんでした。アプリ内の画面でご覧の場合は、SafariやChromeなどのブラウザーでこのページを開き、もう一度ログインしてください。',
  failed: 'ログインを完了できませんでした。恐れ入りますが、もう一度ログインしてください。',
};

const en: SignInMessages = {
  denied: 'The login was cancelled. Nothing was shared with this site.',
  expired: 'The login took too long and was not completed. Please log in again.',
  lost: 'The login was not completed, because it was not started in this tab. If you are viewing this page inside an app, open it in a browser such as Safari or Chrome and log in again.',
  failed: 'The login was not completed. Please log in again.',
};

/** @param language - a BCP 47 tag */
export const describeFailure = (failure: SignInFailure, language: string): string =>
  (language.startsWith('en') ? en : ja)[failure];
