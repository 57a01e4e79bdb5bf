import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '../../../service/app.js';
import { route } from '../../../service/http/route.js';
import { createRouter } from '../../../service/http/router.js';
import { defaultSettings as settings } from '../../../service/settings.js';
import type { App } from '../../../service/shared/app.js';
import { ProblemError } from '../../../service/shared/problem-error.js';
import { endpoints, post, type ProblemCode } from '../../../src/contract/index.js';

const app = { settings, now: () => 0 } as Partial<App> as App;

/** Answers `GET /api/credential-types` with a problem, and returns what is reported. */
async function refuseWith(code: ProblemCode): Promise<{ answered: unknown; reported: string[] }> {
  const reported: string[] = [];
  const refusing = route(endpoints.getCredentialTypes, async () => {
    throw new ProblemError(code);
  });
  const router = createRouter(app, [refusing], (error) => void reported.push(String(error)));
  const response = await router.fetch(new Request('http://localhost/api/credential-types'), {});
  return { answered: ((await response.json()) as { code: unknown }).code, reported };
}

test('every endpoint of the contract has its route, and no route has another endpoint', () => {
  assert.deepEqual(
    Object.entries(routes)
      .map(([name, { endpoint }]) => [name, endpoint])
      .sort(),
    Object.entries(endpoints).sort(),
  );
});

test('an endpoint that is not in the table of the contract cannot be bound', () => {
  const unlisted = post('/api/session', { summary: 'Signs in', problems: [] });
  assert.throws(() => route(unlisted as never, async () => undefined as never), /not in the table of endpoints/);
});

test('a problem that the endpoint does not list is answered and reported', async () => {
  assert.deepEqual(await refuseWith('unavailable'), { answered: 'unavailable', reported: [] });
  assert.deepEqual(await refuseWith('not-found'), {
    answered: 'not-found',
    reported: ['Error: GET /api/credential-types does not list the problem not-found'],
  });
});
