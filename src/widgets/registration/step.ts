import type { ReactiveControllerHost } from 'lit';
import type { BaseIssue, BaseSchema } from 'valibot';
import type { Policy } from '../../contract/policy.js';
import type { Registration, RegistrationWay } from '../../contract/registration.js';
import type { SubmitController } from '../../controllers/submit.js';
import type { RegistrationScreen } from '../../flows/registration.js';
import type { Locale, RegistrationMessages } from '../../i18n/messages.js';

/** What the wizard gives its steps. */
export interface RegistrationWizard extends ReactiveControllerHost {
  readonly element: HTMLElement;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly t: RegistrationMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly registration: Registration | undefined;
  readonly submission: SubmitController;
  /** Where 次へ of the completion screen leads. */
  readonly destination: string | undefined;
  readonly loginHref: string;
  /** Chooses a way; with an ID it starts at the notice, without one it explains first. */
  choose(way: RegistrationWay): Promise<void>;
  begin(way: RegistrationWay): Promise<void>;
  /** Posts to the registration; the answer decides the next screen. */
  answer(action: string, body?: unknown, idempotencyKey?: string): Promise<void>;
  read<T>(path: string, schema: BaseSchema<unknown, T, BaseIssue<unknown>>): Promise<T>;
  revisit(screen: RegistrationScreen): void;
}
