import type { PasswordReset } from '../../contract/account.js';
import type { PasswordResetMessages } from '../../i18n/messages.js';
import type { CodeEntryHost } from '../../templates/code-entry.js';

export type PasswordResetScreen = 'email' | 'code' | 'done';

/** What the widget gives its steps. */
export interface PasswordResetWizard extends CodeEntryHost {
  readonly t: PasswordResetMessages;
  /** Typed here or handed over by the login. */
  email: string;
  readonly reset: PasswordReset | undefined;
  /** Has a code sent. The answer is the same for an unknown address. */
  send(email: string): Promise<void>;
  resend(): Promise<void>;
  change(code: string, password: string): Promise<void>;
  back(): void;
  close(): void;
}
