import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionCookie } from '../../../service/http/cookies.js';
import { createMemoryStore } from '../../../service/store/memory.js';
import { startProvider } from './start.js';

test('a database that fails is answered 503 and reported, and the process goes on', async () => {
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
  const visit = (): Promise<Response> =>
    fetch(`${base}/oidc/logout`, { headers: { Cookie: `${sessionCookie}=a-session` } });
  assert.equal((await visit()).status, 200, 'the control');
  broken = true;
  assert.equal((await visit()).status, 503);
  assert.match(String(errors), /the database is gone/);
  broken = false;
  assert.equal((await visit()).status, 200);
});
