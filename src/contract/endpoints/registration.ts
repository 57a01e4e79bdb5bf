import type { Verification } from '../challenge.js';
import type { Identity } from '../credential.js';
import {
  CurrentRegistrationSchema,
  RegistrationSchema,
  type AcceptTerms,
  type BeginRegistration,
  type RegisterEmail,
} from '../registration.js';
import type { RegisterProfile } from '../profile-requests.js';
import { del, get, post, type } from './endpoint.js';
import { codeProblems, identityProblems, registrationProblems } from './problem-sets.js';

export const beginRegistration = post('/api/registrations', {
  summary: 'Begins a registration; its cookie names it from then on',
  request: type<BeginRegistration>(),
  answer: RegistrationSchema,
  problems: ['invalid-fields', 'rate-limited'],
});

export const getCurrentRegistration = get('/api/registrations/current', {
  summary: 'The registration under way, null when there is none',
  cookie: 'registration',
  cookieOptional: true,
  answer: CurrentRegistrationSchema,
  problems: ['session-expired'],
});

export const cancelRegistration = del('/api/registrations/{id}', {
  summary: 'Cancels the registration',
  cookie: 'registration',
  problems: ['session-expired', 'wrong-step'],
});

export const acknowledgeNotice = post('/api/registrations/{id}/notice', {
  summary: 'The notice was read',
  cookie: 'registration',
  answer: RegistrationSchema,
  problems: registrationProblems,
});

export const acceptTerms = post('/api/registrations/{id}/terms', {
  summary: 'Accepts the terms as shown',
  cookie: 'registration',
  request: type<AcceptTerms>(),
  answer: RegistrationSchema,
  problems: [...registrationProblems, 'invalid-fields', 'terms-required'],
});

export const proveIdentity = post('/api/registrations/{id}/identity', {
  summary: 'Proves who holds the credential',
  cookie: 'registration',
  request: type<Identity>(),
  answer: RegistrationSchema,
  problems: [...registrationProblems, ...identityProblems],
});

export const registerEmail = post('/api/registrations/{id}/email', {
  summary: 'Stores the address and sends a code to it',
  cookie: 'registration',
  request: type<RegisterEmail>(),
  answer: RegistrationSchema,
  problems: [...registrationProblems, 'invalid-fields', 'email-format', 'rate-limited'],
});

export const resendRegistrationCode = post('/api/registrations/{id}/resend', {
  summary: 'Sends another code',
  cookie: 'registration',
  answer: RegistrationSchema,
  problems: [...registrationProblems, 'rate-limited'],
});

export const verifyRegistration = post('/api/registrations/{id}/verification', {
  summary: 'Checks the code',
  cookie: 'registration',
  request: type<Verification>(),
  answer: RegistrationSchema,
  problems: [...registrationProblems, ...codeProblems],
});

export const registerProfile = post('/api/registrations/{id}/profile', {
  summary: 'Stores the details and the password',
  cookie: 'registration',
  request: type<RegisterProfile>(),
  answer: RegistrationSchema,
  problems: [...registrationProblems, 'invalid-fields'],
});

export const extendRegistration = post('/api/registrations/{id}/extension', {
  summary: 'Keeps the registration from ending',
  cookie: 'registration',
  answer: RegistrationSchema,
  problems: ['session-expired', 'wrong-step'],
});

export const completeRegistration = post('/api/registrations/{id}/completion', {
  summary: 'Makes the account, the link and the terms acceptance, together or not at all, and signs in',
  cookie: 'registration',
  idempotent: true,
  answer: RegistrationSchema,
  problems: [...registrationProblems, 'invalid-fields', 'credential-inactive', 'already-linked'],
});
