import type { Account } from '../../../contract/account.js';
import type { WizardMessages } from '../../../i18n/messages.js';
import type { PasskeyList } from '../list.js';
import type { StepContext } from '../../../wizard/step.js';

/** What the account information passes to the steps of passkeys. */
export interface PasskeyStepContext extends StepContext {
  readonly messages: WizardMessages & { currentPassword: string };
  readonly account: Account | undefined;
  readonly passkeys: PasskeyList | undefined;
  /** Reads the account again. Rejects with ServiceError. */
  refresh(): Promise<void>;
  /** Closes the step and announces what was done. */
  closeWith(announcement: string): void;
}
