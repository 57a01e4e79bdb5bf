import type { Policy } from '../../../src/contract/index.js';
import type { Settings } from '../../settings.js';
import { accessOf } from '../../shared/origins.js';

/** The policy for pages of this origin. Closed by default: an unlisted origin gets a link to the hosted page. */
export function policyFor(origin: string | null, settings: Settings): Policy {
  const access = accessOf(origin, settings);
  const { id } = settings.origins;
  return {
    presentation: access === 'none' ? 'redirect' : access,
    hosted: { login: `${id}/login`, registration: `${id}/register`, signOut: `${id}/sign-out` },
    password: { ...settings.password },
    mailSender: settings.mailSender,
    profile: settings.profile,
    ...(settings.contact.ja && { contact: settings.contact }),
  };
}
