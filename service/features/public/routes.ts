import { Hono } from 'hono';
import { credentialTypes, documentNames, type CredentialTypes } from '../../../src/contract/index.js';
import { foldPostalCode } from '../../../src/input/index.js';
import type { App, Env } from '../../shared/app.js';
import { documentView } from '../../shared/documents.js';
import { Refusal } from '../../shared/problem-error.js';
import { policyFor } from './rules.js';

/** What is the same for everybody: policy, documents, credential types, postal codes. */
export function publicRoutes(app: App): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/policy', (c) => {
    c.header('Cache-Control', 'public, max-age=60');
    return c.json(policyFor(c.get('origin'), app.settings));
  });

  routes.get('/documents/:name', async (c) => {
    const name = documentNames.find((each) => each === c.req.param('name'));
    if (!name) throw new Refusal('not-found');
    const document = await documentView(app.settings, name, c.get('language'));
    const tag = `"${document.hash}-${document.version}"`;
    // Asked for again each time: somebody about to accept the terms must see the ones in force.
    c.header('Cache-Control', 'no-cache');
    c.header('ETag', tag);
    return c.req.header('If-None-Match') === tag ? c.body(null, 304) : c.json(document);
  });

  routes.get('/credential-types', (c) => {
    const content = c.get('content');
    const answer: CredentialTypes = {
      types: credentialTypes.map((type) => ({
        type,
        name: content.credentialTypes[type],
        requirementSets: app.settings.requirementSets[type].map(({ name, fields }) => ({
          name,
          label: content.requirementSets[name] ?? name,
          fields: fields.map((field) => ({ name: field, ...content.identityFields[field] })),
        })),
      })),
    };
    return c.json(answer);
  });

  routes.get('/postal-codes/:code', async (c) => {
    const code = foldPostalCode(c.req.param('code'));
    c.header('Cache-Control', 'public, max-age=86400');
    return c.json({ addresses: /^\d{7}$/.test(code) ? await app.addresses.find(code) : [] });
  });

  return routes;
}
