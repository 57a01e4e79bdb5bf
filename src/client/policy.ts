import { getPolicy } from '../contract/endpoints/policy.js';
import type { Policy } from '../contract/policy.js';
import { callsTo } from './call.js';

/**
 * The service's policy for this page, by service; read once by each copy of the library. It is never taken from
 * attributes or from the shared session: a page must not be able to choose the presentation.
 */
const policies = new Map<string, Promise<Policy>>();

export function policyOf(service: string): Promise<Policy> {
  let policy = policies.get(service);
  if (!policy) {
    policy = callsTo(service)(getPolicy);
    policies.set(service, policy);
    // A failure is not cached: the next request tries again.
    policy.catch(() => policies.delete(service));
  }
  return policy;
}

/** Whether the page has the account service's own origin: secrets may be typed there without asking the service. */
export const isServiceOrigin = (service: string): boolean => self.origin !== 'null' && self.origin === service;
