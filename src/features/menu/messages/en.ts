import type { MenuMessages } from './messages.js';
import { common } from '../../../i18n/en/common.js';

export const menu: MenuMessages = {
  ...common,
  menu: 'MENU',
  menuLabel: 'Account menu',
  login: 'Log in',
  newRegistration: 'Register',
  settings: 'Settings',
  accountInfo: 'View and change account information',
  signOut: 'Log out',
  signedInAs: (name) => name,
};
