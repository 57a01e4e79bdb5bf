import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFor } from '../../../service/content/content.js';
import { readIdentity, recordMatches, refusalOfCredential } from '../../../service/shared/identity/rules.js';
import { canAddLink, connectedServices, linkedBrands } from '../../../service/shared/links/rules.js';
import { maskedRecord, maskId, maskName, maskPhone, maskPostalCode } from '../../../service/shared/links/masking.js';
import { errorsOfChange, readProfile } from '../../../service/shared/profile.js';
import { policyFor } from '../../../service/features/public/rules.js';
import {
  currentStep,
  editedFields,
  prefill,
  prefillAgain,
  refusalOfStep,
  stepsOf,
} from '../../../service/features/registration/rules.js';
import { defaultSettings as settings } from '../../../service/settings.js';
import type { CredentialRow, LinkRow, RegistrationRow } from '../../../service/store/rows.js';

const credential: CredentialRow = {
  id: '100000000025',
  type: 'ownersCard',
  brand: 'lexus',
  passwordHash: '',
  state: 'active',
  holder: {
    familyName: '髙橋',
    givenName: '一郎',
    familyNameKana: 'タカハシ',
    givenNameKana: 'イチロウ',
    birthDate: '1970-11-03',
    phone: '0312345678',
    postalCode: '1500002',
  },
};

const registration: RegistrationRow = {
  id: 'r',
  tokenHash: '',
  path: 'credential',
  createdAt: 0,
  expiresAt: 0,
  noticeRead: false,
  terms: null,
  credentialId: null,
  email: null,
  emailKey: null,
  challengeId: null,
  emailVerified: false,
  profile: null,
  editedFields: [],
  profileAnswered: false,
  passwordHash: null,
  accountId: null,
  completionKey: null,
};
const terms = { version: settings.termsVersion, hash: '', shownAt: '', acceptedAt: 0, surface: '' };

test('the step is the first that is not answered, whatever was answered after it', () => {
  const answers: [Partial<RegistrationRow>, string][] = [
    [{ noticeRead: true }, 'notice'],
    [{ terms }, 'terms'],
    [{ credentialId: 'c' }, 'identity'],
    [{ email: 'e', challengeId: 'h' }, 'email'],
    [{ emailVerified: true }, 'code'],
    [{ profileAnswered: true, passwordHash: 'p' }, 'profile'],
  ];
  let row = registration;
  for (const [answer, step] of answers) {
    assert.equal(currentStep(row, settings), step);
    row = { ...row, ...answer };
  }
  assert.equal(currentStep(row, settings), 'review');
  for (const [answer, step] of answers) {
    const undone = Object.fromEntries(Object.keys(answer).map((key) => [key, registration[key as 'id']]));
    assert.equal(currentStep({ ...row, ...undone }, settings), step);
  }
  assert.equal(currentStep({ ...row, passwordHash: null }, settings), 'profile');
  assert.equal(currentStep({ ...row, accountId: 'a' }, settings), 'done');
  assert.equal(currentStep(row, { ...settings, termsVersion: 'next' }), 'terms');
  assert.deepEqual(stepsOf('without-id'), ['terms', 'email', 'code', 'profile', 'review', 'done']);
  assert.deepEqual(stepsOf('resume'), ['email', 'code']);
});

test('a step may be answered when it is reached, or was before', () => {
  const row = { ...registration, noticeRead: true, terms };
  const codes = stepsOf('credential').map((step) => refusalOfStep(row, step, settings)?.code);
  assert.deepEqual(codes, [undefined, undefined, undefined, ...Array<string>(5).fill('wrong-step')]);
  const newTerms = { ...settings, termsVersion: 'next' };
  assert.equal(refusalOfStep(row, 'identity', newTerms)?.code, 'terms-changed');
  assert.equal(refusalOfStep(row, 'terms', newTerms), undefined);
  assert.equal(refusalOfStep({ ...row, accountId: 'a' }, 'terms', settings)?.code, 'wrong-step');
  assert.equal(refusalOfStep({ ...row, path: 'without-id' }, 'identity', settings)?.code, 'wrong-step');
});

test('prefilling keeps what the visitor wrote', () => {
  const first = prefill(credential);
  const draft = { ...first, phone: '0455551234', building: '101' };
  const edited = editedFields(draft, first);
  assert.deepEqual(edited, ['phone', 'building']);
  const holder = { ...credential.holder!, familyName: '山﨑', phone: '0800000000' };
  const next = prefillAgain(draft, edited, { ...credential, holder });
  assert.deepEqual([next.familyName, next.phone, next.building], ['山﨑', '0455551234', '101']);
  assert.equal(prefill(undefined).familyName, '');
});

