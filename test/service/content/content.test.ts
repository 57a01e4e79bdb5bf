import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFor } from '../../../service/content/content.js';

/** The paths of all texts. */
function shape(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => shape(each, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, each]) => shape(each, `${path}.${key}`));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

test('both languages have every text, each in its own script', () => {
  const [ja, en] = [contentFor('ja'), contentFor('en')];
  assert.deepEqual(shape(ja), shape(en));
  assert.ok([...texts(ja), ...texts(en)].every((text) => text.trim() === text && text));
  const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
  const inEnglish = texts({ ...en, identityFields: { ...en.identityFields, kana: {} } });
  assert.deepEqual(
    inEnglish.filter((text) => japanese.test(text)),
    [],
  );
});
