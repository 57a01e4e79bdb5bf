import type { IncomingMessage } from 'node:http';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { App } from '../shared/app.js';
import { ProblemError } from '../shared/problem-error.js';
import { countClient } from '../shared/throttles/operations.js';
import type { ProviderPages } from './pages.js';

/**
 * Counts the authorizations that a network begins: each is stored until it ends. One too many is answered 429 with a
 * page. A request with `prompt=none` stores nothing for a visitor who is not signed in, and is not counted.
 *
 * @param path - of the authorization endpoint
 */
export function limitAuthorizations(
  provider: Provider,
  app: App,
  { path, pages, client }: { path: string; pages: ProviderPages; client: (request: IncomingMessage) => string },
): void {
  provider.use(async (ctx, next) => {
    if (ctx.path !== path || ctx.query['prompt'] === 'none') return next();
    try {
      const limit = app.settings.limits.authorization;
      await countClient(app, app.store.statements, 'authorization-client', client(ctx.req), limit);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return pages.limited(ctx as KoaContextWithOIDC, error.details.retryAfter ?? 1);
    }
    return next();
  });
}
