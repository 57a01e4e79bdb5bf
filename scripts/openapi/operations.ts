import * as contract from '../../src/contract/index.js';
import { accountOperations, publicOperations } from './account-operations.js';
import { identityProblems, reauthenticationProblems, session, type Operation } from './operation.js';
import { registrationOperations } from './registration-operations.js';

const sessions: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/session',
    operationId: 'getSession',
    summary: 'Who is signed in',
    answer: contract.SessionSchema,
    open: true,
    problems: [],
  },
  {
    method: 'post',
    path: '/api/session',
    operationId: 'signIn',
    summary: 'Signs in',
    request: contract.SignInSchema,
    answer: contract.SessionSchema,
    problems: ['invalid-fields', 'rate-limited', 'login-failed', 'locked'],
  },
  {
    method: 'delete',
    path: '/api/session',
    operationId: 'signOut',
    summary: 'Signs out',
    answer: contract.SessionSchema,
    problems: [],
  },
];

const linkings: readonly Operation[] = [
  {
    ...session,
    method: 'post',
    path: '/api/linkings',
    operationId: 'beginLinking',
    summary: 'Begins a link attempt',
    request: contract.BeginLinkingSchema,
    answer: contract.LinkingSchema,
    problems: ['session-expired', 'invalid-fields'],
  },
  {
    ...session,
    method: 'get',
    path: '/api/linkings/{id}',
    operationId: 'getLinking',
    summary: 'A link attempt and its step',
    answer: contract.LinkingSchema,
    problems: ['session-expired', 'not-found'],
  },
  {
    ...session,
    method: 'post',
    path: '/api/linkings/{id}/identity',
    operationId: 'proveLinkingIdentity',
    summary: 'Proves who holds the credential to be linked',
    request: contract.IdentitySchema,
    answer: contract.LinkingSchema,
    problems: ['session-expired', 'not-found', 'wrong-step', 'already-yours', ...identityProblems],
  },
  {
    ...session,
    method: 'post',
    path: '/api/linkings/{id}/confirmation',
    operationId: 'confirmLinking',
    summary: 'Links',
    answer: contract.LinkingSchema,
    once: true,
    problems: [
      ...(['session-expired', 'not-found', 'wrong-step', 'invalid-fields'] as const),
      ...(['credential-inactive', 'already-linked', 'already-yours'] as const),
    ],
  },
  {
    ...session,
    method: 'get',
    path: '/api/services',
    operationId: 'getServices',
    summary: 'The connected services, by brand',
    answer: contract.ConnectedServicesSchema,
    problems: ['session-expired'],
  },
  {
    ...session,
    method: 'post',
    path: '/api/services/{id}/unlinking',
    operationId: 'unlinkService',
    summary: 'Ends a link',
    request: contract.ReauthenticationSchema,
    answer: contract.ConnectedServicesSchema,
    problems: ['not-found', ...reauthenticationProblems],
  },
];

/** Every call of the contract. */
export const operations: readonly Operation[] = [
  ...publicOperations,
  ...sessions,
  ...registrationOperations,
  ...linkings,
  ...accountOperations,
];
