import type { Policy } from '../../../src/contract/index.js';
import type { Settings } from '../../settings.js';
import { isListed } from '../../shared/origins.js';

/** The policy for pages of this origin. Closed by default: an unlisted origin gets a link to the hosted page. */
export function policyFor(origin: string | null, settings: Settings): Policy {
  return {
    presentation: isListed(origin, settings) ? 'inline' : 'redirect',
    hosted: { login: `${settings.origins.id}/login`, registration: `${settings.origins.id}/register` },
    password: { ...settings.password },
    mailSender: settings.mailSender,
  };
}
