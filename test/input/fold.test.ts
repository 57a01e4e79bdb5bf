import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as input from '../../src/input/index.js';

test('digits: full-width digits become ASCII, blanks and hyphens of every kind are removed', () => {
  const hyphens = ['-', '‐', '‑', '‒', '–', '—', '―', '−', '－', 'ー', 'ｰ', '─', '━', '﹣', '﹘', '⁃', '\u00ad'];
  for (const hyphen of hyphens) {
    assert.equal(input.foldDigits(`１００${hyphen}0001`), '1000001', hyphen.codePointAt(0)?.toString(16));
  }
  const blanks = [' ', '\u3000', '\u00a0', '\t', '\n', '\u200b', '\u200e', '\u2066', '\u2069', '\ufeff', '\u2060'];
  for (const blank of blanks) {
    assert.equal(input.foldDigits(`${blank}100${blank}0001${blank}`), '1000001', blank.codePointAt(0)?.toString(16));
  }
  assert.equal(input.foldDigits('①②③'), '123');
  assert.equal(input.foldDigits('12a'), '12a', 'other characters stay, for the check to find');
  assert.equal(input.foldDigits(' １０００ー００００ー００１７ '), '100000000017');
});

test('phone: shown with hyphens where the prefix decides their places', () => {
  const shown = [
    ['09012345678', '090-1234-5678'],
    ['05012345678', '050-1234-5678'],
    ['0312345678', '03-1234-5678'],
    ['0612345678', '06-1234-5678'],
    ['0120123456', '0120-123-456'],
    ['08001234567', '0800-123-4567'],
    ['0451234567', '0451234567'],
    ['', ''],
  ] as const;
  for (const [digits, written] of shown) assert.equal(input.formatPhone(digits), written);
});

test('phone: one field, 10 or 11 digits that start with 0', () => {
  for (const typed of ['03-1234-5678', '０３（１２３４）５６７８', '03(1234)5678', '03 1234 5678', '0312345678']) {
    assert.equal(input.foldPhone(typed), '0312345678', typed);
    assert.equal(input.checkPhone(typed), undefined, typed);
  }
  assert.equal(input.checkPhone('09012345678'), undefined);
  assert.equal(input.checkPhone(' ー '), 'required');
  for (const typed of ['312345678', '031234567', '090123456789', '+81312345678', '03-1234-567x']) {
    assert.equal(input.checkPhone(typed), 'format', typed);
  }
});

test('postal code: one field, seven digits, with or without 〒', () => {
  for (const typed of ['〒100-0001', '１００ー０００１', '1000001', '〒 100 0001']) {
    assert.equal(input.foldPostalCode(typed), '1000001', typed);
    assert.equal(input.checkPostalCode(typed), undefined);
  }
  assert.equal(input.checkPostalCode('〒'), 'required');
  for (const typed of ['100001', '10000011', '100000a']) assert.equal(input.checkPostalCode(typed), 'format');
  assert.equal(input.formatPostalCode('1000001'), '100-0001');
  assert.equal(input.formatPostalCode('100'), '100');
});

test('email: full-width becomes ASCII, letter case stays, old carrier addresses have their own error code', () => {
  assert.equal(input.foldEmail(' Ｈａｎａｋｏ＠example．jp\u200b'), 'Hanako@example.jp');
  assert.equal(input.emailKey('HANAKO@Example.JP '), 'hanako@example.jp');
  for (const email of [
    'a@example.jp',
    "o'hara+x@mail.example.co.jp",
    'ａ＠ｅｘａｍｐｌｅ．ｊｐ',
    'a_b-c.d@xn--wgv71a.jp',
  ]) {
    assert.equal(input.checkEmail(email), undefined, email);
  }
  for (const email of ['a..b@docomo.ne.jp', 'a.@docomo.ne.jp', '.a@ezweb.ne.jp', 'a...@softbank.ne.jp']) {
    assert.equal(input.checkEmail(email), 'email-format', email);
  }
  for (const email of [
    'a',
    '@example.jp',
    'a@',
    'a@b',
    'a@@example.jp',
    'a@-example.jp',
    'a@example..jp',
    'a@example.jp.',
    'あ@example.jp',
    'a,b@example.jp',
    'a<b>@example.jp',
    `${'a'.repeat(65)}@example.jp`,
  ]) {
    assert.equal(input.checkEmail(email), 'format', email);
  }
  assert.equal(input.checkEmail(' \u3000'), 'required');
  assert.equal(input.checkEmail(`a@${'b.'.repeat(130)}jp`), 'too-long');
});

test('password: any characters, counted one by one and never normalized', () => {
  const policy = { minLength: 8, maxLength: 20 };
  const check = (password: string, email?: string) => input.checkNewPassword(password, policy, email);
  assert.equal(check(''), 'required');
  assert.equal(check('1234567'), 'too-short');
  assert.equal(check('        '), undefined);
  assert.equal(check('𠮷'.repeat(8)), undefined);
  assert.equal(check('𠮷'.repeat(7)), 'too-short');
  assert.equal(check('ａ'.repeat(20)), undefined);
  assert.equal(check('a'.repeat(21)), 'too-long');
  assert.equal(check('Hanako@Example.jp', 'hanako@example.jp'), 'same-as-email');
});
