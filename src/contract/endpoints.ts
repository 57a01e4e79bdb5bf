/**
 * The contract: every endpoint of an account service, by name. Each is described once, in `endpoints/<resource>.ts`.
 * Client, service, OpenAPI document, guide, mock service and contract suite read it there.
 */
import * as account from './endpoints/account.js';
import * as accountExport from './endpoints/account-export.js';
import * as consent from './endpoints/consent.js';
import * as linking from './endpoints/linking.js';
import * as passkeys from './endpoints/passkeys.js';
import * as passwordReset from './endpoints/password-reset.js';
import * as policy from './endpoints/policy.js';
import * as publicEndpoints from './endpoints/public.js';
import * as registration from './endpoints/registration.js';
import * as session from './endpoints/session.js';

export const endpoints = {
  ...policy,
  ...publicEndpoints,
  ...session,
  ...registration,
  ...linking,
  ...account,
  ...accountExport,
  ...consent,
  ...passkeys,
  ...passwordReset,
};

export type EndpointName = keyof typeof endpoints;
