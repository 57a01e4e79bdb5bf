import { assert } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { Document } from '../../../src/contract/index.js';
import { callsTo, callElsewhere, mock, useMockService, network } from '../../harness/mock-service.js';
import { credential, email, openRegistration, registrationAt, stored } from '../../harness/registration.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

const completions = (): number => callsTo('POST', /completion$/).length;

async function openAtReview(): Promise<WidgetPage> {
  await registrationAt('review');
  return openRegistration();
}

/** Another account links the credential meanwhile. */
async function linkElsewhere(): Promise<void> {
  await mock.store.transaction(async (tx) => {
    const credentialId = credential.id.replaceAll('-', '');
    const link = { id: 'faster', accountId: 'demo-hanako@example.jp', brand: 'lexus', kind: 'ownersCard' } as const;
    await tx.links.insert({ ...link, credentialId, activeCredentialId: credentialId, linkedAt: 0, unlinkedAt: null });
  });
}

useMockService();

describe('mylexus-registration: ［登録］', () => {
  it('a double click and Enter create one account with one link', async () => {
    const page = await openAtReview();
    const button = page.button('登録');
    button.click();
    button.click();
    button.form!.requestSubmit();
    await page.arrives('登録が完了しました');
    await aMoment();
    assert.strictEqual(completions(), 1);
    assert.deepEqual(await stored(), { accounts: 1, links: 1, terms: 1 });
  });

  it('the button shows that the request is running', async () => {
    const page = await openAtReview();
    mock.behaviour = 'slow';
    mock.behaviourPath = /completion$/;
    const button = page.button('登録');
    button.click();
    await until('the pending label', () => button.innerText.trim() === '登録しています');
    assert.strictEqual(button.ariaDisabled, 'true');
    await page.arrives('登録が完了しました');
  }).timeout(8000);

  it('reads the state after a lost answer and does not repeat the request: one account, signed in', async () => {
    const page = await openAtReview();
    mock.loseNextResponse(/completion$/);
    page.press('登録');
    await page.arrives('登録が完了しました');
    assert.strictEqual(page.problem, '');
    assert.strictEqual(completions(), 1);
    assert.deepEqual(await stored(), { accounts: 1, links: 1, terms: 1 });
    await until('the sign-in', () => page.eventTypes.includes('mylexus-signed-in'));
  });

  it('if the state cannot be read after a lost answer, the next try has the same idempotency key and creates nothing twice', async () => {
    const page = await openAtReview();
    mock.loseNextResponse(/completion$/);
    network.use(http.get('*/api/registrations/current', () => HttpResponse.error()));
    page.press('登録');
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    network.resetHandlers();
    page.press('登録');
    await page.arrives('登録が完了しました');
    const keys = callsTo('POST', /completion$/).map(({ headers }) => headers.get('Idempotency-Key'));
    assert.lengthOf(keys, 2);
    assert.strictEqual(keys[0], keys[1]);
    assert.deepEqual(await stored(), { accounts: 1, links: 1, terms: 1 });
  });

  it('terms that changed after they were accepted have to be accepted again before ［登録］', async () => {
    await registrationAt('terms');
    const page = await openRegistration();
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    // Another tab answers the other steps; this page then shows the review.
    const { id } = await callElsewhere('GET', 'registrations/current').then(({ registration }) => registration);
    await finish(id);
    await page.type('レクサスオーナーズカードID', credential.id);
    await page.type('IDのパスワード', credential.password);
    page.press('次へ');
    await page.arrives('登録内容の確認');
    mock.settings.termsVersion = '2023-04-01';
    page.press('登録');
    await page.arrives('「TOYOTAアカウント」利用規約');
    await page.seesProblem('利用規約が更新されました。もう一度ご確認ください。');
    await page.sees('第1条');
    assert.isFalse(page.field('利用規約に同意する').checked, 'the checkbox was for the old terms');
    assert.deepEqual(await stored(), { accounts: 0, links: 0, terms: 0 });
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('登録内容の確認');
    assert.strictEqual(page.problem, '');
    page.press('登録');
    await page.arrives('登録が完了しました');
    const { version } = await callElsewhere<Document>('GET', 'documents/terms');
    assert.strictEqual(JSON.parse(callsTo('POST', /terms$/).at(-1)!.body).version, version);
  });

  it('if another account links the credential first, the visitor enters another one and loses no input', async () => {
    const page = await openAtReview();
    await linkElsewhere();
    page.press('登録');
    await page.arrives('連携に必要な情報の入力');
    await page.seesProblem(
      'このIDは別のアカウントと連携済みです。そのアカウントで連携を解除してから、もう一度お試しください。',
    );
    assert.deepEqual(await stored(), { accounts: 0, links: 1, terms: 0 });
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '1000-0000-0017');
    await page.type('IDのパスワード', 'Owner_0017');
    page.press('次へ');
    await until('the next step', () => page.heading !== '連携に必要な情報の入力');
    assert.notInclude(page.text, 'メールアドレスの登録');
  });

  it('the review stays when the service is down, and the next try registers', async () => {
    const page = await openAtReview();
    mock.behaviour = 'down';
    page.press('登録');
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    assert.include(page.text, email);
    mock.behaviour = 'normal';
    page.press('登録');
    await page.arrives('登録が完了しました');
  });
});

/** Answers the steps from the identity details to the review in another tab. */
async function finish(id: string): Promise<void> {
  const post = (action: string, body: unknown) => callElsewhere('POST', `registrations/${id}/${action}`, body);
  await post('identity', { type: 'ownersCard', requirementSet: 'password', fields: credential });
  await post('email', { email });
  await post('verification', { code: mock.newestCode(email) });
  const names = { familyName: '髙橋', givenName: '一郎', familyNameKana: 'タカハシ', givenNameKana: 'イチロウ' };
  await post('profile', { profile: { customerType: 'individual', ...names }, password: 'Abcd_1234' });
}
