import {
  PasskeyCreationOptionsSchema,
  PasskeyRequestOptionsSchema,
  PasskeysSchema,
  type CreatePasskey,
  type Reauthentication,
  type RenamePasskey,
  type SignInWithPasskey,
} from '../passkey.js';
import { SessionSchema } from '../session.js';
import { del, get, patch, post, type } from './endpoint.js';
import { reauthenticationProblems } from './problem-sets.js';

export const beginPasskeySignIn = get('/api/session/passkey', {
  summary: 'Options to sign in with any passkey of the service',
  answer: PasskeyRequestOptionsSchema,
  problems: [],
});

export const signInWithPasskey = post('/api/session/passkey', {
  summary: 'Signs in with a passkey',
  request: type<SignInWithPasskey>(),
  answer: SessionSchema,
  problems: ['invalid-fields', 'rate-limited', 'passkey-unknown', 'passkey-failed', 'locked'],
});

export const getPasskeys = get('/api/account/passkeys', {
  summary: 'The passkeys of the account',
  cookie: 'session',
  answer: PasskeysSchema,
  problems: ['session-expired'],
});

export const beginReauthentication = get('/api/account/passkeys/reauthentication', {
  summary: 'Options to use a passkey of the account again before a sensitive change',
  cookie: 'session',
  answer: PasskeyRequestOptionsSchema,
  problems: ['session-expired'],
});

export const beginPasskey = post('/api/account/passkeys/options', {
  summary: 'Options to create a passkey; asks for password or passkey, except shortly after a sign-in',
  cookie: 'session',
  request: type<Reauthentication>(),
  answer: PasskeyCreationOptionsSchema,
  problems: ['passkey-limit', 'reauthentication-required', ...reauthenticationProblems],
});

export const createPasskey = post('/api/account/passkeys', {
  summary: 'Stores a passkey that the browser has created',
  cookie: 'session',
  request: type<CreatePasskey>(),
  answer: PasskeysSchema,
  problems: ['session-expired', 'invalid-fields', 'passkey-failed', 'passkey-limit'],
});

export const declinePasskeyOffer = del('/api/account/passkeys/offer', {
  summary: 'Offers no passkey for a while',
  cookie: 'session',
  problems: ['session-expired'],
});

export const renamePasskey = patch('/api/account/passkeys/{id}', {
  summary: 'Names a passkey',
  cookie: 'session',
  request: type<RenamePasskey>(),
  answer: PasskeysSchema,
  problems: ['session-expired', 'invalid-fields', 'not-found'],
});

export const removePasskey = post('/api/account/passkeys/{id}/removal', {
  summary: 'Removes a passkey and ends the other sessions; refused while it is the last way to sign in',
  cookie: 'session',
  request: type<Reauthentication>(),
  answer: PasskeysSchema,
  problems: ['not-found', 'last-sign-in-method', ...reauthenticationProblems],
});

export const removePassword = post('/api/account/password/removal', {
  summary: 'Removes the password and ends the other sessions; refused without two passkeys',
  cookie: 'session',
  request: type<Reauthentication>(),
  problems: ['last-sign-in-method', 'not-found', ...reauthenticationProblems],
});
