import type { AccountMessages } from '../messages.js';
import { procedure } from './procedure.js';
import { profile } from './profile.js';

export const account: AccountMessages = {
  ...procedure,
  ...profile,
  accountHeading: 'Account information',
  accountSignedOut: 'Please log in to see your account information.',
  login: 'Log in',
  loginSection: 'Login',
  profileSection: 'Your details',
  email: 'E-mail address',
  password: 'Password',
  passwordHidden: 'Set (not shown)',
  servicesHeading: 'Connected services',
  servicesLead: 'See, add and unlink your connected services.',
  servicesOpen: 'View',
};
