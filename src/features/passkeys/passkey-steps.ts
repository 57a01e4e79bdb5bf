/** The account's list of passkeys and the steps of its changes, in one chunk. */
import type { StepClass } from '../../wizard/step.js';
import { PasskeyList, type ListContext, type PasskeyChangeName } from './list.js';
import { CreationStep } from './steps/creation.js';
import type { PasskeyStepContext } from './steps/context.js';
import { NameStep } from './steps/name.js';
import { PasswordRemovalStep } from './steps/password-removal.js';
import { RemovalStep } from './steps/removal.js';

const stepClasses: Record<PasskeyChangeName, StepClass<PasskeyStepContext>> = {
  creation: CreationStep,
  name: NameStep,
  removal: RemovalStep,
  'password-removal': PasswordRemovalStep,
};

/** The step of the change that the list has opened. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- the step manager makes steps by `new`
class PasskeyChange {
  constructor(context: PasskeyStepContext) {
    return new stepClasses[context.passkeys!.change](context) as never;
  }
}
export const changeClass = PasskeyChange as unknown as StepClass<PasskeyStepContext>;

/** Reads the passkeys of the account, also again. Never rejects: the list shows a failure. */
export const loadPasskeys = (wizard: ListContext & { passkeys: PasskeyList | undefined }): Promise<void> =>
  (wizard.passkeys ??= new PasskeyList(wizard)).load.reload();
