import type { Endpoint, InputOf } from '../../contract/endpoints/endpoint.js';
import type { Registration, RegistrationPath, RegistrationSchema } from '../../contract/registration.js';
import type { RegistrationMessages, RegistrationStepMessages } from './messages/messages.js';
import type { IdentityContext } from '../identity/context.js';
import type { RegistrationStepName } from './flow.js';

/** Endpoints that answer a step of the registration. */
export type RegistrationEndpoint = Endpoint & {
  readonly path: `/api/registrations/{id}/${string}`;
  readonly answer: typeof RegistrationSchema;
};

/** What an answer holds besides the registration's id. */
type AnswerInput<E extends Endpoint> = Omit<InputOf<E>, 'params'>;

/** What the wizard hands to its steps. */
export interface RegistrationContext extends IdentityContext {
  readonly messages: RegistrationMessages & RegistrationStepMessages;
  readonly registration: Registration | undefined;
  /** Where 次へ of the completion step leads. */
  readonly returnUrl: string | undefined;
  readonly loginUrl: string;
  /** Chooses a path; `without-id` is explained before it begins. */
  choosePath(path: RegistrationPath): Promise<void>;
  begin(path: RegistrationPath): Promise<void>;
  /** Answers a step; the service's answer decides the next one. */
  answer<E extends RegistrationEndpoint>(
    endpoint: E,
    ...input: object extends AnswerInput<E> ? [] : [input: AnswerInput<E>]
  ): Promise<void>;
  revisit(step: RegistrationStepName): void;
}
