import type { Identity } from '../credential.js';
import { LinkingSchema, type BeginLinking } from '../linking.js';
import type { Reauthentication } from '../passkey.js';
import { ConnectedServicesSchema } from '../services.js';
import { get, post, type } from './endpoint.js';
import { identityProblems, reauthenticationProblems } from './problem-sets.js';

export const beginLinking = post('/api/linkings', {
  summary: 'Begins to link a credential to the account',
  cookie: 'session',
  request: type<BeginLinking>(),
  answer: LinkingSchema,
  problems: ['session-expired', 'invalid-fields'],
});

export const getLinking = get('/api/linkings/{id}', {
  summary: 'A linking and its step',
  cookie: 'session',
  answer: LinkingSchema,
  problems: ['session-expired', 'not-found'],
});

export const proveLinkingIdentity = post('/api/linkings/{id}/identity', {
  summary: 'Proves who holds the credential to be linked',
  cookie: 'session',
  request: type<Identity>(),
  answer: LinkingSchema,
  problems: ['session-expired', 'not-found', 'wrong-step', 'already-yours', ...identityProblems],
});

export const confirmLinking = post('/api/linkings/{id}/confirmation', {
  summary: 'Links the credential',
  cookie: 'session',
  idempotent: true,
  answer: LinkingSchema,
  problems: [
    'session-expired',
    'not-found',
    'wrong-step',
    'invalid-fields',
    'credential-inactive',
    'already-linked',
    'already-yours',
  ],
});

export const getServices = get('/api/services', {
  summary: 'The connected services, by brand',
  cookie: 'session',
  answer: ConnectedServicesSchema,
  problems: ['session-expired'],
});

export const unlinkService = post('/api/services/{id}/unlinking', {
  summary: 'Ends a link',
  cookie: 'session',
  request: type<Reauthentication>(),
  answer: ConnectedServicesSchema,
  problems: ['not-found', ...reauthenticationProblems],
});
