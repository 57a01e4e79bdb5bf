import type { LoginMessages } from './messages.js';
import { common } from '../../../i18n/en/common.js';

export const login: LoginMessages = {
  ...common,
  loginHeading: 'Log in with your TOYOTA account',
  loginHosted: 'Go to the login page',
  loginHostedHint: 'For your safety, passwords are entered on the dedicated login page only.',
  loginAction: 'Log in',
  loginPending: 'Checking',
  passkeyLogin: 'Log in with a passkey',
  email: 'Email address',
  password: 'Password',
  remember: 'Keep me logged in',
  forgotten: 'Forgot your password?',
  noAccount: 'No TOYOTA account yet?',
  newRegistration: 'Register',
  signedInAs: (name) => `You are logged in as ${name}.`,
  goOn: 'Go to My\u00a0LEXUS (WEB)',
};
