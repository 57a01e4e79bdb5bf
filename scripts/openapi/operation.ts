import type { GenericSchema } from 'valibot';
import type { ProblemCode } from '../../src/contract/index.js';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** One call of the contract. */
export interface Operation {
  method: Method;
  /** With `{name}` for what differs from call to call. */
  path: string;
  operationId: string;
  summary: string;
  /** The cookie that says whose resource it is. Without it nobody is asked who they are. */
  cookie?: 'session' | 'registration';
  /** The body; without it there is none. */
  request?: GenericSchema;
  /** The answer of status 200; without it the answer is 204 and empty. */
  answer?: GenericSchema;
  /** Completions: needs an `Idempotency-Key`. */
  once?: true;
  /** A page of any origin may call it, so it is never `forbidden`. */
  open?: true;
  /** Takes `If-None-Match` and may answer 304. */
  revalidates?: true;
  /** Beside those that every call may give: `unavailable`, and `forbidden` where it is not open. */
  problems: readonly ProblemCode[];
}

/** Names the account. */
export const session = { cookie: 'session' } as const;
export const codeProblems = ['invalid-fields', 'code-wrong', 'code-expired', 'code-superseded'] as const;
export const identityProblems = [
  ...(['invalid-fields', 'rate-limited', 'locked', 'identity-mismatch'] as const),
  ...(['credential-inactive', 'already-linked'] as const),
];
export const reauthenticationProblems = ['session-expired', 'invalid-fields', 'password-wrong', 'locked'] as const;
