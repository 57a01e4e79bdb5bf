import { getPolicy } from '../contract/endpoints/policy.js';
import type { Policy } from '../contract/policy.js';
import { callsTo } from './call.js';

/**
 * The service's policy for this page, asked for once by this copy of the library. It is never read from the page: not
 * from attributes, not from the shared session, so that a page cannot talk a widget into a looser presentation.
 */
const policies = new Map<string, Promise<Policy>>();

export function policyOf(service: string): Promise<Policy> {
  let policy = policies.get(service);
  if (!policy) {
    policy = callsTo(service)(getPolicy);
    policies.set(service, policy);
    // A failed answer is not kept: the next request tries again.
    policy.catch(() => policies.delete(service));
  }
  return policy;
}

/** The page is of the account service's own origin: secrets may be typed there whatever the service answers. */
export const isServiceOrigin = (service: string): boolean => self.origin !== 'null' && self.origin === service;
