import type { PasswordReset } from '../../contract/account.js';
import type { PasswordResetMessages } from './messages/messages.js';
import type { StepContext } from '../../wizard/step.js';

/** What the wizard hands to its steps. */
export interface PasswordResetContext extends StepContext {
  readonly messages: PasswordResetMessages;
  /** Typed here or given by the page. */
  readonly email: string;
  readonly reset: PasswordReset | undefined;
  /** Has a code sent. The answer is the same for an unknown address. */
  send(email: string): Promise<void>;
  resend(): Promise<void>;
  change(code: string, password: string): Promise<void>;
  /** To the step before. */
  back(): void;
  /** To the login. */
  close(): void;
}
