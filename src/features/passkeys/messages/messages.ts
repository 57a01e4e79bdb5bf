import type { PasskeyProblems } from '../../../i18n/messages.js';

/** Messages of signing in with a passkey, and of the offer to make one. */
export interface PasskeyMessages {
  problems: PasskeyProblems;
  /** The browser does not say which: the visitor cancelled, or has no passkey here. */
  cancelled: string;
  /** The browser says that this device has none. */
  notHere: string;
  unsupported: string;
  /** The device has a passkey of the account. */
  exists: string;
  /** In place of the password. */
  instead: string;
  otherDevice: string;
  openBrowser: string;
  offerHeading: string;
  offerLead: string;
  create: string;
  creating: string;
  later: string;
}
