import type { Policy } from '../../../src/contract/index.js';
import { ownFieldsByBrand } from '../../brands/catalogue.js';
import type { Settings } from '../../settings.js';
import { accessOf } from '../../shared/origins.js';

/** The policy for pages of this origin. Closed by default: an unlisted origin gets a link to the hosted page. */
export function policyFor(origin: string | null, settings: Settings): Policy {
  const access = accessOf(origin, settings);
  const { id } = settings.origins;
  const ownFields = ownFieldsByBrand(settings.brands);
  return {
    presentation: access === 'none' ? 'redirect' : access,
    hosted: { login: `${id}/login`, registration: `${id}/register`, signOut: `${id}/sign-out` },
    password: { ...settings.password },
    mailSender: settings.mailSender,
    profile: settings.profile,
    ...(Object.keys(ownFields).length > 0 && { ownFields }),
    ...(settings.contact.ja && { contact: settings.contact }),
  };
}
