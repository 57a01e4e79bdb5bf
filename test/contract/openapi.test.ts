import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openApiDocument } from '../../scripts/openapi/document.js';
import { formattedDocument } from '../../scripts/openapi/format.js';
import { operations } from '../../scripts/openapi/operations.js';
import { namedSchemas, reference } from '../../scripts/openapi/schemas.js';
import { createApp, createRoutes } from '../../service/app.js';
import { createOutbox } from '../../service/mail/outbox.js';
import { createMemoryStore } from '../../service/store/memory.js';
import { webCryptoHasher } from '../../service/hashing/web-crypto.js';
import { assertDocumented } from '../suites/documented.js';

const calls = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort();

test('the document that is kept is the one the schemas make: npm run openapi', async () => {
  assert.equal(readFileSync('docs/openapi.json', 'utf8'), await formattedDocument());
});

test('it is valid OpenAPI 3.1, and every reference leads somewhere', async () => {
  const result = await new Validator().validate(
    JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Record<string, unknown>,
  );
  assert.deepEqual(result.errors ?? [], []);
  assert.equal(result.valid, true);
  const document = openApiDocument();
  for (const [, path = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    assert.ok(
      path.split('/').reduce<any>((place, name) => place?.[name], document),
      path,
    );
  }
});

test('every route of the reference service is in it, and no other', () => {
  const options = {
    store: createMemoryStore(),
    mail: createOutbox(),
    hasher: webCryptoHasher(1),
    secret: 'a secret of the test',
  };
  const routes = createRoutes(createApp(options)).routes.filter(({ method }) => method !== 'ALL');
  assert.deepEqual(routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`).sort(), calls);
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length);
});

test('every schema of the contract is used', () => {
  const text = JSON.stringify(openApiDocument());
  for (const name of Object.keys(namedSchemas)) assert.ok(text.includes(`"${reference(name)}"`), name);
});

test('an answer it does not name is not allowed', () => {
  const body = { code: 'not-found' };
  const type = 'application/problem+json';
  assertDocumented('GET', '/api/documents/other', 404, type, body);
  assertDocumented('GET', '/api/registrations/current', 401, type, { code: 'session-expired' });
  for (const [path, status, problem] of [
    ['/api/session', 404, body],
    ['/api/session', 503, body],
    ['/api/documents/other', 404, { code: 'something new' }],
  ] as const) {
    assert.throws(() => assertDocumented('GET', path, status, type, problem), path);
  }
  assert.throws(() => assertDocumented('GET', '/api/session', 200, 'application/json', { state: 'anything' }));
  assert.throws(() => assertDocumented('GET', '/api/nowhere', 200, 'application/json', {}));
});

test('the guide lists every call', () => {
  const rows = readFileSync('stories/guides/backend.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `/api/'));
  const listed = rows.flatMap((row) => {
    const [resource = '', ...texts] = [...row.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
    return texts.flatMap((text) => {
      const [, method, rest = ''] = /^(GET|POST|PATCH|DELETE)(?: (\/\S+))?$/.exec(text) ?? [];
      return method ? [`${method} ${resource}${rest}`] : [];
    });
  });
  assert.deepEqual(listed.sort(), calls);
});
