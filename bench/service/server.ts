/** The account service over a database, and beside it, in the same process, what it is compared with. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { PGliteDialect } from 'kysely';
import pg from 'pg';
import { argon2Hasher } from '../../service/hashing/argon2.js';
import { createIdListener } from '../../service/hosted/listener.js';
import { createHostedSite } from '../../service/hosted/site.js';
import { createNodeService } from '../../service/main.js';
import { createHttpServer } from '../../service/process/http-server.js';
import { createLog } from '../../service/process/log.js';
import { defaultSettings } from '../../service/settings.js';
import { findSessionWithLinks } from '../../service/shared/sessions.js';
import { openStore } from '../../service/store/open.js';
import { createSqlStore } from '../../service/store/sql.js';
import type { Store } from '../../service/store/store.js';
import { createPGlite } from '../../test/harness/pglite.js';
import { accountCount, fill, password, secret, sessionTokenOf } from './data.js';

/** Where the two servers of the process listen; its first message. */
export interface Ports {
  readonly service: number;
  readonly bare: number;
}

interface Database {
  readonly store: Store;
  select1(): Promise<unknown>;
}

async function openDatabase(): Promise<Database> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
    return { store: (await openStore({ databaseUrl }))!, select1: () => pool.query('select 1') };
  }
  const pglite = await createPGlite();
  return { store: await createSqlStore(new PGliteDialect({ pglite })), select1: () => pglite.query('select 1') };
}

const { store, select1 } = await openDatabase();
const passwordHash = await argon2Hasher.hash(password);

const bare = new Hono();
bare.get('/bare', (c) => c.json({ state: 'signed-out' }));
bare.get('/select-1', async (c) => {
  await select1();
  return c.json({ state: 'signed-out' });
});
bare.get('/statement', async (c) => {
  const sessionToken = sessionTokenOf(Math.floor(Math.random() * accountCount));
  const app = { settings: defaultSettings, now: Date.now };
  const found = await findSessionWithLinks(app, store.statements, { sessionToken });
  return c.json({ state: found ? 'signed-in' : 'signed-out' });
});
bare.get('/transaction', async (c) => {
  await store.transaction(async (tx) => {
    for (let count = 0; count < 4; count += 1) await tx.challenges.get('challenge-0');
  });
  return c.json({ state: 'signed-out' });
});
bare.get('/argon2', async (c) => c.json({ matches: await argon2Hasher.verify(passwordHash, password) }));
const bareServer = createServer(getRequestListener(bare.fetch));
await new Promise<void>((resolve) => bareServer.listen(0, '127.0.0.1', resolve));

// Lines are made and go nowhere.
const log = createLog({ write: () => undefined });
const env = { MYLEXUS_SECRET: secret, MYLEXUS_TRUSTED_PROXIES: 'loopback', MYLEXUS_LIMIT_FACTOR: '1000000' };
const node = await createNodeService({ env, store, demoData: false, log });
await fill(store, {
  passwordHash,
  termsVersion: node.settings.termsVersion,
  registrations: Number(process.env['BENCH_REGISTRATIONS']),
});
const site = createHostedSite(node.hosted);
const server = createHttpServer({
  listener: createIdListener(node.provider, site, node.settings),
  isReady: node.isReady,
  log,
});
const ports: Ports = {
  service: await server.listen(0, '127.0.0.1'),
  bare: (bareServer.address() as AddressInfo).port,
};
process.send?.(ports);
process.once('SIGINT', () => process.exit());
