import type { PasswordReset } from '../../contract/account.js';
import type { PasswordResetMessages } from './messages/messages.js';
import type { StepContext } from '../../wizard/step.js';

/** What the wizard passes to its steps. */
export interface PasswordResetContext extends StepContext {
  readonly messages: PasswordResetMessages;
  /** The email address, typed or set by the page. */
  readonly email: string;
  readonly reset: PasswordReset | undefined;
  /** Requests a code. The answer is the same for an unknown address. Rejects with ServiceError. */
  send(email: string): Promise<void>;
  resend(): Promise<void>;
  /** Reads how far the mail is. Rejects with ServiceError. */
  refresh(): Promise<void>;
  change(code: string, password: string): Promise<void>;
  /** Goes to the step before. */
  back(): void;
  /** Closes the password reset: the login is shown. */
  close(): void;
}
