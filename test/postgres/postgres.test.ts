/** On PostgreSQL. `DATABASE_URL` names a server on which databases may be created; a run creates one and drops it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openStore } from '../../service/store/open.js';
import type { SqlStore } from '../../service/store/sql.js';
import { clear } from '../service/store/databases.js';
import { Browser } from '../service/provider/browser.js';
import { Site } from '../service/provider/site.js';
import { startProcess, startProvider } from '../service/provider/start.js';
import { startOn } from '../service/start.js';
import { accountServiceSuite } from '../suites/account-service.js';
import * as h from '../suites/account-service/visitor.js';
import type { Client } from '../suites/client.js';
import { credentialImportSuite, importOne } from '../suites/credential-import.js';
import { credentialRegistrySuite } from '../suites/credential-registry.js';
import { storeSuite } from '../suites/store.js';
import { storeStatementsSuite } from '../suites/store-statements.js';

const server = process.env['DATABASE_URL'];
if (!server) throw new Error('DATABASE_URL is not set, for instance postgres://postgres@127.0.0.1:5432/postgres');
const name = `mylexus_${randomUUID().replaceAll('-', '')}`;
const url = new URL(server);
url.pathname = `/${name}`;

const admin = new pg.Client({ connectionString: server });
const open = (): Promise<SqlStore> => openStore({ databaseUrl: url.href }) as Promise<SqlStore>;
/** As in two processes: each has its own connections, and both bring the tables up to date when they start. */
let stores: SqlStore[];
before(async () => {
  await admin.connect();
  await admin.query(`create database ${name}`);
  stores = await Promise.all([open(), open()]);
});
after(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await admin.query(`drop database ${name}`);
  await admin.end();
});

async function empty(): Promise<SqlStore> {
  const [store] = stores;
  await clear(store!);
  return store!;
}

storeSuite('PostgreSQL', empty);
credentialImportSuite('PostgreSQL', empty);
credentialRegistrySuite('PostgreSQL, by an import', empty, importOne);
storeStatementsSuite('PostgreSQL', empty);
accountServiceSuite('on PostgreSQL', async (changes) => startOn(await empty(), changes));

/** The same service in two processes. */
async function two(): Promise<h.RunningService[]> {
  await empty();
  const services: h.RunningService[] = [];
  for (const store of stores) services.push(await startOn(store));
  return services;
}

const owner17 = {
  type: 'ownersCard',
  requirementSet: 'password',
  fields: { id: '1000-0000-0017', password: 'Owner_0017' },
} as const;

/** Procedure ① up to the confirmation. Returns the id of the linking. */
async function identified(client: Client): Promise<string> {
  const { id } = h.ok(await client.call(h.api.beginLinking, { body: { brand: 'lexus' } }));
  h.ok(await client.call(h.api.proveLinkingIdentity, { params: { id }, body: owner17 }));
  return id;
}

test('a session of one process is valid in the other', async () => {
  const [one, other] = await two();
  let current = one!;
  const client = h.browser({ ...current, fetch: (request) => current.fetch(request) });
  h.ok(await h.hanako(client));
  current = other!;
  assert.equal(h.ok(await client.call(h.api.getSession)).state, 'signed-in');
});

test('when two link the same card at two processes in the same moment, one does', async () => {
  for (let round = 0; round < 5; round += 1) {
    const clients = (await two()).map((service) => h.browser(service));
    h.ok(await h.hanako(clients[0]!));
    h.ok(await h.taro(clients[1]!));
    const ids = await Promise.all(clients.map(identified));
    const answers = await Promise.all(
      clients.map((client, index) =>
        client.call(h.api.confirmLinking, { params: { id: ids[index]! }, idempotencyKey: crypto.randomUUID() }),
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const refused = answers.findIndex(({ status }) => status === 409);
    h.refused(answers[refused]!, 409, 'already-linked');
    const linking = h.ok(await clients[refused]!.call(h.api.getLinking, { params: { id: ids[refused]! } }));
    assert.equal(linking.step, 'identity');
  }
});

test('when two register the same address in the same moment, one gets the account', async () => {
  const visitors = (await two()).map((service) => new h.Visitor(service));
  for (const visitor of visitors) await visitor.until('review', 'without-id');
  const answers = await Promise.all(visitors.map((visitor) => visitor.complete()));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  const [one] = stores;
  assert.equal((await one!.transaction((tx) => tx.accounts.find({ emailKey: 'new@example.jp' }))).length, 1);
});

test('failures are counted across processes', async () => {
  const services = await two();
  const wrong = (index: number) => h.signIn(h.browser(services[index % 2]!), 'hanako@example.jp', 'Wrong_2022');
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => wrong(index)));
  const codes = answers.map(({ body }) => body.code);
  assert.deepEqual(
    codes.filter((code) => !['login-failed', 'locked', 'rate-limited'].includes(code)),
    [],
  );
  h.refused(await h.hanako(h.browser(services[0]!)), 423, 'locked');
});

test('an authorization that began at one process ends at another; of codes redeemed at both at once, one is', async () => {
  await empty();
  const one = await startProvider(stores[0]!);
  const other = await startProcess(stores[1]!, one.base);
  const browser = new Browser(one.base);
  const { url, verifier } = new Site(one.base).request();
  await browser.signIn();
  const page = await browser.open(url.href);
  browser.sendTo(other.address);
  await browser.answer(page.url, 'consent');
  const back = await browser.open(page.url.href);
  const code = back.url.searchParams.get('code');
  const sites = [new Site(one.base), new Site(other.address)];
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => sites[index % 2]!.token(code, verifier)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1, JSON.stringify(answers));
  assert.deepEqual([one.errors, other.errors], [[], []]);
});
