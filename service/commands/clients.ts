/** `clients list`, `clients add <id> …`, `clients close <id>`: the dealers' sites that the OpenID provider knows. */
import { parseArgs } from 'node:util';
import { findBrand } from '../brands/catalogue.js';
import { addClient, closeClient, listClients, type NewClient } from '../provider/clients.js';
import type { OidcClientRow } from '../store/rows.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import { runOnStore } from './environment.js';
import { UsageError } from './run.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'name-ja': { type: 'string', default: '' },
    'name-en': { type: 'string', default: '' },
    origin: { type: 'string', default: '' },
    redirect: { type: 'string', multiple: true, default: [] },
    'post-logout': { type: 'string', multiple: true, default: [] },
    'backchannel-logout': { type: 'string' },
    brand: { type: 'string' },
    confidential: { type: 'boolean', default: false },
  },
});

const clientOf = (id: string): NewClient => ({
  id,
  names: { ja: values['name-ja'], en: values['name-en'] },
  origin: values.origin,
  redirectUris: values.redirect,
  postLogoutRedirectUris: values['post-logout'],
  backchannelLogoutUri: values['backchannel-logout'] ?? null,
  brand: values.brand ?? null,
  confidential: values.confidential,
});

function describe({ id, names, origin, redirectUris, secretHash, closedAt }: OidcClientRow): string {
  const kind = secretHash === null ? 'public' : 'confidential';
  const state = closedAt === null ? kind : `closed ${new Date(closedAt).toISOString()}`;
  return `${id}  ${state}  ${names.ja} (${names.en})  ${origin}  ${redirectUris.join(' ')}`;
}

async function add(store: Store, id: string, { brands }: Settings): Promise<void> {
  const { brand } = values;
  if (brand !== undefined && !findBrand(brands, brand)) throw new Error(`There is no brand ${brand}`);
  const secret = await addClient(store, clientOf(id), await store.statements.now());
  console.log(`Registered ${id}.`);
  if (secret) console.log(`Its secret, which is not shown again: ${secret}`);
}

async function close(store: Store, id: string): Promise<void> {
  await closeClient(store, id, await store.statements.now());
  console.log(`Closed ${id}.`);
}

async function list(store: Store): Promise<void> {
  const clients = await listClients(store);
  for (const client of clients) console.log(describe(client));
  if (clients.length === 0) console.log('No site is registered.');
}

const [command = '', id = '', ...more] = positionals;
const work = { list: !id && list, add: id && add, close: id && close }[command];
if (!work || more.length > 0) throw new UsageError('Say list, add <id> or close <id>.');
await runOnStore((store, { settings }) => work(store, id, settings));
