import { addClient, type NewClient } from '../service/provider/clients.js';
import type { Store } from '../service/store/store.js';
import type { Origins } from './origins.js';

/** The secret of `minato`, the demo's dealer with a backend. For the demo only: a real one is random. */
export const minatoSecret = 'minato-demo-secret';

/** The dealers of the demo. `chuo` has no backend: its pages sign visitors in themselves. */
export const demoClients = ({ dealer, dealer2, aozora }: Origins): NewClient[] => [
  {
    id: 'chuo',
    names: { ja: 'サンプル販売店 中央店', en: 'Sample Dealer, Chuo' },
    origin: dealer,
    redirectUris: [`${dealer}/`],
    postLogoutRedirectUris: [`${dealer}/`],
    backchannelLogoutUri: null,
    confidential: false,
  },
  {
    id: 'minato',
    names: { ja: 'サンプル販売店 港店', en: 'Sample Dealer, Minato' },
    origin: dealer2,
    redirectUris: [`${dealer2}/mylexus/callback`],
    postLogoutRedirectUris: [`${dealer2}/`],
    backchannelLogoutUri: `${dealer2}/mylexus/backchannel-logout`,
    confidential: true,
  },
  {
    id: 'aozora',
    names: { ja: 'あおぞら 浜風店', en: 'Aozora Hamakaze' },
    origin: aozora,
    redirectUris: [`${aozora}/`],
    postLogoutRedirectUris: [`${aozora}/`],
    backchannelLogoutUri: null,
    brand: 'aozora',
    confidential: false,
  },
];

/** Registers the demo's dealers in a store that does not have them. */
export async function registerDealers(store: Store, origins: Origins): Promise<void> {
  for (const client of demoClients(origins)) {
    if (await store.transaction((tx) => tx.oidcClients.get(client.id))) continue;
    await addClient(store, client, Date.now(), minatoSecret);
  }
}
