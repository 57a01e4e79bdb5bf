import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { createApp, createService } from '../../../service/app.js';
import { seedDemoData } from '../../../service/demo-data.js';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';
import { createIdListener } from '../../../service/hosted/listener.js';
import { createProviderPages } from '../../../service/hosted/provider-pages.js';
import { createHostedSite } from '../../../service/hosted/site.js';
import { createOutbox } from '../../../service/mail/outbox.js';
import { simpleWebAuthn } from '../../../service/passkeys/simple-webauthn.js';
import { addClient, type NewClient } from '../../../service/provider/clients.js';
import { createOpenIdProvider, type OpenIdProvider } from '../../../service/provider/provider.js';
import { mergeSettings } from '../../../service/settings.js';
import type { OidcKeyRow } from '../../../service/store/rows.js';
import type { Store } from '../../../service/store/store.js';

export const secret = 'a secret of the test';
export const minatoSecret = 'the secret of minato';

/** Sites of the test. Nothing answers at their addresses but for the back-channel logout. */
export const chuo = 'http://chuo.localhost:9';
export const minato = 'http://minato.localhost:9';

/** `chuo` is a public client, `minato` a confidential one. */
export const clients = (backchannel: string | null = null): NewClient[] => [
  {
    id: 'chuo',
    names: { ja: '中央店', en: 'Chuo' },
    origin: chuo,
    redirectUris: [`${chuo}/callback`],
    postLogoutRedirectUris: [`${chuo}/`],
    backchannelLogoutUri: null,
    confidential: false,
  },
  {
    id: 'minato',
    names: { ja: '港店', en: 'Minato' },
    origin: backchannel ?? minato,
    redirectUris: [`${backchannel ?? minato}/callback`],
    postLogoutRedirectUris: [`${backchannel ?? minato}/`],
    backchannelLogoutUri: backchannel && `${backchannel}/backchannel-logout`,
    confidential: true,
  },
];

/** A service with its OpenID provider that listens on loopback. */
export interface Running {
  /** The issuer. */
  readonly base: string;
  /** Where this process listens. */
  readonly address: string;
  readonly store: Store;
  readonly provider: OpenIdProvider;
  readonly errors: unknown[];
  /** Moves the clock of the service, not that of the tokens. */
  advance(milliseconds: number): void;
}

const servers: ReturnType<typeof createServer>[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Listens on a free port. Closed after the file's tests. */
export async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Without the dispatcher that comes with the call: it refuses addresses of private networks, where the test's sites are. */
const fetchAnywhere: typeof fetch = (input, init) => {
  const allowed: RequestInit & { dispatcher?: unknown } = { ...init };
  delete allowed.dispatcher;
  return fetch(input, allowed);
};

/**
 * Starts a service on the store.
 *
 * @param issuer of a process that is started beside another one
 */
export async function startProcess(store: Store, issuer?: string): Promise<Running> {
  const server = createServer();
  const address = await listen(server);
  const base = issuer ?? address;
  let offset = 0;
  const settings = mergeSettings({ origins: { id: base, inline: [], frame: [] } });
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const clock = (): Date => new Date(Date.now() + offset);
  const own = { hasher: webCryptoHasher(1), passkeys: simpleWebAuthn };
  const parts = { store, mail: createOutbox(), ...own, secret, settings, onError, clock };
  const service = createService(parts);
  const pages = createProviderPages({ settings }, store);
  const client = (): string => '192.0.2.1';
  const provider = await createOpenIdProvider({ app: createApp(parts), pages, client, fetch: fetchAnywhere, onError });
  const site = createHostedSite({ settings, provider, service: service.fetch, client, onError });
  server.on('request', createIdListener(provider, site, settings));
  return { base, address, store, provider, errors, advance: (milliseconds) => void (offset += milliseconds) };
}

/** Keys of the file's first provider: to make them takes longer than most tests. */
let made: OidcKeyRow[] = [];

/** Gives the store keys that were made before, or keeps those that it has. */
async function shareKeys(store: Store): Promise<void> {
  made = await store.transaction(async (tx) => {
    for (const key of made) await tx.oidcKeys.put(key);
    return tx.oidcKeys.find({});
  });
}

/** Starts a service with the demo data and both sites. */
export async function startProvider(store: Store, backchannel?: string): Promise<Running> {
  await shareKeys(store);
  const running = await startProcess(store);
  await shareKeys(store);
  await seedDemoData(store, webCryptoHasher(1));
  for (const client of clients(backchannel)) await addClient(store, client, Date.now(), minatoSecret);
  return running;
}
