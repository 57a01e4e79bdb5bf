import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { createCardSystem } from '../../../service/credentials/card-system.js';
import { defaultSettings } from '../../../service/settings.js';
import { withOlderHashes } from '../../../service/hashing/older.js';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { CardServer } from '../../harness/card-server.js';
import * as h from '../../suites/account-service/visitor.js';
import { startOn } from '../start.js';
import { card, typed } from './cards.js';

let server: CardServer;
before(async () => (server = await CardServer.start()));
after(() => server.stop());
beforeEach(() => {
  server.behaviour = 'right';
  server.cards.clear();
  server.cards.set(card.id, structuredClone(card));
});

suite('a service whose cards are in a card system', () => {
  async function start() {
    const hasher = withOlderHashes(webCryptoHasher(1));
    const clock = { advanced: 0 };
    const credentials = createCardSystem({
      url: server.url,
      secret: server.secret,
      idLength: 12,
      brands: defaultSettings.brands,
      timeoutMs: 300,
      pauseMs: 200,
      now: () => Date.parse('2026-11-22T05:00:00Z') + clock.advanced,
    });
    const started = await startOn(createMemoryStore(), {}, { hasher, credentials });
    const advance = (milliseconds: number): void => {
      clock.advanced += milliseconds;
      started.advance(milliseconds);
    };
    return { ...started, advance };
  }
  async function register(service: h.RunningService): Promise<h.Visitor> {
    const visitor = new h.Visitor(service);
    await visitor.until('identity');
    assert.equal(h.ok(await visitor.identity(typed)).service?.maskedId, '5000-••••-0017');
    h.ok(await visitor.call(h.api.registerEmail, { email: visitor.email }));
    const verified = h.ok(await visitor.call(h.api.verifyRegistration, { code: await visitor.code() }));
    assert.equal(verified.profile?.familyName, '中村');
    h.ok(await visitor.call(h.api.registerProfile, { profile: h.person, password: h.newPassword }));
    assert.equal(h.ok(await visitor.complete()).step, 'done');
    return visitor;
  }
  const services = async (visitor: h.Visitor) =>
    h.ok(await visitor.client.call(h.api.getServices)).brands[0]!.services.map(({ state, reason }) => [state, reason]);

  test('registers a visitor whose card is in it, and keeps a copy without the hash', async () => {
    const service = await start();
    const visitor = await register(service);
    assert.deepEqual(await services(visitor), [['linked', undefined]]);
    assert.equal((await service.store.transaction((tx) => tx.credentials.get(card.id)))?.passwordHash, '');
    const other = new h.Visitor(service);
    await other.until('identity');
    h.refused(await other.identity(typed), 409, 'already-linked');
  });

  test('an outage is answered 503 with Retry-After, and is no failed try', async () => {
    const service = await start();
    const visitor = new h.Visitor(service);
    await visitor.until('identity');
    server.behaviour = 'fails';
    for (let count = 0; count < 8; count += 1) {
      const answer = await visitor.identity(typed);
      h.refused(answer, 503, 'unavailable');
      assert.equal(answer.headers.get('Retry-After'), '5');
    }
    assert.equal((await visitor.current()).step, 'identity');
    server.behaviour = 'right';
    await new Promise((resolve) => setTimeout(resolve, 250));
    h.ok(await visitor.identity(typed));
  });

  test('an unknown card, a wrong password and the details of another holder get the same answer and are counted', async () => {
    const service = await start();
    const visitor = new h.Visitor(service);
    await visitor.until('identity');
    h.refused(await visitor.identity({ ...typed, id: '500000000099' }), 422, 'identity-mismatch');
    h.refused(await visitor.identity({ ...typed, password: 'Wrong' }), 422, 'identity-mismatch');
    const holder = { id: typed.id, kana: 'ナカムラアオイ', birthDate: '1990-02-04' };
    h.refused(await visitor.identity(holder, 'ownersCard', 'holder'), 422, 'identity-mismatch');
    h.refused(await visitor.identity(typed, 'serviceCard'), 422, 'identity-mismatch');
    h.refused(await visitor.identity({ ...typed, password: 'Wrong' }), 423, 'locked');
  });

  test('while a look-up takes its time, other calls of the service are answered', async () => {
    const service = await start();
    const [visitor, other] = [new h.Visitor(service), new h.Visitor(service)];
    await visitor.until('identity');
    server.behaviour = 'silent';
    let isAnswered = false;
    const waiting = visitor.identity(typed).then((answer) => ((isAnswered = true), answer));
    await other.until('terms', 'without-id');
    assert.equal(isAnswered, false);
    h.refused(await waiting, 503, 'unavailable');
  });

  test('the list of services looks up what is old, and shows what it knows while the card system is away', async () => {
    const service = await start();
    const registered = await register(service);
    server.cards.set(card.id, { ...card, state: 'suspended' });
    assert.deepEqual(await services(registered), [['linked', undefined]], 'the copy is new');
    service.advance(h.minutes(11));
    server.behaviour = 'fails';
    assert.deepEqual(await services(registered), [['linked', undefined]]);
    server.behaviour = 'right';
    assert.deepEqual(await services(registered), [['invalidated', 'suspended']]);
    server.cards.delete(card.id);
    service.advance(h.minutes(11));
    assert.deepEqual(await services(registered), [['invalidated', 'cancelled']]);
    server.cards.set(card.id, { ...card, holder: { ...card.holder!, birthDate: '2000-01-01' } });
    service.advance(h.minutes(11));
    assert.deepEqual(await services(registered), [['invalidated', 'transferred']]);
  });
});
