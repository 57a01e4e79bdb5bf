import { assert } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { Document } from '../../../src/contract/index.js';
import { askedFor, callElsewhere, mock, useMockService, worker } from '../../harness/mock-service.js';
import { card, email, openRegistration, registrationAt, stored } from '../../harness/registration.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

const completions = (): number => askedFor('POST', /completion$/).length;

async function openAtReview(): Promise<WidgetPage> {
  await registrationAt('review');
  return openRegistration();
}

/** Somebody else links the card meanwhile. */
async function linkElsewhere(): Promise<void> {
  await mock.store.transaction(async (tx) => {
    const credentialId = card.id.replaceAll('-', '');
    const link = { id: 'faster', accountId: 'demo-hanako@example.jp', brand: 'lexus', kind: 'ownersCard' } as const;
    await tx.links.insert({ ...link, credentialId, activeCredentialId: credentialId, linkedAt: 0, unlinkedAt: null });
  });
}

useMockService();

describe('mylexus-registration: ［登録］', () => {
  it('a double click, and Enter, make one account with one link', async () => {
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

  it('while it works the button says so', async () => {
    const page = await openAtReview();
    mock.behaviour = 'slow';
    mock.behaviourPath = /completion$/;
    const button = page.button('登録');
    button.click();
    await until('the work', () => button.innerText.trim() === '登録しています');
    assert.strictEqual(button.ariaDisabled, 'true');
    await page.arrives('登録が完了しました');
  }).timeout(8000);

  it('a lost answer is asked for, not repeated: one account, signed in', async () => {
    const page = await openAtReview();
    mock.loseNextResponse(/completion$/);
    page.press('登録');
    await page.arrives('登録が完了しました');
    assert.strictEqual(page.problem, '');
    assert.strictEqual(completions(), 1);
    assert.deepEqual(await stored(), { accounts: 1, links: 1, terms: 1 });
    await until('the sign-in', () => page.told.includes('mylexus-signed-in'));
  });

  it('when nothing can be learned of a lost answer, the next try has the same key and makes nothing twice', async () => {
    const page = await openAtReview();
    mock.loseNextResponse(/completion$/);
    worker.use(http.get('*/api/registrations/current', () => HttpResponse.error()));
    page.press('登録');
    await page.meets('ただいま接続できません。入力内容は保持されています。');
    worker.resetHandlers();
    page.press('登録');
    await page.arrives('登録が完了しました');
    const keys = askedFor('POST', /completion$/).map(({ headers }) => headers.get('Idempotency-Key'));
    assert.lengthOf(keys, 2);
    assert.strictEqual(keys[0], keys[1]);
    assert.deepEqual(await stored(), { accounts: 1, links: 1, terms: 1 });
  });

  it('terms that changed since they were read are read again before anything is registered', async () => {
    await registrationAt('terms');
    const page = await openRegistration();
    await page.sees('第1条');
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    // The rest of the way is gone elsewhere; this page follows it to the review.
    const { id } = await callElsewhere('GET', 'registrations/current').then(({ registration }) => registration);
    await finish(id);
    await page.type('ID', card.id);
    await page.type('パスワード', card.password);
    page.press('次へ');
    await page.arrives('登録内容の確認');
    mock.settings.termsVersion = '2023-04-01';
    page.press('登録');
    await page.arrives('「TOYOTAアカウント」利用規約');
    await page.meets('規約が更新されました。再度ご確認ください。');
    await page.sees('第1条');
    assert.isFalse(page.field('利用規約に同意する').checked, 'the tick was for the old terms');
    assert.deepEqual(await stored(), { accounts: 0, links: 0, terms: 0 });
    page.choose('利用規約に同意する');
    page.press('次へ');
    await page.arrives('登録内容の確認');
    assert.strictEqual(page.problem, '');
    page.press('登録');
    await page.arrives('登録が完了しました');
    const { version } = await callElsewhere<Document>('GET', 'documents/terms');
    assert.strictEqual(JSON.parse(askedFor('POST', /terms$/).at(-1)!.body).version, version);
  });

  it('somebody who was faster with the card: the visitor is asked for another one, and loses nothing', async () => {
    const page = await openAtReview();
    await linkElsewhere();
    page.press('登録');
    await page.arrives('連携に必要な情報の入力');
    await page.meets('このIDは別のアカウントと連携済みです。');
    assert.deepEqual(await stored(), { accounts: 0, links: 1, terms: 0 });
    await page.sees('確認方法');
    await page.type('ID', '1000-0000-0017');
    await page.type('パスワード', 'Owner_0017');
    page.press('次へ');
    await until('the way on', () => page.heading !== '連携に必要な情報の入力');
    assert.notInclude(page.text, 'メールアドレスの登録');
  });

  it('a service that is down keeps the review, and the next try registers', async () => {
    const page = await openAtReview();
    mock.behaviour = 'down';
    page.press('登録');
    await page.meets('ただいま接続できません。入力内容は保持されています。');
    assert.include(page.text, email);
    mock.behaviour = 'normal';
    page.press('登録');
    await page.arrives('登録が完了しました');
  });
});

/** Answers from the identity details to the review, from another tab. */
async function finish(id: string): Promise<void> {
  const post = (action: string, body: unknown) => callElsewhere('POST', `registrations/${id}/${action}`, body);
  await post('identity', { type: 'ownersCard', requirementSet: 'password', fields: card });
  await post('email', { email });
  await post('verification', { code: mock.newestCode(email) });
  const names = { familyName: '髙橋', givenName: '一郎', familyNameKana: 'タカハシ', givenNameKana: 'イチロウ' };
  await post('profile', { profile: { customerType: 'individual', ...names }, password: 'Abcd_1234' });
}
