import type { ProblemCode } from '../../src/contract/index.js';

/** Counts what happens in the service. It gets no personal data. */
export interface Observer {
  /** An account was registered. */
  registered(): void;
  /** A call was refused with a problem. */
  refused(code: ProblemCode): void;
  /** A mail was handed over to the mail server. */
  mailHandedOver(): void;
  /** The mail server did not take a mail. */
  mailFailed(): void;
  /** The counter of a passkey did not rise: there may be a copy of it. */
  passkeyCounterFell(): void;
  /** An error that no call expects. */
  failed(): void;
}
