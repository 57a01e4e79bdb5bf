import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Brand } from '../src/contract/brand.js';
import type { SignInFailure } from '../src/client/site/messages.js';
import { TabStorage } from '../src/client/site/storage.js';

/** The account service of stories on a page that it does not list. */
export const unlistedService = 'https://id.lexus.example';

/** The account service of stories with own fields of a brand: a page reads the policy of a service once. */
export const ownFieldsService = 'https://aozora.lexus.example';

/** The account service's policy for a page that it does not list, for instance a dealer's: links to hosted pages. */
export const unlistedPolicy = (service = unlistedService): HttpHandler =>
  http.get(`${service}/api/policy`, () =>
    HttpResponse.json({
      presentation: 'redirect',
      hosted: { login: `${service}/login`, registration: `${service}/register` },
      password: { minLength: 8, maxLength: 20 },
      mailSender: 'no-reply@mylexus.example',
    }),
  );

const siteStates = [
  'signed-out',
  'linked',
  'unlinked',
  'denied',
  'lost',
  'expired',
  'failed',
  'closed',
  'backend-signed-out',
  'backend-linked',
  'backend-down',
] as const;

/** What the page of a dealer's site can find when it is opened. */
export type SiteState = (typeof siteStates)[number];

/** The account service of one story: a page makes the session of a service once, and keeps it. */
export const siteService = (state: SiteState): string => `https://${state}.dealer.example`;
export const siteServices = siteStates.map(siteService);

const storageOf = (state: SiteState): TabStorage => new TabStorage(`${siteService(state)} chuo`);

/** The visitor has signed in at the site without a backend, in this tab. */
export function signInAtSite(state: SiteState, brands: Brand[]): void {
  storageOf(state).set('session', { displayName: '田中 太郎', brands, expiresAt: Date.now() + 29 * 60_000 });
}

/** The visitor has returned to the site without being signed in. */
export function failAtSite(state: SiteState & SignInFailure): void {
  storageOf(state).set('failure', state);
}
