import type { GenericSchema } from 'valibot';
import * as contract from '../../src/contract/index.js';
import type { ProblemCode } from '../../src/contract/index.js';
import { codeProblems, identityProblems, type Operation } from './operation.js';

/** A call of a registration on its way. */
const step = (
  name: string,
  summary: string,
  problems: readonly ProblemCode[],
  request?: GenericSchema,
  path = name,
): Operation => ({
  method: 'post',
  path: `/api/registrations/{id}/${path}`,
  operationId: name,
  summary,
  cookie: 'registration',
  ...(request && { request }),
  answer: contract.RegistrationSchema,
  problems: ['session-expired', 'wrong-step', ...problems],
});

/** The wizard of procedure ②, step by step. */
export const registrationOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/registrations',
    operationId: 'beginRegistration',
    summary: 'Begins a registration; its cookie names it from then on',
    request: contract.BeginRegistrationSchema,
    answer: contract.RegistrationSchema,
    problems: ['invalid-fields'],
  },
  {
    method: 'get',
    path: '/api/registrations/current',
    operationId: 'getRegistration',
    summary: 'The registration on its way, null when there is none',
    cookie: 'registration',
    answer: contract.CurrentRegistrationSchema,
    problems: ['session-expired'],
  },
  {
    method: 'delete',
    path: '/api/registrations/{id}',
    operationId: 'cancelRegistration',
    summary: 'Gives the registration up',
    cookie: 'registration',
    problems: ['session-expired', 'wrong-step'],
  },
  step('readNotice', 'The notice was read', ['terms-changed'], undefined, 'notice'),
  step(
    'acceptTerms',
    'Accepts the terms as shown',
    ['invalid-fields', 'terms-required', 'terms-changed'],
    contract.AcceptTermsSchema,
    'terms',
  ),
  step(
    'proveIdentity',
    'Proves who holds the credential',
    ['terms-changed', ...identityProblems],
    contract.IdentitySchema,
    'identity',
  ),
  step(
    'registerEmail',
    'Takes the address and sends a code to it',
    ['terms-changed', 'invalid-fields', 'email-format', 'rate-limited'],
    contract.RegisterEmailSchema,
    'email',
  ),
  step('resendRegistrationCode', 'Sends another code', ['terms-changed', 'rate-limited'], undefined, 'resend'),
  step(
    'verifyRegistration',
    'Checks the code',
    ['terms-changed', ...codeProblems],
    contract.VerificationSchema,
    'verification',
  ),
  step(
    'registerProfile',
    'Takes the details and the password',
    ['terms-changed', 'invalid-fields'],
    contract.RegisterProfileSchema,
    'profile',
  ),
  step('extendRegistration', 'Somebody is still there', [], undefined, 'extension'),
  {
    ...step(
      'completeRegistration',
      'Makes the account, the link and the terms acceptance, together or not at all, and signs in',
      ['terms-changed', 'invalid-fields', 'credential-inactive', 'already-linked'],
      undefined,
      'completion',
    ),
    once: true,
  },
];
