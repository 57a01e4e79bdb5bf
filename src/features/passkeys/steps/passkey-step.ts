import type { Account } from '../../../contract/account.js';
import type { PasskeyList } from '../list.js';
import type { PasskeyStepMessages } from '../messages/steps.messages.js';
import { ReauthenticationStep } from '../reauthentication-step.js';
import type { PasskeyStepContext } from './context.js';

/** Base class of the changes of passkeys that ask again who it is. */
export abstract class PasskeyStep extends ReauthenticationStep<PasskeyStepContext> {
  protected get account(): Account | undefined {
    return this.context.account;
  }

  protected get list(): PasskeyList {
    return this.context.passkeys!;
  }

  protected get t(): PasskeyStepMessages {
    return this.list.messages;
  }
}
