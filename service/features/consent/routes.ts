import { endpoints } from '../../../src/contract/index.js';
import { route, type Routes } from '../../http/route.js';
import { answerInteraction, readInteraction, readSites, revokeSite } from './operations.js';

/** What dealers' sites may know: asked in an interaction, listed and revoked in the account. */
export const consentRoutes = {
  getInteraction: route(endpoints.getInteraction, ({ app, caller, params }) => readInteraction(app, caller, params.id)),
  consent: route(endpoints.consent, ({ app, caller, params }) =>
    answerInteraction(app, caller, params.id, 'consented'),
  ),
  refuseConsent: route(endpoints.refuseConsent, ({ app, caller, params }) =>
    answerInteraction(app, caller, params.id, 'refused'),
  ),
  getConsentedSites: route(endpoints.getConsentedSites, ({ app, caller }) => readSites(app, caller)),
  revokeConsent: route(endpoints.revokeConsent, ({ app, caller, params }) => revokeSite(app, caller, params.id)),
} satisfies Partial<Routes>;
