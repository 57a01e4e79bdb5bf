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

test('only mails with a code contain one, alone on its line', () => {
  for (const language of ['ja', 'en'] as const) {
    const { mails } = contentFor(language);
    for (const mail of [
      mails.registrationCode('012345', 10),
      mails.emailChangeCode('012345', 10),
      mails.passwordResetCode('012345', 10),
    ]) {
      assert.match(mail.text, /^012345$/m);
      assert.match(mail.text, /10/);
    }
    for (const mail of [mails.addressTaken(), mails.emailChanged(), mails.noAccount(), mails.passwordChanged()]) {
      assert.doesNotMatch(mail.text, /\d{6}/);
      assert.ok(mail.subject.includes('My LEXUS'));
    }
  }
});
