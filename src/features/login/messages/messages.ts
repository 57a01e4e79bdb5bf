import type { CommonMessages } from '../../../i18n/messages.js';

export interface LoginMessages extends CommonMessages {
  loginHeading: string;
  loginHosted: string;
  loginHostedHint: string;
  loginAction: string;
  loginPending: string;
  passkeyLogin: string;
  email: string;
  password: string;
  remember: string;
  forgotten: string;
  noAccount: string;
  newRegistration: string;
  signedInAs: (name: string) => string;
  goOn: string;
}
