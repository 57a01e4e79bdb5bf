import { AccountSchema, type ChangeEmail, type ChangePassword } from '../account.js';
import type { ChangeProfile } from '../profile-requests.js';
import type { Verification } from '../challenge.js';
import type { Reauthentication } from '../passkey.js';
import { del, get, patch, post, type } from './endpoint.js';
import { codeProblems, reauthenticationProblems } from './problem-sets.js';

export const getAccount = get('/api/account', {
  summary: 'Address and details',
  cookie: 'session',
  answer: AccountSchema,
  problems: ['session-expired'],
});

export const changeProfile = patch('/api/account', {
  summary: 'Changes the details; a corporation stays one',
  cookie: 'session',
  request: type<ChangeProfile>(),
  answer: AccountSchema,
  problems: ['session-expired', 'invalid-fields'],
});

export const changeEmail = post('/api/account/email', {
  summary: 'Sends a code to a new address; the old one stays in force until the code is entered',
  cookie: 'session',
  request: type<ChangeEmail>(),
  answer: AccountSchema,
  problems: ['email-format', 'rate-limited', ...reauthenticationProblems],
});

export const resendEmailCode = post('/api/account/email/resend', {
  summary: 'Sends another code to the new address',
  cookie: 'session',
  answer: AccountSchema,
  problems: ['session-expired', 'wrong-step', 'rate-limited'],
});

export const verifyEmail = post('/api/account/email/verification', {
  summary: 'Checks the code; the new address is in force',
  cookie: 'session',
  request: type<Verification>(),
  answer: AccountSchema,
  problems: ['session-expired', ...codeProblems],
});

export const removeEmail = del('/api/account/email', {
  summary: 'Refused: every account has an address',
  cookie: 'session',
  problems: ['session-expired', 'last-sign-in-method'],
});

export const changePassword = post('/api/account/password', {
  summary: 'Changes the password and ends the other sessions',
  cookie: 'session',
  request: type<ChangePassword>(),
  problems: reauthenticationProblems,
});

export const withdraw = post('/api/account/withdrawal', {
  summary: 'Closes the account and ends its links and sessions',
  cookie: 'session',
  request: type<Reauthentication>(),
  problems: reauthenticationProblems,
});
