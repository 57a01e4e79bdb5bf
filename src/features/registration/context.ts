import type { Endpoint, InputOf } from '../../contract/endpoints/endpoint.js';
import type { Registration, RegistrationPath, RegistrationSchema } from '../../contract/registration.js';
import type { RegistrationMessages, RegistrationStepMessages } from './messages/messages.js';
import type { IdentityContext } from '../identity/context.js';
import type { OwnFieldsPart } from '../profile/own-fields.js';
import type { RegistrationStepName } from './flow.js';

/** An endpoint of a step of the registration. */
export type RegistrationEndpoint = Endpoint & {
  readonly path: `/api/registrations/{id}/${string}`;
  readonly answer: typeof RegistrationSchema;
};

/** Input of a call without the registration's id. */
type AnswerInput<E extends Endpoint> = Omit<InputOf<E>, 'params'>;

/** What the wizard passes to its steps. */
export interface RegistrationContext extends IdentityContext {
  readonly messages: RegistrationMessages & RegistrationStepMessages;
  readonly registration: Registration | undefined;
  /** Undefined where the brand of the registration has none. */
  ownFields: OwnFieldsPart | undefined;
  /** Target of ［次へ］ at the last step. */
  readonly returnUrl: string | undefined;
  readonly loginUrl: string;
  /** Chooses a path. `without-id` has a step with an explanation first. Rejects with ServiceError. */
  choosePath(path: RegistrationPath): Promise<void>;
  /** Begins a registration. Rejects with ServiceError. */
  begin(path: RegistrationPath): Promise<void>;
  /** Sends the input of a step. The answer of the service decides the next step. Rejects with ServiceError. */
  answer<E extends RegistrationEndpoint>(
    endpoint: E,
    ...input: object extends AnswerInput<E> ? [] : [input: AnswerInput<E>]
  ): Promise<void>;
  /** Reads the registration again; the step stays. Rejects with ServiceError. */
  refresh(): Promise<void>;
  /** Goes back to an earlier step. */
  revisit(step: RegistrationStepName): void;
}
