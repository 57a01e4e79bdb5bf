/** What two processes do with calls that come at the same moment. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import {
  api,
  browser,
  codeFor,
  hanako,
  ok,
  refused,
  signIn,
  taro,
  Visitor,
  type RunningService,
} from '../suites/account-service/visitor.js';
import type { Answer, Client } from '../suites/client.js';
import { checkWhole, withStore } from '../suites/whole.js';
import { MailServer } from './mail-server.js';
import { PostgresServer } from './postgres-server.js';
import { runningAt } from './running.js';
import { ServiceProcess } from './service-process.js';

const times = 200;
const card = {
  type: 'ownersCard',
  requirementSet: 'password',
  fields: { id: '1000-0000-0017', password: 'Owner_0017' },
} as const;

let database: PostgresServer;
let mails: MailServer;
let processes: ServiceProcess[];
let services: RunningService[];
before(async () => {
  database = await PostgresServer.start();
  mails = await MailServer.start();
  const environment = { DATABASE_URL: database.url, SMTP_URL: mails.url };
  processes = [await ServiceProcess.start(environment), await ServiceProcess.start(environment)];
  services = processes.map(({ address }) => runningAt(address, mails));
});
after(async () => {
  await Promise.all(processes.map((each) => each.stop()));
  await mails?.stop();
  await database?.remove();
});

const isDone = ({ status }: Answer): boolean => status === 200;

/** Begins to link the card and proves it; returns the attempt. */
async function prove(client: Client): Promise<string> {
  const { id } = ok(await client.call(api.beginLinking, { body: { brand: 'lexus' } }));
  ok(await client.call(api.proveLinkingIdentity, { params: { id }, body: card }));
  return id;
}

/** Links the card and returns the link. */
async function link(client: Client): Promise<string> {
  const id = await prove(client);
  ok(await client.call(api.confirmLinking, { params: { id }, idempotencyKey: id }));
  const [lexus] = ok(await client.call(api.getServices)).brands;
  return lexus!.services[0]!.id;
}

test(`of two accounts that link a card at the same moment one does, ${times} times`, async () => {
  const clients = services.map((service) => browser(service));
  ok(await hanako(clients[0]!));
  ok(await taro(clients[1]!));
  const passwords = ['Hanako_2022', 'Taro_2022'];
  for (let round = 0; round < times; round += 1) {
    const ids = await Promise.all(clients.map(prove));
    const answers = await Promise.all(
      clients.map((client, index) =>
        client.call(api.confirmLinking, { params: { id: ids[index]! }, idempotencyKey: `key ${round}` }),
      ),
    );
    const winner = answers.findIndex(isDone);
    assert.ok(winner >= 0, JSON.stringify(answers.map(({ body }) => body)));
    refused(answers[1 - winner]!, 409, 'already-linked');
    const client = clients[winner]!;
    const links = ok(await client.call(api.getServices)).brands.flatMap(({ services: each }) => each);
    const id = links.find(({ maskedId }) => maskedId.endsWith('0017'))!.id;
    ok(await client.call(api.unlinkService, { params: { id }, body: { password: passwords[winner]! } }));
  }
});

test(`a completion that is sent ${times} times at the same moment to both processes makes one account`, async () => {
  const visitor = new Visitor(services[0]!, browser(services[0]!));
  await visitor.until('review');
  const senders = services.map((service) => {
    const client = browser(service);
    for (const [name, value] of visitor.client.cookies) client.cookies.set(name, value);
    return new Visitor(service, client);
  });
  for (const sender of senders) sender.id = visitor.id;
  const answers = await Promise.all(
    Array.from({ length: times }, (_, index) => senders[index % 2]!.complete('the same key')),
  );
  // Those that collide too often are told to come again.
  assert.deepEqual(
    [...new Set(answers.map(({ status }) => status))].filter((status) => ![200, 503].includes(status)),
    [],
  );
  assert.ok(answers.some(isDone));
  await withStore({ DATABASE_URL: database.url }, async (store) => {
    await checkWhole(store, 'after the race');
    assert.equal((await store.statements.accounts.find({ emailKey: visitor.email })).length, 1);
  });
});

suite('an owner’s reset of the password and a thief with a session, at the same moment', () => {
  const address = 'hanako@example.jp';
  const thiefsAddress = 'thief@example.jp';
  let password = 'Hanako_2022';
  let count = 0;
  const signedIn = async (service = services[0]!): Promise<Client> => {
    const client = browser(service);
    ok(await signIn(client, address, password));
    return client;
  };
  const linksOf = async (client: Client) =>
    ok(await client.call(api.getServices)).brands.flatMap(({ services: each }) => each);

  /** A reset that is one call away from its end. The password is the new one if it was acknowledged. */
  async function prepareReset(): Promise<() => Promise<Answer>> {
    const owner = browser(services[0]!);
    const { id } = ok(await owner.call(api.beginPasswordReset, { body: { email: address } }));
    const code = await codeFor(services[0]!, address);
    const next = `Owner_2022_${(count += 1)}`;
    return async () => {
      const answer = await owner.call(api.resetPassword, { params: { id }, body: { code, password: next } });
      if (answer.status === 204) password = next;
      return answer;
    };
  }

  test(`never undo each other: unlinking, ${times} times`, async (t) => {
    let unlinked = 0;
    for (let round = 0; round < times; round += 1) {
      const thief = await signedIn(services[1]);
      const known = await linksOf(thief);
      const id = known[0]?.id ?? (await link(thief));
      const [reset, before] = [await prepareReset(), password];
      const [done, removed] = await Promise.all([
        reset(),
        thief.call(api.unlinkService, { params: { id }, body: { password: before } }),
      ]);
      assert.equal(done.status, 204, JSON.stringify(done.body));
      if (isDone(removed)) unlinked += 1;
      else refused(removed, 401, 'session-expired');
      assert.equal((await linksOf(await signedIn())).length, isDone(removed) ? 0 : 1);
    }
    t.diagnostic(`${unlinked} were unlinked before the reset`);
  });

  test(`never both succeed: the code of another email address, ${times} times`, async (t) => {
    let stolen = 0;
    for (let round = 0; round < times; round += 1) {
      const thief = await signedIn(services[1]);
      ok(await thief.call(api.changeEmail, { body: { email: thiefsAddress, password } }));
      const code = await codeFor(services[1]!, thiefsAddress);
      const reset = await prepareReset();
      const [done, changed] = await Promise.all([reset(), thief.call(api.verifyEmail, { body: { code } })]);
      assert.notEqual(done.status === 204, isDone(changed), JSON.stringify([done.body, changed.body]));
      if (!isDone(changed)) {
        refused(changed, 401, 'session-expired');
        continue;
      }
      refused(done, 410, 'code-expired');
      stolen += 1;
      ok(await thief.call(api.changeEmail, { body: { email: address, password } }));
      ok(await thief.call(api.verifyEmail, { body: { code: await codeFor(services[1]!, address) } }));
    }
    t.diagnostic(`${stolen} addresses changed before the reset`);
  });
});
