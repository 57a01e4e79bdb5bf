import type { Account } from '../../contract/account.js';
import type { AccountMessages } from './messages/messages.js';
import type { OwnFieldsPart } from '../profile/own-fields.js';
import type { PasskeyStepContext } from '../passkeys/steps/context.js';

/** What the wizard passes to its steps. */
export interface AccountContext extends PasskeyStepContext {
  readonly messages: AccountMessages;
  /** Undefined where neither the page's brand nor a stored value has one. */
  readonly ownFields: OwnFieldsPart | undefined;
  /** Sends a change; its answer replaces `account`. Rejects with ServiceError. */
  change(send: () => Promise<Account>): Promise<void>;
  /** Goes to a step of the email change. */
  go(step: 'email' | 'code'): void;
  /** Closes the wizard. `saved` is the name of the section that was changed. */
  close(saved?: string): void;
  /** Shows the last step of closing the account and fires `mylexus-signed-out`. */
  withdrawn(): Promise<void>;
}
