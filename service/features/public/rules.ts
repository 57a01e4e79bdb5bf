import type { Policy } from '../../../src/contract/index.js';
import type { Settings } from '../../settings.js';

/** Whether pages of this origin may call with the visitor's cookies. No Origin header: same origin, or no browser. */
export function isListed(origin: string | null, settings: Settings): boolean {
  return origin === null || origin === settings.origins.id || settings.origins.inline.includes(origin);
}

/** What holds for a page of this origin. Closed by default: an origin nobody listed gets a link to the hosted page. */
export function policyFor(origin: string | null, settings: Settings): Policy {
  return {
    presentation: isListed(origin, settings) ? 'inline' : 'redirect',
    hosted: { login: `${settings.origins.id}/login`, registration: `${settings.origins.id}/register` },
    password: { ...settings.password },
    mailSender: settings.mailSender,
  };
}
