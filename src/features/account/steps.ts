import type { StepClass } from '../../wizard/step.js';
import type { AccountContext } from './context.js';
import type { AccountStepName } from './flow.js';
import { CodeStep } from './steps/code.js';
import { EmailStep } from './steps/email.js';
import { PasswordStep } from './steps/password.js';
import { ProfileStep } from './steps/profile.js';
import { WithdrawalStep } from './steps/withdrawal.js';
import { WithdrawnStep } from './steps/withdrawn.js';

/** The steps of the account changes, in one chunk. */
export const stepClasses: Record<Exclude<AccountStepName, 'passkey'>, StepClass<AccountContext>> = {
  profile: ProfileStep,
  email: EmailStep,
  code: CodeStep,
  password: PasswordStep,
  withdrawal: WithdrawalStep,
  withdrawn: WithdrawnStep,
};
