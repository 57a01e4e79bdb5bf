import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openApiDocument } from '../../service/openapi/document.js';
import { generatedFiles } from '../../scripts/openapi/generated.js';
import { withCallTable } from '../../scripts/openapi/guide.js';
import { namedSchemas, reference } from '../../service/openapi/schemas.js';
import { endpoints } from '../../src/contract/index.js';
import { assertDocumented } from '../suites/documented.js';

test('the OpenAPI document and the table of calls in the guide are up to date: npm run openapi', async () => {
  for (const [path, text] of Object.entries(await generatedFiles())) {
    assert.equal(readFileSync(path, 'utf8'), text, path);
  }
});

test('the table of calls replaces what is between its marks, and nothing else', () => {
  const guide = withCallTable('before\n<!-- calls:start -->\nobsolete\n<!-- calls:end -->\nafter\n');
  assert.match(guide, /^before\n<!-- calls:start -->\n\n\| call /);
  assert.match(guide, /\n<!-- calls:end -->\nafter\n$/);
  assert.ok(!guide.includes('obsolete'));
  for (const { method, path } of Object.values(endpoints)) assert.ok(guide.includes(`| \`${method} ${path}\` |`), path);
  assert.throws(() => withCallTable('without marks'));
});

test('the document is valid OpenAPI 3.1, and every reference resolves', async () => {
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

test('every endpoint of the contract is an operation of its name, and no other', () => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [operationId, `${method.toUpperCase()} ${path}`]),
  );
  const expected = Object.entries(endpoints).map(([name, { method, path }]) => [name, `${method} ${path}`]);
  assert.deepEqual(operations.sort(), expected.sort());
});

test('every schema of the contract is used', () => {
  const text = JSON.stringify(openApiDocument());
  for (const name of Object.keys(namedSchemas)) assert.ok(text.includes(`"${reference(name)}"`), name);
});

test('an answer that the document does not name is not allowed', () => {
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
