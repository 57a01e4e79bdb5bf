import type { Policy } from '../../contract/policy.js';
import type { Registration, RegistrationWay } from '../../contract/registration.js';
import type { SubmitController } from '../../controllers/submit.js';
import type { RegistrationScreen } from '../../flows/registration.js';
import type { RegistrationMessages, RegistrationStepMessages } from '../../i18n/messages.js';
import type { IdentifyingWizard } from '../../templates/steps/wizard.js';

/** What the wizard gives its steps. */
export interface RegistrationWizard extends IdentifyingWizard {
  readonly element: HTMLElement;
  readonly t: RegistrationMessages & RegistrationStepMessages;
  readonly policy: Policy | undefined;
  readonly registration: Registration | undefined;
  readonly submission: SubmitController;
  /** Where 次へ of the completion screen leads. */
  readonly destination: string | undefined;
  readonly loginUrl: string;
  /** Chooses a way; with an ID it starts at the notice, without one it explains first. */
  choose(way: RegistrationWay): Promise<void>;
  begin(way: RegistrationWay): Promise<void>;
  /** Posts to the registration; the answer decides the next screen. */
  answer(action: string, body?: unknown, idempotencyKey?: string): Promise<void>;
  revisit(screen: RegistrationScreen): void;
}
