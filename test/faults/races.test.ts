/** What two processes do with calls that come at the same moment. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  api,
  browser,
  hanako,
  ok,
  refused,
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

test(`of two accounts that link a card at the same moment one does, ${times} times`, async () => {
  const clients = services.map((service) => browser(service));
  ok(await hanako(clients[0]!));
  ok(await taro(clients[1]!));
  const passwords = ['Hanako_2022', 'Taro_2022'];
  const proved = async (client: Client): Promise<string> => {
    const { id } = ok(await client.call(api.beginLinking, { body: { brand: 'lexus' } }));
    ok(await client.call(api.proveLinkingIdentity, { params: { id }, body: card }));
    return id;
  };
  for (let round = 0; round < times; round += 1) {
    const ids = await Promise.all(clients.map(proved));
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
