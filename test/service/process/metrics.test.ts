import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createService } from '../../../service/app.js';
import { seedDemoData } from '../../../service/demo-data.js';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';
import { countedMail } from '../../../service/mail/counted.js';
import { createOutbox } from '../../../service/mail/outbox.js';
import { createMetrics, type Metrics } from '../../../service/process/metrics.js';
import { serveMetrics } from '../../../service/process/metrics-server.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { mergeSettings } from '../../../service/settings.js';
import { browser, refused, signIn, Visitor, type RunningService } from '../../suites/account-service/visitor.js';

/** The value of a line of the metrics. */
async function valueOf(metrics: Metrics, line: string): Promise<number | undefined> {
  const found = (await metrics.text()).split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
}

/** A service whose events are counted. */
async function start(metrics: Metrics): Promise<RunningService> {
  const [store, outbox, hasher, settings] = [createMemoryStore(), createOutbox(), webCryptoHasher(1), mergeSettings()];
  const mail = countedMail(outbox, metrics);
  const service = createService({ store, mail, hasher, secret: 'a secret of the test', settings, observer: metrics });
  await seedDemoData(store, hasher);
  return {
    fetch: (request) => service.fetch(request, { client: '192.0.2.1' }),
    base: settings.origins.id,
    mails: async () => outbox.messages,
    advance: () => assert.fail('no clock'),
    beginInteraction: () => assert.fail('no interaction'),
    settings,
  };
}

suite('the metrics', () => {
  test('count calls by endpoint, method and class of status, and nothing that a visitor sent', async () => {
    const metrics = createMetrics();
    for (const status of [200, 204, 404]) {
      metrics.call({ method: 'POST', path: '/api/registrations/hanako.canary/email', status, milliseconds: 20 });
    }
    metrics.call({ method: 'CANARY', path: '/hanako.canary', status: 404, milliseconds: 1 });
    const name = 'mylexus_http_request_duration_seconds';
    const labels = (status: string) => `endpoint="registerEmail",method="POST",status="${status}"`;
    assert.equal(await valueOf(metrics, `${name}_count{${labels('2xx')}}`), 2);
    assert.equal(await valueOf(metrics, `${name}_sum{${labels('2xx')}}`), 0.04);
    assert.equal(await valueOf(metrics, `${name}_count{${labels('4xx')}}`), 1);
    assert.equal(await valueOf(metrics, `${name}_count{endpoint="other",method="other",status="4xx"}`), 1);
    assert.doesNotMatch(await metrics.text(), /canary/i);
  });

  test('count a registration once, its mails, refused calls and locks', async () => {
    const metrics = createMetrics();
    const service = await start(metrics);
    assert.equal(await valueOf(metrics, 'mylexus_problems_total{code="locked"}'), 0);
    const visitor = new Visitor(service);
    await visitor.until('review');
    await Promise.all([visitor.complete('key'), visitor.complete('key')]);
    await visitor.complete('another key');
    assert.equal(await valueOf(metrics, 'mylexus_registrations_total'), 1);
    assert.equal(await valueOf(metrics, 'mylexus_mails_total{result="handed_over"}'), (await service.mails()).length);
    assert.equal(await valueOf(metrics, 'mylexus_mails_total{result="failed"}'), 0);
    const guesser = browser(service);
    for (let tries = 1; tries < 5; tries += 1)
      refused(await signIn(guesser, 'taro@example.jp', 'x'), 401, 'login-failed');
    const locked = await signIn(guesser, 'taro@example.jp', 'x');
    refused(locked, 423, 'locked');
    const seconds = Number(locked.headers.get('Retry-After'));
    assert.ok(seconds > 1790 && seconds <= 1800, `${seconds} s`);
    assert.equal(await valueOf(metrics, 'mylexus_problems_total{code="locked"}'), 1);
    assert.equal(await valueOf(metrics, 'mylexus_problems_total{code="login-failed"}'), 4);
    assert.doesNotMatch(await metrics.text(), /example\.jp/);
  });

  test('count a mail that the server did not take', async () => {
    const metrics = createMetrics();
    const mail = countedMail({ send: () => Promise.reject(new Error('refused')) }, metrics);
    await assert.rejects(mail.send({ to: 'hanako@example.jp', subject: '', text: '', html: '' }));
    assert.equal(await valueOf(metrics, 'mylexus_mails_total{result="failed"}'), 1);
    assert.equal(await valueOf(metrics, 'mylexus_mails_total{result="handed_over"}'), 0);
  });

  test('read at every scrape how busy the pool and the hashing are', async () => {
    const metrics = createMetrics();
    let hashing = { running: 2, waiting: 7, refused: 3 };
    metrics.watch(() => ({ hashing, connections: { total: 20, idle: 4, waiting: 1 } }));
    assert.equal(await valueOf(metrics, 'mylexus_database_connections{state="idle"}'), 4);
    assert.equal(await valueOf(metrics, 'mylexus_database_connections{state="waiting"}'), 1);
    assert.equal(await valueOf(metrics, 'mylexus_hashing{state="waiting"}'), 7);
    assert.equal(await valueOf(metrics, 'mylexus_hashing_refused_total'), 3);
    hashing = { running: 0, waiting: 0, refused: 5 };
    assert.equal(await valueOf(metrics, 'mylexus_hashing{state="waiting"}'), 0);
    assert.equal(await valueOf(metrics, 'mylexus_hashing_refused_total'), 5);
  });

  test('are served on an address of their own, and nothing else is there', async (t) => {
    const server = await serveMetrics({ host: '127.0.0.1', port: 0 }, createMetrics());
    t.after(() => server.close());
    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`);
    const answer = await get('/metrics');
    assert.match(answer.headers.get('Content-Type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.match(await answer.text(), /^# TYPE mylexus_http_request_duration_seconds histogram$/m);
    assert.equal((await get('/')).status, 404);
    await assert.rejects(serveMetrics({ host: '127.0.0.1', port: server.port }, createMetrics()), /EADDRINUSE/);
  });
});
