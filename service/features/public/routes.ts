import { endpoints } from '../../../src/contract/index.js';
import { replyRoute, route, type Routes } from '../../http/route.js';
import { findAddresses, readDocument } from './operations.js';
import { policyFor } from './rules.js';
import { credentialTypesView } from './view.js';

/** What is the same for everyone: policy, documents, credential types, postal codes. */
export const publicRoutes = {
  getPolicy: replyRoute(endpoints.getPolicy, async ({ app, caller }) => ({
    value: policyFor(caller.origin, app.settings),
    cache: 'public, max-age=60',
  })),

  getDocument: replyRoute(endpoints.getDocument, async ({ app, caller, params }) => {
    const document = await readDocument(app, params.name, caller.language);
    // Revalidated every time: a visitor about to accept the terms must see the ones in force.
    return { value: document, cache: 'no-cache', tag: `"${document.hash}-${document.version}"` };
  }),

  getCredentialTypes: route(endpoints.getCredentialTypes, async ({ app, caller }) =>
    credentialTypesView(app.settings.brands, caller.language),
  ),

  getAddresses: replyRoute(endpoints.getAddresses, async ({ app, params }) => ({
    value: await findAddresses(app, params.code),
    cache: 'public, max-age=86400',
  })),
} satisfies Partial<Routes>;
