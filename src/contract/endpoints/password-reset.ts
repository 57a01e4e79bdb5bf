import { PasswordResetSchema, type BeginPasswordReset, type ResetPassword } from '../account.js';
import { get, post, type } from './endpoint.js';
import { codeProblems } from './problem-sets.js';

export const beginPasswordReset = post('/api/password-resets', {
  summary: 'Sends a code; known and unknown addresses are answered alike',
  request: type<BeginPasswordReset>(),
  answer: PasswordResetSchema,
  problems: ['invalid-fields', 'email-format', 'rate-limited'],
});

export const getPasswordReset = get('/api/password-resets/{id}', {
  summary: 'The reset under way, with how far its mail is',
  answer: PasswordResetSchema,
  problems: ['not-found'],
});

export const resendPasswordResetCode = post('/api/password-resets/{id}/resend', {
  summary: 'Sends another code',
  answer: PasswordResetSchema,
  problems: ['rate-limited', 'not-found'],
});

export const resetPassword = post('/api/password-resets/{id}/password', {
  summary: 'Sets the password with the code and ends every session',
  request: type<ResetPassword>(),
  problems: ['not-found', ...codeProblems],
});
