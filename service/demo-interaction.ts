import { randomId } from './shared/crypto.js';
import type { OidcClientRow } from './store/rows.js';
import type { Store } from './store/store.js';

/** A dealer's site of the demonstration. */
export const demoSite: OidcClientRow = {
  id: 'chuo',
  names: { ja: 'サンプル販売店 中央店', en: 'Sample Dealer, Chuo' },
  origin: 'https://chuo.dealer.example',
  redirectUris: ['https://chuo.dealer.example/'],
  postLogoutRedirectUris: ['https://chuo.dealer.example/'],
  backchannelLogoutUri: null,
  brand: null,
  secretHash: null,
  createdAt: 0,
  closedAt: null,
};

/**
 * Begins an authorization of the demonstration's site, as the OpenID provider does. Returns the interaction's id. For
 * tests and stories, where there is no provider.
 */
export async function insertInteraction(store: Store, now: number): Promise<string> {
  const id = randomId();
  const state = { outcome: null, accountId: null, createdAt: now, expiresAt: now + 3_600_000 };
  await store.transaction(async (tx) => {
    await tx.oidcClients.put(demoSite);
    await tx.interactions.insert({ id, clientId: demoSite.id, scopes: ['openid', 'profile', 'brands'], ...state });
  });
  return id;
}
