import type { Language } from './language.js';

/** Who calls an operation. */
export interface Caller {
  readonly language: Language;
  /** Distinguishes callers for the limits. */
  readonly client: string;
  /** Origin of the calling page. Null: the service's own origin, or no browser. */
  readonly origin: string | null;
  readonly sessionToken: string | undefined;
  readonly registrationToken: string | undefined;
  /** Of a device on which an account was signed in before. */
  readonly deviceToken: string | undefined;
}
