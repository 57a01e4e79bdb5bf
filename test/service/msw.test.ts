import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import { endpoints, idempotencyHeader, requestHeader } from '../../src/contract/index.js';
import { createMockService } from '../../service/msw.js';

const mock = createMockService();
const server = setupServer(...mock.handlers);
before(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => mock.reset());
after(() => server.close());

const base = 'http://anywhere.example';
const call = (method: string, path: string, body?: unknown, headers = {}): Promise<Response> =>
  fetch(base + path, {
    method,
    headers: { 'Content-Type': 'application/json', [requestHeader]: '1', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const json = async (answer: Promise<Response>): Promise<any> => (await answer).json();
const signInHanako = () => call('POST', '/api/session', { email: 'hanako@example.jp', password: 'Hanako_2022' });

test('the service runs behind MSW with a jar in place of cookies', async () => {
  assert.equal((await json(call('GET', '/api/policy'))).presentation, 'inline');
  assert.equal((await json(signInHanako())).state, 'signed-in');
  assert.equal((await json(call('GET', '/api/session'))).displayName, '佐藤 花子');
  mock.signOut();
  assert.equal((await json(call('GET', '/api/session'))).state, 'signed-out');
  await mock.signIn('taro@example.jp');
  assert.deepEqual((await json(call('GET', '/api/session'))).brands, ['lexus', 'toyota']);
  await assert.rejects(mock.signIn('nobody@example.jp'));
  assert.equal((await fetch(`${base}/api/session`, { method: 'DELETE' })).status, 403, 'the header is still required');
});

test('there is a handler for every endpoint, and other paths below /api/ are not found', async () => {
  const listed = Object.values(endpoints).map(({ method, path }) => `${method} *${path.replace(/\{(\w+)\}/g, ':$1')}`);
  const handled = mock.handlers.map((handler) => (handler as HttpHandler).info.header);
  assert.deepEqual(handled, [...listed, '/.+/ */api/*']);
  for (const [method, path] of [
    ['GET', '/api/nowhere'],
    ['POST', '/api/policy'],
  ] as const) {
    const answer = await call(method, path);
    assert.deepEqual([answer.status, answer.headers.get('Content-Type')], [404, 'application/problem+json']);
    assert.equal((await json(Promise.resolve(answer))).code, 'not-found');
  }
});

test('a behaviour replaces the answer of the service', async () => {
  mock.behaviour = 'down';
  await assert.rejects(call('GET', '/api/policy'));
  mock.behaviour = 'html';
  const html = await call('GET', '/api/session');
  assert.deepEqual([html.status, html.headers.get('Content-Type')?.split(';')[0]], [502, 'text/html']);
  mock.behaviour = 'rate-limited';
  const limited = await signInHanako();
  assert.deepEqual([limited.status, limited.headers.get('Retry-After')], [429, '30']);
  assert.equal((await call('GET', '/api/policy')).status, 200);
  mock.behaviour = 'session-expired';
  await mock.signIn('taro@example.jp');
  assert.equal((await call('GET', '/api/account')).status, 401);
  assert.deepEqual(await json(call('GET', '/api/session')), { state: 'signed-out' });
  assert.equal((await call('GET', '/api/documents/terms')).status, 200);
  mock.behaviour = 'down';
  mock.behaviourPath = /account/;
  assert.equal((await json(call('GET', '/api/session'))).state, 'signed-in');
  await assert.rejects(call('GET', '/api/account'));
});

test('the clock can be advanced', async () => {
  await signInHanako();
  mock.clock.advance(31 * 60_000);
  assert.equal((await json(call('GET', '/api/session'))).state, 'signed-out');
});

test('after a lost answer the registration is complete, and reading it signs in', async () => {
  const { id } = await json(call('POST', '/api/registrations', { path: 'without-id' }));
  const path = `/api/registrations/${id}`;
  const { version, hash } = await json(call('GET', '/api/documents/terms'));
  await call('POST', `${path}/terms`, { accepted: true, version, hash, shownAt: new Date().toISOString() });
  await call('POST', `${path}/email`, { email: 'new@example.jp' });
  await call('POST', `${path}/verification`, { code: mock.newestCode('new@example.jp') });
  const profile = {
    customerType: 'individual',
    familyName: '山田',
    givenName: '葵',
    familyNameKana: 'ヤマダ',
    givenNameKana: 'アオイ',
  };
  await call('POST', `${path}/profile`, { profile, password: 'Abcd_1234' });
  mock.loseNextResponse(/completion$/);
  const complete = () => call('POST', `${path}/completion`, undefined, { [idempotencyHeader]: 'key' });
  await assert.rejects(complete());
  assert.equal((await json(call('GET', '/api/session'))).state, 'signed-out');
  assert.equal((await json(call('GET', '/api/registrations/current'))).registration.step, 'done');
  assert.equal((await json(call('GET', '/api/session'))).state, 'signed-in');
  assert.equal((await json(complete())).step, 'done');
});

test('a reset restores the initial state, settings included', async () => {
  mock.settings.termsVersion = 'next';
  await signInHanako();
  await mock.reset();
  assert.equal((await json(call('GET', '/api/documents/terms'))).version, '2022-08-31');
  assert.equal((await json(call('GET', '/api/session'))).state, 'signed-out');
  assert.throws(() => mock.newestCode());
});

test('a page may log in as often as its tests need, and five wrong passwords still lock', async () => {
  const login = (password: string) => call('POST', '/api/session', { email: 'taro@example.jp', password });
  for (let count = 0; count < 40; count += 1) assert.equal((await login('Taro_2022')).status, 200);
  const wrong: number[] = [];
  for (let count = 0; count < 5; count += 1) wrong.push((await login('Wrong_2022')).status);
  assert.deepEqual(wrong, [401, 401, 401, 401, 423]);
});