test('masking shows a hint and no more', () => {
  assert.deepEqual(['髙橋', '健', 'さくら', '𠮷野', ''].map(maskName), ['髙●', '●', 'さ●●', '𠮷●', '']);
  assert.deepEqual(['0312345678', '09012345678', '0451234567'].map(maskPhone), [
    '03-****-5678',
    '090-****-5678',
    '045-***-4567',
  ]);
  assert.equal(maskPostalCode('1500002'), '150-****');
  assert.deepEqual(['100000000025', '12345678', '12345678901234'].map(maskId), [
    '1000-****-0025',
    '1234-****-5678',
    '1234-******-1234',
  ]);
  const values = maskedRecord(credential.holder!, contentFor('en')).map(({ label, value }) => `${label}: ${value}`);
  assert.deepEqual(values, [
    'Name: 髙● 一●',
    'Name (kana): タ●●● イ●●●',
    'Date of birth: 1970-**-**',
    'Phone number: 03-****-5678',
    'Postal code: 150-****',
  ]);
});

test('identity: reads the fields of the set, compares them folded', () => {
  const read = (fields: object, requirementSet = 'holder') =>
    readIdentity({ type: 'ownersCard', requirementSet, fields }, settings, '2026-11-22');
  const { fields } = read({
    id: '1000 0000 0025',
    kana: 'たかはし　いちろう',
    birthDate: '1970-11-03',
    password: 'ignored',
  });
  assert.deepEqual(fields, { id: '100000000025', kana: 'タカハシイチロウ', birthDate: '1970-11-03' });
  assert.equal(recordMatches(credential, fields), true);
  assert.equal(recordMatches(credential, { ...fields, birthDate: '1970-11-04' }), false);
  assert.equal(recordMatches({ ...credential, holder: null }, fields), false);
  assert.equal(recordMatches({ ...credential, holder: null }, { id: credential.id, password: 'x' }), true);
  assert.deepEqual(read({}, 'unknown').errors, [{ field: 'requirementSet', code: 'format' }]);
  assert.deepEqual(read({ id: '1' }, 'password').errors, [
    { field: 'fields.id', code: 'format' },
    { field: 'fields.password', code: 'required' },
  ]);
});

const link: LinkRow = {
  id: 'l',
  accountId: 'a',
  brand: 'lexus',
  kind: 'ownersCard',
  credentialId: credential.id,
  activeCredentialId: credential.id,
  linkedAt: 0,
  unlinkedAt: null,
};

test('a credential is usable when active and free', () => {
  assert.equal(refusalOfCredential(credential, undefined, null), undefined);
  for (const state of ['cancelled', 'transferred', 'suspended'] as const) {
    assert.equal(refusalOfCredential({ ...credential, state }, link, 'a'), 'credential-inactive');
  }
  assert.equal(refusalOfCredential(credential, link, null), 'already-linked');
  assert.equal(refusalOfCredential(credential, link, 'b'), 'already-linked');
  assert.equal(refusalOfCredential(credential, link, 'a'), 'already-yours');
});

test('an owner change invalidates the link: it is listed so and opens nothing', () => {
  const links = [{ link, credentialState: 'transferred' as const }];
  assert.deepEqual(linkedBrands(links), []);
  const [lexus] = connectedServices(links, settings, contentFor('ja')).brands;
  assert.equal(lexus?.services[0]?.state, 'invalidated');
  assert.deepEqual(linkedBrands([{ link, credentialState: 'active' }]), ['lexus']);
  assert.deepEqual(linkedBrands([{ link, credentialState: undefined }]), ['lexus']);
  assert.equal(canAddLink('lexus', links, { ...settings, linksPerAccount: 1 }), false);
  assert.equal(canAddLink('toyota', [], settings), false);
});

test('a corporation stays one; a profile is folded or told what is wrong', () => {
  const person = prefill(credential);
  const corporation = { ...person, customerType: 'corporation' as const };
  assert.deepEqual(errorsOfChange(corporation, person), [{ field: 'profile.customerType', code: 'format' }]);
  assert.deepEqual(errorsOfChange(person, corporation), []);
  assert.deepEqual(readProfile({ ...person, phone: '03-1234-5678' }, '2026-11-22').profile?.phone, '0312345678');
  assert.deepEqual(readProfile({ ...person, familyName: '' }, '2026-11-22').errors, [
    { field: 'profile.familyName', code: 'required' },
  ]);
});

test('the policy fails closed', () => {
  const listed = { ...settings, origins: { id: 'https://id.example', inline: ['https://www.example'] } };
  const presentation = (origin: string | null) => policyFor(origin, listed).presentation;
  assert.deepEqual(
    [
      null,
      'https://id.example',
      'https://www.example',
      'http://www.example',
      'https://www.example:8443',
      'null',
      '',
    ].map(presentation),
    ['inline', 'inline', 'inline', 'redirect', 'redirect', 'redirect', 'redirect'],
  );
});
