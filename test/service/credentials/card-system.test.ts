import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import type { CardSystemError } from '../../../service/credentials/card-system.js';
import { defaultSettings } from '../../../service/settings.js';
import { createCardSystem, type CardSystemOptions } from '../../../service/credentials/card-system.js';
import type { CredentialRegistry } from '../../../service/credentials/registry.js';
import { createLog } from '../../../service/process/log.js';
import { ProblemError } from '../../../service/shared/problem-error.js';
import { CardServer, type CardServerBehaviour } from '../../harness/card-server.js';
import { card } from './cards.js';

let server: CardServer;
const errors: unknown[] = [];
const changes: boolean[] = [];
before(async () => (server = await CardServer.start()));
after(() => server.stop());
beforeEach(() => {
  server.behaviour = 'right';
  server.cards.clear();
  server.cards.set(card.id, structuredClone(card));
  server.lookUps.length = errors.length = changes.length = 0;
});

/** With a time-out that no answer of a busy machine takes. */
const connect = (options: Partial<CardSystemOptions> = {}): CredentialRegistry =>
  createCardSystem({
    url: server.url,
    secret: server.secret,
    idLength: 12,
    brands: defaultSettings.brands,
    timeoutMs: 2000,
    pauseMs: 200,
    onError: (error) => void errors.push(error),
    onChange: (asked) => void changes.push(asked),
    ...options,
  });
const find = (registry: CredentialRegistry, id = card.id) => registry.find(id, 'ownersCard', undefined);
const isUnavailable = (error: unknown) => error instanceof ProblemError && error.code === 'unavailable';
const codes = () => errors.map((error) => (error as CardSystemError).code);

suite('the client of a card system', () => {
  test('finds a card and reports an unknown one, with its secret and one request each', async () => {
    const now = Date.parse('2026-11-22T05:00:00Z');
    const registry = connect({ now: () => now });
    assert.deepEqual(await find(registry), { ...card, renewedFrom: null, checkedAt: now });
    assert.equal(await find(registry, '999999999999'), undefined);
    assert.deepEqual(server.lookUps, [
      { id: card.id, type: 'ownersCard' },
      { id: '999999999999', type: 'ownersCard' },
    ]);
    assert.deepEqual(errors, []);
  });

  for (const [behaviour, code] of [
    ['silent', 'TIMEOUT'],
    ['stalls', 'TIMEOUT'],
    ['slow', 'TIMEOUT'],
    ['fails', 'STATUS_500'],
    ['cut', 'NETWORK'],
    ['redirects', 'NETWORK'],
    ['html', 'MALFORMED'],
    ['odd', 'MALFORMED'],
    ['endless', 'MALFORMED'],
  ] as readonly [CardServerBehaviour, string][]) {
    test(`a card system that is ${behaviour} is unavailable, within the time-out, and the error says ${code}`, async () => {
      server.behaviour = behaviour;
      const begin = performance.now();
      await assert.rejects(find(connect({ timeoutMs: 300 })), isUnavailable);
      assert.ok(performance.now() - begin < 1500);
      assert.deepEqual(codes(), [code]);
    });
  }

  test('a wrong secret, a path that is none and a record of another card are failures, not unknown cards', async () => {
    await assert.rejects(find(connect({ secret: 'another secret of 16' })), isUnavailable);
    await assert.rejects(find(connect({ url: server.url.replace('lookup', 'elsewhere') })), isUnavailable);
    server.cards.set('500000000025', card);
    await assert.rejects(find(connect(), '500000000025'), isUnavailable);
    assert.deepEqual(codes(), ['STATUS_401', 'STATUS_404', 'MALFORMED']);
  });

  test('a connection that was closed while it was idle is replaced', async () => {
    const registry = connect();
    await find(registry);
    const { port } = server;
    await server.stop();
    await server.listen(port);
    assert.equal((await find(registry))?.id, card.id);
    assert.deepEqual(errors, []);
  });

  test('is left alone after five outages, tried again after a pause, and used again when it is back', async () => {
    const registry = connect({ timeoutMs: 500 });
    server.behaviour = 'fails';
    for (let count = 0; count < 5; count += 1) await assert.rejects(find(registry), isUnavailable);
    assert.deepEqual(changes, [false]);
    const asked = server.lookUps.length;
    server.behaviour = 'silent';
    const begin = performance.now();
    await assert.rejects(find(registry), isUnavailable);
    assert.ok(performance.now() - begin < 50);
    assert.equal(server.lookUps.length, asked);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await assert.rejects(find(registry), isUnavailable);
    assert.equal(server.lookUps.length, asked + 1, 'one look-up tries it');
    server.behaviour = 'right';
    await assert.rejects(find(registry), isUnavailable);
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal((await find(registry))?.id, card.id);
    assert.deepEqual(changes.slice(-1), [true]);
    assert.equal((await find(registry))?.id, card.id);
  });

  test('one record that cannot be read does not keep others from being looked up', async () => {
    const registry = connect();
    server.cards.set('500000000025', { ...card, id: '500000000025', passwordHash: 'plain' });
    for (let count = 0; count < 10; count += 1) await assert.rejects(find(registry, '500000000025'), isUnavailable);
    assert.equal((await find(registry))?.id, card.id);
    assert.deepEqual(changes, []);
  });

  test('a failure is logged by its kind, without the card, its holder or the secret', async () => {
    const lines: string[] = [];
    const log = createLog({ write: (line) => void lines.push(line) });
    const registry = connect({ onError: (error) => log.error(error) });
    for (const behaviour of ['odd', 'fails', 'cut'] as const) {
      server.behaviour = behaviour;
      await assert.rejects(find(registry));
    }
    const text = lines.join('\n');
    for (const code of ['MALFORMED', 'STATUS_500', 'NETWORK']) assert.ok(text.includes(code), code);
    const canaries = [card.id, card.passwordHash, '中村', '1990-02-03', '09012345678', server.secret, '127.0.0.1'];
    for (const canary of canaries) assert.ok(!text.includes(canary), canary);
  });
});
