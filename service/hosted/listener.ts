import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { OpenIdProvider } from '../provider/provider.js';

/** Answers every request to the id origin: the OpenID provider's, and all others. */
export function createIdListener(provider: OpenIdProvider, site: Hono<{ Bindings: HttpBindings }>): RequestListener {
  const other = getRequestListener((request, env) => site.fetch(request, env));
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!provider.serves(path)) return void other(request, response);
    void provider.answer(request, response);
  };
}
