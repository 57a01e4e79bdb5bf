import type { Account } from '../../contract/account.js';
import type { AccountMessages } from './messages/messages.js';
import type { StepContext } from '../../wizard/step.js';

/** What the wizard passes to its steps. */
export interface AccountContext extends StepContext {
  readonly messages: AccountMessages;
  readonly account: Account | undefined;
  /** Sends a change; its answer replaces `account`. Rejects with ServiceError. */
  change(send: () => Promise<Account>): Promise<void>;
  /** Reads the account again. Rejects with ServiceError. */
  refresh(): Promise<void>;
  /** Goes to a step of the email change. */
  go(step: 'email' | 'code'): void;
  /** Closes the wizard. `saved` is the name of the section that was changed. */
  close(saved?: string): void;
  /** Shows the last step of closing the account and fires `mylexus-signed-out`. */
  withdrawn(): Promise<void>;
}
