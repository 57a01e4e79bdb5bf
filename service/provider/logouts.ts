import type { Provider } from 'oidc-provider';
import type { App } from '../shared/app.js';
import type { SiteSessionRow } from '../store/rows.js';

/** After so many failures a site is not notified any more; it ends its session by itself. */
const maxAttempts = 8;
const retryMs = (attempts: number): number => Math.min(1000 * 4 ** attempts, 3_600_000);
/** While one process notifies a site, the others leave the row alone. */
const claimMs = 10_000;

interface LogoutClient {
  readonly backchannelLogoutUri?: string | undefined;
  backchannelLogout(accountId: string, sid: string): Promise<void>;
}

/** Rows that this process notifies now. */
async function claim(app: App): Promise<SiteSessionRow[]> {
  // Mostly there is none, and then there is nothing to claim.
  if ((await app.store.statements.siteSessions.find({ ended: true })).length === 0) return [];
  return app.store.transaction(async (tx) => {
    const now = app.now();
    const due = (await tx.siteSessions.find({ ended: true })).filter(({ nextAttemptAt }) => nextAttemptAt <= now);
    for (const { id } of due) await tx.siteSessions.update(id, { nextAttemptAt: now + claimMs });
    return due;
  });
}

async function notify(provider: Provider, { clientId, accountId, id }: SiteSessionRow): Promise<void> {
  const client = (await provider.Client.find(clientId)) as LogoutClient | undefined;
  if (client?.backchannelLogoutUri) await client.backchannelLogout(accountId, id);
}

async function settle(app: App, row: SiteSessionRow, failure: unknown): Promise<void> {
  const attempts = row.attempts + 1;
  await app.store.transaction(async (tx) => {
    if (failure === undefined || attempts >= maxAttempts) await tx.siteSessions.delete(row.id);
    else await tx.siteSessions.update(row.id, { attempts, nextAttemptAt: app.now() + retryMs(attempts) });
  });
}

/**
 * Notifies the sites at which a session ended, by a back-channel logout; sites without an address for it are only
 * forgotten. A site that does not answer is notified again later. `onError` gets what failed, without tokens.
 */
export async function sendLogouts(app: App, provider: Provider, onError: (error: unknown) => void): Promise<void> {
  const rows = await claim(app);
  await Promise.all(
    rows.map(async (row) => {
      const failure = await notify(provider, row).then(
        () => undefined,
        (error: unknown) => error ?? new Error('failed'),
      );
      if (failure !== undefined) onError(new Error(`Back-channel logout of ${row.clientId}: ${String(failure)}`));
      await settle(app, row, failure);
    }),
  );
}
