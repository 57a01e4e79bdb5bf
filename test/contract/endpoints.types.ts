/** Compiled with the project and never run: each `@ts-expect-error` is a mistake that the types have to refuse. */
import { routes } from '../../service/app.js';
import { replyRoute, route, type Routes } from '../../service/http/route.js';
import { endpoints as api, post, type, type Registration } from '../../src/contract/index.js';
import type { Client } from '../suites/client.js';

const registration = {} as Registration;

export async function calls(client: Client): Promise<void> {
  const params = { id: 'id' };
  await client.call(api.verifyRegistration, { params, body: { code: '123456' } });
  // @ts-expect-error The body has another field.
  await client.call(api.verifyRegistration, { params, body: { kode: '123456' } });
  // @ts-expect-error The field has another type.
  await client.call(api.verifyRegistration, { params, body: { code: 123456 } });
  // @ts-expect-error The body is missing.
  await client.call(api.verifyRegistration, { params });
  // @ts-expect-error The path parameter is missing.
  await client.call(api.verifyRegistration, { body: { code: '123456' } });
  // @ts-expect-error The path parameter has another name.
  await client.call(api.verifyRegistration, { params: { name: 'id' }, body: { code: '123456' } });
  // @ts-expect-error The input is missing.
  await client.call(api.verifyRegistration);
  // @ts-expect-error The idempotency key is missing.
  await client.call(api.completeRegistration, { params });
  // @ts-expect-error The endpoint takes no body.
  await client.call(api.extendRegistration, { params, body: {} });
  await client.call(api.getSession);
}

export const described = [
  post('/api/anything', { summary: 'Anything', request: type<{ code: string }>(), problems: ['code-wrong'] }),
  // @ts-expect-error The contract has no such problem.
  post('/api/anything', { summary: 'Anything', problems: ['code-strange'] }),
  // @ts-expect-error The path is not below /api/.
  post('/anything', { summary: 'Anything', problems: [] }),
  // @ts-expect-error There is no such cookie.
  post('/api/anything', { summary: 'Anything', problems: [], cookie: 'tracking' }),
];

export const bound = [
  route(api.verifyRegistration, async ({ params, body }) => ({ ...registration, id: params.id + body.code })),
  // @ts-expect-error The endpoint is not in the table.
  route(post('/api/anything', { summary: 'Anything', problems: [] }), async () => undefined),
  // @ts-expect-error The answer is none of the endpoint.
  route(api.verifyRegistration, async () => ({ step: 'done' })),
  // @ts-expect-error The endpoint has an answer.
  route(api.verifyRegistration, async () => undefined),
  // @ts-expect-error The body has another field.
  route(api.verifyRegistration, async ({ body }) => ({ ...registration, id: body.kode })),
  // @ts-expect-error The path has another parameter.
  route(api.verifyRegistration, async ({ params }) => ({ ...registration, id: params.name })),
  // @ts-expect-error The endpoint takes no idempotency key.
  route(api.verifyRegistration, async ({ idempotencyKey }) => ({ ...registration, id: idempotencyKey.trim() })),
  // @ts-expect-error A reply has a value.
  replyRoute(api.verifyRegistration, async () => ({ session: null })),
];

const { signIn, ...withoutSignIn } = routes;

export const tables = [
  { ...withoutSignIn, signIn } satisfies Routes,
  // @ts-expect-error An endpoint has no route.
  withoutSignIn satisfies Routes,
  // @ts-expect-error A route has the name of another endpoint.
  { ...withoutSignIn, signIn: routes.signOut } satisfies Routes,
  // @ts-expect-error A route has a name that is no endpoint's.
  { signInAgain: signIn } satisfies Partial<Routes>,
];
