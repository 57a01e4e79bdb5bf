import { PolicySchema, type Policy } from '../contract/policy.js';
import { callService } from './client.js';

/**
 * The service's policy for this page, asked for once by this copy of the library. It is never read from the page: not
 * from attributes, not from the shared session, so that a page cannot talk a widget into a looser presentation.
 */
const policies = new Map<string, Promise<Policy>>();

export function policyOf(service: string): Promise<Policy> {
  let policy = policies.get(service);
  if (!policy) {
    policy = callService(service, { path: '/api/policy', schema: PolicySchema, credentials: 'omit' });
    policies.set(service, policy);
    // A failed answer is not kept: the next one who asks tries again.
    policy.catch(() => policies.delete(service));
  }
  return policy;
}

/** The page is the account service's own origin: secrets are at home here, no answer needed. */
export const isServiceOrigin = (service: string): boolean => self.origin !== 'null' && self.origin === service;
