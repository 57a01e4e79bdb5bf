import type { CommonMessages } from '../../../i18n/messages.js';

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
