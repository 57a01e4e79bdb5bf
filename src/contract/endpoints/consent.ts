import { ConsentedSitesSchema, InteractionSchema } from '../consent.js';
import { del, get, post } from './endpoint.js';

export const getInteraction = get('/api/interactions/{id}', {
  summary: 'Which site asks for which details of the account',
  cookie: 'session',
  answer: InteractionSchema,
  problems: ['session-expired', 'not-found'],
});

export const consent = post('/api/interactions/{id}/consent', {
  summary: 'Lets the site know the details; `/sign-in/{id}` then leads back to it',
  cookie: 'session',
  problems: ['session-expired', 'not-found'],
});

export const refuseConsent = post('/api/interactions/{id}/refusal', {
  summary: 'Refuses; `/sign-in/{id}` then leads back to the site, which learns nothing',
  cookie: 'session',
  problems: ['session-expired', 'not-found'],
});

export const getConsentedSites = get('/api/account/sites', {
  summary: 'Sites that may know details of the account',
  cookie: 'session',
  answer: ConsentedSitesSchema,
  problems: ['session-expired'],
});

export const revokeConsent = del('/api/account/sites/{id}', {
  summary: 'Revokes a site’s consent and signs the account out there',
  cookie: 'session',
  answer: ConsentedSitesSchema,
  problems: ['session-expired', 'not-found'],
});
