import type { IncomingMessage } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { App } from '../shared/app.js';

/**
 * A sign-out that a site began and the visitor confirmed ends the service's session. The library notifies the sites
 * itself: those that answered are not notified again, the others are later (`sendLogouts`).
 */
export function followSignOut(
  provider: Provider,
  app: App,
  signOut: (request: IncomingMessage) => Promise<unknown>,
): void {
  const settled = new WeakMap<IncomingMessage, Promise<void>[]>();
  const settle = (request: IncomingMessage, work: Promise<void>): void => {
    settled.set(request, [...(settled.get(request) ?? []), work]);
  };
  provider.on('backchannel.success', ({ req }, _client, _accountId, sid) =>
    settle(
      req,
      app.store.transaction((tx) => tx.siteSessions.delete(sid)),
    ),
  );
  provider.on('backchannel.error', ({ req }, _error, _client, _accountId, sid) =>
    settle(
      req,
      app.store.transaction((tx) => tx.siteSessions.update(sid, { ended: true })),
    ),
  );
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route !== 'end_session_confirm') return;
    await Promise.all(settled.get(ctx.req) ?? []);
    const session = ctx.oidc.session as { destroyed?: boolean } | undefined;
    if (session?.destroyed) await signOut(ctx.req);
  });
}
