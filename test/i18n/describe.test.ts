import { passkeys as passkeysEn } from '../../src/features/passkeys/messages/en.js';
import { passkeys as passkeysJa } from '../../src/features/passkeys/messages/ja.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldErrorCodes, problemCodes, type Problem, type ProblemCode } from '../../src/contract/index.js';
import { describeField, describeProblem } from '../../src/i18n/describe.js';
import { login as loginEn } from '../../src/features/login/messages/en.js';
import { registrationSteps as stepsEn } from '../../src/features/registration/messages/steps.en.js';
import { services as servicesEn } from '../../src/features/linking/messages/en.js';
import { formatDate, formatTime } from '../../src/i18n/format.js';
import { common } from '../../src/i18n/ja/common.js';
import { login } from '../../src/features/login/messages/ja.js';
import { wizardMessages } from '../../src/i18n/ja/wizard.js';
import { registrationSteps } from '../../src/features/registration/messages/steps.ja.js';
import { services } from '../../src/features/linking/messages/ja.js';

/** Today in Japan, whatever the time zone of the test. */
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });

/** With every member that may come with a code. */
const problem = (code: ProblemCode): Problem => ({
  code,
  triesLeft: 3,
  retryAfter: 42,
  lockedUntil: `${today}T13:05:00+09:00`,
});

const texts: Partial<Record<ProblemCode, string>> = {
  'login-failed': 'メールアドレスまたはパスワードが正しくありません。',
  'identity-mismatch':
    '入力内容が登録情報と一致しません。カードまたは書類をご確認ください。あと\u20603\u2060回入力できます。',
  'credential-inactive': 'このIDは現在ご利用いただけません。ご契約状況をご確認ください。',
  'already-linked':
    'このIDは別のアカウントと連携済みです。そのアカウントで連携を解除してから、もう一度お試しください。',
  'already-yours': 'このIDはすでに連携されています。',
  locked: '安全のため、ご利用を一時的に制限しています。13:05以降に、もう一度お試しください。',
  'email-format': '「.」が続いているか、「@」の直前にあるため、このメールアドレスは使用できません。',
  'code-wrong': '認証コードが正しくありません。あと\u20603\u2060回入力できます。',
  'code-expired': '認証コードの有効期限が切れました。認証コードを再送信してください。',
  'no-tries-left': '認証コードの入力回数の上限に達しました。認証コードを再送信してください。',
  'code-superseded': '最新のメールに記載された認証コードを入力してください。',
  'terms-required': '利用規約への同意が必要です。',
  'terms-changed': '利用規約が更新されました。もう一度ご確認ください。',
  'rate-limited': 'しばらく時間をおいて、もう一度お試しください（あと約42秒）。',
  'session-expired': '一定時間操作がなかったため、お手続きを中断しました。続きから再開してください。',
  unavailable: 'ただいま接続できません。しばらくしてから、もう一度お試しください。',
};

for (const [wizard, messages] of [
  ['registration', { ...wizardMessages, ...registrationSteps }],
  ['linking', services],
] as const) {
  test(`${wizard}: every problem has its Japanese message`, () => {
    for (const [code, text] of Object.entries(texts)) {
      assert.equal(describeProblem(problem(code as ProblemCode), messages, 'ja'), text);
    }
  });

  test(`${wizard}: every problem code of the contract has a message of its own`, () => {
    const own = { ...messages, problems: { ...messages.problems, ...passkeysJa.problems } };
    const all = problemCodes.map((code) => describeProblem(problem(code), own, 'ja'));
    assert.equal(new Set(all).size, problemCodes.length);
  });
}

test('every problem code has an English message of its own', () => {
  for (const messages of [{ ...servicesEn, ...stepsEn }, servicesEn]) {
    const own = { ...messages, problems: { ...messages.problems, ...passkeysEn.problems } };
    const all = problemCodes.map((code) => describeProblem(problem(code), own, 'en'));
    assert.equal(new Set(all).size, problemCodes.length);
    assert.ok(
      all.every((text) => /^[A-Z].*[.)]$/s.test(text)),
      all.join('\n'),
    );
    assert.match(describeProblem(problem('locked'), messages, 'en'), /1:05\sPM/);
  }
});

test('the login has a message for each of its own problems', () => {
  for (const code of ['login-failed', 'locked', 'rate-limited', 'unavailable'] as const) {
    assert.equal(describeProblem(problem(code), login, 'ja'), texts[code]);
    assert.notEqual(describeProblem(problem(code), loginEn, 'en'), '');
  }
});

test('a problem code without a message is shown as unavailable, never with the texts of the service', () => {
  const newer = { ...problem('unavailable'), code: 'teapot' as ProblemCode, title: 'I am a teapot' };
  for (const messages of [login, services, { ...wizardMessages, ...registrationSteps }]) {
    assert.equal(describeProblem(newer, messages, 'ja'), texts.unavailable);
  }
  assert.equal(describeProblem(problem('code-wrong'), login, 'ja'), texts.unavailable);
});

test('a problem without further members still has a message', () => {
  for (const code of problemCodes) assert.notEqual(describeProblem({ code }, services, 'ja').trim(), '');
});

const facts = { name: 'phone', length: 2, minLength: 8, maxLength: 128 };

test('the message for a field error names the field, and an unknown code means a wrong format', () => {
  for (const code of fieldErrorCodes) {
    const text = describeField(code, '電話番号', facts, services);
    assert.ok(['email-format', 'format'].includes(code) || text.includes('電話番号'), code);
  }
  assert.equal(
    describeField('not-kana', 'メール', facts, common),
    'メールは「name@example.jp」の形式で入力してください。',
  );
  assert.equal(describeField('required', '姓', facts, common), '姓を入力してください。');
  assert.equal(describeField('email-format', 'メールアドレス', facts, common), texts['email-format']);
});

test('a time names its day where that is not today in Japan', () => {
  const now = new Date('2026-11-22T23:50:00+09:00');
  const sooner = '2026-11-22T14:58:00Z';
  const later = '2026-11-22T15:20:00Z';
  assert.equal(formatTime(sooner, 'ja', now), '23:58');
  assert.equal(formatTime(later, 'ja', now), '11月23日 0:20');
  assert.match(formatTime(sooner, 'en', now), /^11:58\sPM$/);
  assert.match(formatTime(later, 'en', now), /^November 23.* 12:20\sAM$/);
});

test('a date is the date in Japan', () => {
  assert.equal(formatDate('2022-08-30T15:00:00Z', 'ja'), '2022年8月31日');
  assert.equal(formatDate('2022-08-30T14:59:59Z', 'ja'), '2022年8月30日');
  assert.equal(formatDate('2022-08-30T15:00:00Z', 'en'), 'August 31, 2022');
  assert.equal(formatDate('1985-04-12', 'ja'), '1985年4月12日');
});
