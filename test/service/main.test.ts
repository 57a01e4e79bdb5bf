import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { japanPostAddressBook } from '../../service/addresses/japan-post.js';
import { sampleAddressBook } from '../../service/addresses/sample.js';
import { argon2Hasher } from '../../service/hashing/argon2.js';
import { demoAccounts } from '../../service/demo-data.js';
import { MailRefused, type Message } from '../../service/mail/mail.js';
import { createSmtpMail, type SmtpMail } from '../../service/mail/smtp.js';
import { createNodeService } from '../../service/main.js';
import { commonPasswords } from '../../service/passwords/common.js';
import { ok, signIn, Visitor, type RunningService } from '../suites/account-service/visitor.js';
import { Client } from '../suites/client.js';

const message: Message = {
  to: 'hanako@example.jp',
  subject: '【My LEXUS】認証コード 012345',
  text: '次の認証コード\n\n012345\n',
  html: '<p>012345</p>',
};
const smtpTo = (port: number): SmtpMail =>
  createSmtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'no-reply@mylexus.example', requireTls: false });

test('a service in Node goes through procedure ② with argon2id, outbox and demo data', async () => {
  const { service, outbox, settings, close } = await createNodeService({ env: {} });
  const running: RunningService = {
    fetch: (request) => service.fetch(request, { client: '192.0.2.1' }),
    base: settings.origins.id,
    mails: async () => outbox?.messages ?? [],
    advance: () => assert.fail('a real clock'),
    beginInteraction: () => assert.fail('no interaction'),
    settings,
  };
  const visitor = new Visitor(running);
  assert.equal((await visitor.until('done')).step, 'done');
  ok(await signIn(new Client(running.fetch, running.base), 'taro@example.jp', 'Taro_2022'));
  await close();
});

test('passwords are hashed by argon2id with the parameters that OWASP recommends', async () => {
  const hash = await argon2Hasher.hash('Owner_0017');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await argon2Hasher.verify(hash, 'Owner_0017'), true);
  assert.equal(await argon2Hasher.verify(hash, 'owner_0017'), false);
  assert.equal(await argon2Hasher.verify('', 'Owner_0017'), false);
});

test('the most common passwords are known in any case, and a password of the demo is not one', () => {
  for (const password of ['12345678', 'Password1', 'QWERTYUIOP', 'iloveyou']) assert.ok(commonPasswords.has(password));
  for (const { password } of demoAccounts) assert.ok(!commonPasswords.has(password), password);
  assert.ok(!commonPasswords.has('dragon'), 'shorter than any that may be chosen');
});

test('a mail server that takes the connection and says nothing is given up after four seconds', async (t) => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  const begin = performance.now();
  await assert.rejects(smtpTo(port).send(message));
  assert.ok(performance.now() - begin < 4500);
});

test('of a mail server that says nothing not more than twenty mails wait: others are refused at once', async (t) => {
  const silent = createServer((socket) => void t.after(() => socket.destroy())).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  t.after(() => silent.close());
  const mail = smtpTo((silent.address() as AddressInfo).port);
  t.after(() => mail.close());
  const waiting = Array.from({ length: 20 }, () => mail.send(message).catch((error: Error) => error));
  await assert.rejects(mail.send(message), /Too many mails/);
  await Promise.race(waiting);
  await assert.rejects(mail.send(message), (error: Error) => !error.message.includes('Too many'));
});

/** A mail server that answers the recipient with `code`, or takes the mail. */
async function startSmtp(t: TestContext, code?: number): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(code ? Object.assign(new Error('refused'), { responseCode: code }) : undefined),
    onData: (stream, _, done) => void stream.resume().on('end', () => done()),
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.server.address() as AddressInfo).port;
}

test('an address that the mail server refuses for good is told from a server that cannot now', async (t) => {
  for (const [code, refused] of [
    [550, true],
    [553, true],
    [451, false],
    [421, false],
  ] as const) {
    const mail = smtpTo(await startSmtp(t, code));
    t.after(() => mail.close());
    await assert.rejects(mail.send(message), (error: Error) => error instanceof MailRefused === refused, String(code));
  }
});

test('in production a mail server without TLS gets no mail', async (t) => {
  const port = await startSmtp(t);
  const mail = createSmtpMail({ url: `smtp://127.0.0.1:${port}`, from: 'no-reply@mylexus.example', requireTls: true });
  t.after(() => mail.close());
  await assert.rejects(mail.send(message), { code: 'ETLS' });
  const plain = smtpTo(port);
  t.after(() => plain.close());
  await plain.send(message);
});

test('mails arrive over SMTP with exactly one recipient', async (t) => {
  const received: { recipients: string[]; source: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (part: Buffer) => (source += part.toString()));
      stream.on('end', () => {
        received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mail = smtpTo(port);
  t.after(() => mail.close());
  await mail.send(message);
  assert.deepEqual(received[0]?.recipients, ['hanako@example.jp']);
  assert.match(received[0].source, /^From: no-reply@mylexus\.example/m);
  assert.match(received[0].source, /^Subject: =\?UTF-8\?/m);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await assert.rejects(mail.send(message), (error: Error) => !(error instanceof MailRefused));
});

test('the sample of postal codes for browsers agrees with the whole directory', async () => {
  for (const code of [
    '1000001',
    '1000005',
    '1500002',
    '5300001',
    '9800021',
    '4600008',
    '8120011',
    '0600001',
    '2310023',
    '6008216',
    '4500002',
  ]) {
    const [sample] = await sampleAddressBook.find(code);
    assert.ok(sample, code);
    assert.deepEqual(await japanPostAddressBook.find(code), [sample]);
  }
  assert.equal((await japanPostAddressBook.find('4980000')).length, 2, 'one code, two towns');
  assert.deepEqual(await japanPostAddressBook.find('9999999'), []);
});
