import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { endpoints, type Endpoint } from '../../src/contract/index.js';

const guide = readFileSync('stories/guides/disclosure.md', 'utf8');
const documents = ['linking-notice', 'terms'];

test('the disclosure lists every read of the contract', () => {
  const reads = (Object.values(endpoints) as Endpoint[])
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path }) => (path.includes('{name}') ? documents.map((name) => path.replace('{name}', name)) : [path]));
  assert.ok(reads.length > 14);
  assert.deepEqual(
    reads.filter((path) => !guide.includes(`\`GET ${path}\``)),
    [],
  );
});

test('it lists no read that the contract does not have', () => {
  const paths = (Object.values(endpoints) as Endpoint[]).map(({ method, path }) => `${method} ${path}`);
  for (const [, read = ''] of guide.matchAll(/`(GET \/api\/[^`]+)`/g)) {
    const known = documents.some((name) => read.endsWith(`/${name}`)) || paths.includes(read);
    assert.ok(known, read);
  }
});
