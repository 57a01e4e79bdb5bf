import assert from 'node:assert/strict';
import { test } from 'node:test';
import { is, parse, safeParse } from 'valibot';
import * as contract from '../../src/contract/index.js';

test('an unknown presentation is read as redirect, and a problem with an unknown code can be read', () => {
  const policy = {
    hosted: { login: 'https://id.example/login', registration: 'https://id.example/register' },
    password: { minLength: 8, maxLength: 20 },
    mailSender: 'no-reply@mylexus.example',
  };
  const read = (presentation: string): string =>
    contract.presentationOf(parse(contract.PolicySchema, { ...policy, presentation }));
  assert.equal(read('frame'), 'frame');
  assert.equal(read('popup'), 'redirect');
  assert.equal(contract.presentationOf(undefined), 'redirect');
  assert.equal(parse(contract.ProblemSchema, { code: 'something new', status: 418 }).status, 418);
  const fields = { code: 'invalid-fields', errors: [{ field: 'email', code: 'something new' }] };
  assert.equal(parse(contract.ProblemSchema, fields).errors?.[0]?.field, 'email');
});

test('every problem code and field error code is read unchanged', () => {
  for (const code of contract.problemCodes) assert.equal(parse(contract.ProblemSchema, { code }).code, code);
  for (const code of contract.fieldErrorCodes) {
    assert.equal(parse(contract.FieldErrorSchema, { field: 'f', code }).code, code);
  }
});

test('a profile may leave fields out, and unknown members are dropped', () => {
  const profile = parse(contract.ProfileSchema, { customerType: 'individual', familyName: '佐藤', admin: true });
  assert.equal(profile.givenName, '');
  assert.ok(!('admin' in profile));
  assert.equal(is(contract.ProfileSchema, { customerType: 'robot' }), false);
});

test('a session is signed out, or signed in with a name and brands', () => {
  assert.ok(is(contract.SessionSchema, { state: 'signed-out' }));
  assert.ok(is(contract.SessionSchema, { state: 'signed-in', displayName: '佐藤 花子', brands: ['lexus'] }));
  assert.deepEqual(parse(contract.SessionSchema, { state: 'signed-out' }).brands, []);
  assert.equal(is(contract.SessionSchema, { state: 'anything' }), false);
  assert.ok(!('token' in parse(contract.SessionSchema, { state: 'signed-out', token: 'x' })));
});

test('remember is off unless asked for; identity fields are the known ones', () => {
  assert.equal(parse(contract.SignInSchema, { email: 'a@example.jp', password: 'x' }).remember, false);
  const identity = { type: 'ownersCard', requirementSet: 'password', fields: { id: '1', password: 'x' } };
  assert.ok(is(contract.IdentitySchema, identity));
  assert.equal(safeParse(contract.IdentitySchema, { ...identity, fields: { iban: '1' } }).success, false);
});

test('a brand and a kind of credential are any name that the service gives', () => {
  for (const schema of [contract.BrandSchema, contract.CredentialTypeSchema]) {
    for (const name of ['lexus', 'aozora', 'gLinkLite', 'a1']) assert.ok(is(schema, name), name);
    for (const name of ['', 'Lexus', '1a', 'a b', 'a-b', '<b>', 'あ', 'a'.repeat(33), 7, null])
      assert.ok(!is(schema, name), String(name));
  }
});
