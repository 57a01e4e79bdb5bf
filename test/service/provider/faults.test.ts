import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionCookie } from '../../../service/http/cookies.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { startProvider } from './start.js';

test('a database that fails is answered 503 and reported, not printed, and the process goes on', async (t) => {
  const printed = t.mock.method(console, 'error', () => undefined);
  const store = createMemoryStore();
  const { statements } = store;
  let broken = false;
  const unlessBroken = <T>(work: () => Promise<T>): Promise<T> =>
    broken ? Promise.reject(new Error('the database is gone')) : work();
  const { base, errors } = await startProvider({
    transaction: (work) => unlessBroken(() => store.transaction(work)),
    statements: {
      ...statements,
      sessions: {
        ...statements.sessions,
        findJoined: (where, joins) => unlessBroken(() => statements.sessions.findJoined(where, joins)),
      },
    },
  });
  const visit = (path = '/oidc/logout'): Promise<Response> =>
    fetch(base + path, { headers: { Cookie: `${sessionCookie}=a-session` } });
  assert.equal((await visit()).status, 200, 'the control');
  broken = true;
  const answer = await visit();
  assert.deepEqual([answer.status, answer.headers.get('Retry-After')], [503, '5']);
  const page = await visit('/sign-in/an-interaction?lang=en');
  assert.deepEqual([page.status, page.headers.get('Retry-After')], [503, '5']);
  assert.match(await page.text(), /<h1>Not available at the moment<\/h1>/);
  assert.equal(errors.length, 2);
  assert.equal(printed.mock.callCount(), 0);
  assert.match(String(errors), /the database is gone/);
  broken = false;
  assert.equal((await visit()).status, 200);
});
