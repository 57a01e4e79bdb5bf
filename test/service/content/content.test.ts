import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFor, readLanguage } from '../../../service/content/content.js';
import { randomCode, randomToken, sameHex } from '../../../service/shared/crypto.js';
import { webCryptoHasher } from '../../../service/hashing/web-crypto.js';

test('the language is the first known one by weight, else Japanese', () => {
  for (const [header, language] of [
    [null, 'ja'],
    ['', 'ja'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['JA-jp, en', 'ja'],
    ['fr, en;q=0.4, ja;q=0.8', 'ja'],
    ['de;q=0.9, en;q=0.1', 'en'],
    ['en;q=0, fr', 'ja'],
    ['*', 'ja'],
    ['e'.repeat(5000), 'ja'],
  ] as const) {
    assert.equal(readLanguage(header), language, String(header).slice(0, 40));
  }
});

/** The places of all texts, without the texts. */
function shape(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => shape(each, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, each]) => shape(each, `${path}.${key}`));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

test('both languages say everything, each in its own script', () => {
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

test('mails: the code alone on its line, only in mails that carry one', () => {
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

test('codes are six digits and spread evenly over the first one', () => {
  const counts = Array<number>(10).fill(0);
  for (let count = 0; count < 5000; count += 1) {
    const code = randomCode();
    assert.match(code, /^\d{6}$/);
    const first = Number(code[0]);
    counts[first] = (counts[first] ?? 0) + 1;
  }
  assert.ok(
    counts.every((count) => count > 380 && count < 620),
    counts.join(),
  );
  assert.notEqual(randomToken(), randomToken());
});

test('hex texts are compared whole', () => {
  assert.equal(sameHex('abcd', 'abcd'), true);
  for (const other of ['abce', 'abc', 'abcde', '']) assert.equal(sameHex('abcd', other), false);
});

test('PBKDF2: verifies its own hashes, verbatim, and nothing else', async () => {
  const hasher = webCryptoHasher(2);
  const hash = await hasher.hash('ｐass word');
  assert.match(hash, /^pbkdf2\$2\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
  assert.notEqual(hash, await hasher.hash('ｐass word'));
  assert.equal(await hasher.verify(hash, 'ｐass word'), true);
  assert.equal(await hasher.verify(hash, 'pass word'), false);
  assert.equal(await hasher.verify('', 'ｐass word'), false);
  assert.equal(await webCryptoHasher(9).verify(hash, 'ｐass word'), true, 'the hash carries its iterations');
});
