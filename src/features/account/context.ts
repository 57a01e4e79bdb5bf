import type { Account } from '../../contract/account.js';
import type { AccountMessages } from './messages/messages.js';
import type { StepContext } from '../../wizard/step.js';

/** What the wizard hands to its steps. */
export interface AccountContext extends StepContext {
  readonly messages: AccountMessages;
  readonly account: Account | undefined;
  /** Sends a change; the answer is the account from then on. */
  change(send: () => Promise<Account>): Promise<void>;
  /** To another step of changing the address. */
  go(step: 'email' | 'code'): void;
  /** Back to the account; `saved` names the section that was changed. */
  close(saved?: string): void;
  /** The account is closed. */
  withdrawn(): Promise<void>;
}
