import { assert, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/define/session.js';
import { pageSession } from '../../../src/client/page-session.js';
import { calls, mock, useMockService, network, newService } from '../../harness/mock-service.js';
import { credential, email, openRegistration, password, registrationAt, stored } from '../../harness/registration.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

/** Waits for a step and checks that its heading is focused and described by the progress. */
async function arrives(page: WidgetPage, heading: string, progress?: string): Promise<void> {
  await page.arrives(heading);
  // Where one field is alone, the visitor can type at once.
  await until('focus', () => page.focused?.id === 'heading' || page.focused?.matches('input'));
  if (progress === undefined) assert.equal(page.all('progress').length, 0);
  else {
    const [step, total] = progress.split('/');
    assert.include(page.text, `${total}ステップ中${step}ステップ目`);
    assert.include(page.text, `${step} / ${total}`);
  }
}

/** Goes from the terms to the email step. */
async function acceptTerms(page: WidgetPage): Promise<void> {
  await page.sees('第1条');
  page.choose('利用規約に同意する');
  page.press('次へ');
}

/** Goes from the email step to the account details. */
async function verifyEmail(page: WidgetPage, progress: string): Promise<void> {
  await page.type('メールアドレス', email);
  page.press('認証コードを送信');
  await arrives(page, '認証コードによる本人確認', progress);
  assert.include(page.text, `${email} 宛てに認証コードをお送りしました。`);
  page.unfold();
  assert.include(page.text, 'no-reply@mylexus.example');
  await page.type('認証コード（数字6桁）', mock.newestCode(email));
  page.press('次へ');
}

useMockService();

describe('mylexus-registration: procedure ②', () => {
  it('leads a visitor with a card ID from the first step to the account with its link', async () => {
    const page = await WidgetPage.with(html`<mylexus-registration return-to="/start"></mylexus-registration>`);
    await page.arrives('TOYOTAアカウントの新規登録');
    assert.isFalse(page.root.contains(document.activeElement), 'the first step does not move the focus');
    assert.include(page.text, '8ステップ中1ステップ目');
    page.press(/^レクサスオーナーズカードID／レクサスサービスカードID／G-Link Lite ID/);
    await arrives(page, '連携時の注意事項', '2/8');
    await page.sees('1つのIDは、1つのTOYOTAアカウントにのみ連携できます。');
    page.press('次へ');
    await arrives(page, '「TOYOTAアカウント」利用規約', '3/8');
    await acceptTerms(page);
    await arrives(page, '連携に必要な情報の入力', '4/8');
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '１０００－００００－００２５');
    await page.type('IDのパスワード', credential.password);
    page.press('次へ');
    await arrives(page, '情報の確認、およびメールアドレスの登録', '5/8');
    assert.include(page.text, '1000-••••-0025');
    page.unfold();
    await page.sees('髙• 一•');
    assert.notInclude(page.text, '髙橋', 'the record is masked before the address is verified');
    await verifyEmail(page, '6/8');
    await arrives(page, 'TOYOTAアカウントの登録に必要な情報の入力', '7/8');
    assert.strictEqual(page.field('姓').value, '髙橋');
    page.unfold();
    assert.strictEqual(page.field('電話番号').value, '0312345678');
    await page.type('町名・番地', '渋谷1-2-3');
    await page.type('パスワード', password);
    page.press('確認');
    await arrives(page, '登録内容の確認', '8/8');
    for (const text of [email, '髙橋\u3000一郎', '1970年11月3日', '渋谷1-2-3', '設定済み'])
      assert.include(page.text, text);
    assert.notInclude(page.text, password);
    page.press('登録');
    await arrives(page, '登録が完了しました');
    assert.include(page.text, 'TOYOTAアカウントの取得と連携が完了しました。');
    assert.strictEqual(page.link('次へ').pathname, '/start');
    assert.deepEqual(await stored(), { accounts: 1, links: 1, terms: 1 });
    await until('the sign-in', () => page.eventTypes.includes('mylexus-signed-in'));
    const signedIn = { state: 'signed-in', displayName: '髙橋 一郎', brands: ['lexus'] };
    assert.deepEqual({ ...pageSession(location.origin).snapshot }, signedIn as never);
    assert.deepEqual(
      page.events
        .slice(-3)
        .map(({ type }) => type)
        .sort(),
      ['mylexus-registered', 'mylexus-signed-in', 'mylexus-step'],
    );
  }).timeout(20_000);

  it('leads a visitor without an ID past the notice and the identity details', async () => {
    const page = await openRegistration();
    page.press(/^上記のIDをお持ちでない方/);
    await arrives(page, 'IDをお持ちでない方のご登録', '2/7');
    assert.equal(calls.filter(({ method }) => method !== 'GET').length, 0, 'the explanation stores nothing');
    page.press('次へ');
    await arrives(page, '「TOYOTAアカウント」利用規約', '3/7');
    await acceptTerms(page);
    await arrives(page, 'メールアドレスの登録', '4/7');
    await verifyEmail(page, '5/7');
    await arrives(page, 'TOYOTAアカウントの登録に必要な情報の入力', '6/7');
    assert.strictEqual(page.field('姓').value, '');
    await page.type('姓', '髙橋');
    await page.type('名', '一郎');
    await page.type('フリガナ（セイ）', 'たかはし');
    await page.type('フリガナ（メイ）', 'いちろう');
    await page.type('パスワード', password);
    page.press('確認');
    await arrives(page, '登録内容の確認', '7/7');
    assert.include(page.text, 'タカハシ\u3000イチロウ');
    page.press('登録');
    await arrives(page, '登録が完了しました');
    assert.include(page.text, 'TOYOTAアカウントの取得が完了しました。');
    assert.deepEqual(await stored(), { accounts: 1, links: 0, terms: 1 });
  }).timeout(20_000);

  it('the heading keeps the focus when the text of the step loads later', async () => {
    let answer = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    network.use(http.get('*/api/documents/*', () => waiting.then(() => undefined)));
    const page = await openRegistration();
    page.press(/^レクサスオーナーズ/);
    await arrives(page, '連携時の注意事項', '2/8');
    answer();
    await page.sees('ご用意いただくもの');
    assert.strictEqual(page.focused?.id, 'heading');
  });

  it('fires mylexus-step for each step, with the names of the steps and the heading only', async () => {
    const page = await openRegistration();
    page.press(/^レクサス/);
    await until('the event', () => page.events.length);
    assert.deepEqual(page.events, [
      { type: 'mylexus-step', detail: { from: 'path', to: 'notice', title: '連携時の注意事項' } },
    ]);
  });

  it('going back keeps all input except secrets', async () => {
    await registrationAt('identity');
    const page = await openRegistration();
    await page.sees('ご本人確認の方法');
    await page.type('レクサスオーナーズカードID', '1000-0000-0017');
    await page.type('IDのパスワード', 'Owner_0017');
    page.press('戻る');
    await arrives(page, '「TOYOTAアカウント」利用規約', '3/8');
    page.press('戻る');
    await arrives(page, '連携時の注意事項', '2/8');
    await page.sees('ご用意いただくもの');
    page.press('次へ');
    await page.arrives('連携に必要な情報の入力');
    assert.strictEqual(page.field('レクサスオーナーズカードID').value, '1000-0000-0017');
    assert.strictEqual(page.field('IDのパスワード').value, '');
  });

  it('goes back from the review to each step except the accepted code, and forward again', async () => {
    await registrationAt('review');
    const page = await openRegistration();
    const steps = [
      ['7/8', 'TOYOTAアカウントの登録に必要な情報の入力'],
      ['5/8', '情報の確認、およびメールアドレスの登録'],
      ['4/8', '連携に必要な情報の入力'],
      ['3/8', '「TOYOTAアカウント」利用規約'],
      ['2/8', '連携時の注意事項'],
      ['1/8', 'TOYOTAアカウントの新規登録'],
    ] as const;
    for (const [progress, heading] of steps) {
      page.press('戻る');
      await arrives(page, heading, progress);
    }
    assert.equal(page.all('[part=back]').length, 0);
    page.press(/^レクサスオーナーズ/);
    await page.arrives('登録内容の確認');
  });

  it('changes details from the review', async () => {
    await registrationAt('review');
    const page = await openRegistration();
    page.press('お客さま情報を変更');
    await page.arrives('TOYOTAアカウントの登録に必要な情報の入力');
    assert.include(page.text, '設定済みです。変更する場合のみ入力してください。');
    await page.type('名', '二郎');
    page.press('確認');
    await page.arrives('登録内容の確認');
    assert.include(page.text, '髙橋\u3000二郎');
    page.press('メールアドレスを変更');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    assert.strictEqual(page.field('メールアドレス').value, email);
    page.press('戻る');
    await page.arrives('登録内容の確認');
    // The browser's history follows.
    await aMoment();
    page.press('メールアドレスを変更');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    page.press('認証コードを送信');
    await page.arrives('登録内容の確認');
    assert.lengthOf(mock.outbox.messages, 1, 'a verified address needs no second code');
  });

  it('choosing another path begins a new registration, choosing the same path continues', async () => {
    await registrationAt('terms');
    const page = await openRegistration();
    page.press('戻る');
    await page.arrives('連携時の注意事項');
    page.press('戻る');
    await page.arrives('TOYOTAアカウントの新規登録');
    page.press(/^レクサスオーナーズ/);
    await page.arrives('「TOYOTAアカウント」利用規約');
    page.press('戻る');
    await page.arrives('連携時の注意事項');
    page.press('戻る');
    await page.arrives('TOYOTAアカウントの新規登録');
    page.press(/^上記のIDをお持ちでない方/);
    await page.arrives('IDをお持ちでない方のご登録');
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
    assert.include(page.text, '3 / 7');
  });

  it('a double click begins one registration', async () => {
    const page = await openRegistration();
    const path = page.button(/^レクサスオーナーズ/);
    path.click();
    path.click();
    await page.arrives('連携時の注意事項');
    assert.lengthOf(
      calls.filter(({ method }) => method === 'POST'),
      1,
    );
  });

  it('has a link to the login', async () => {
    const page = await WidgetPage.with(html`<mylexus-registration login-href="/in"></mylexus-registration>`);
    await page.arrives('TOYOTAアカウントの新規登録');
    page.press('ログイン');
    assert.deepEqual(page.events, [{ type: 'mylexus-navigate', detail: { url: `${location.origin}/in` } }]);
  });

  it('is a link to the hosted page where the service allows no secrets', async () => {
    const service = newService();
    const policy = {
      presentation: 'redirect',
      hosted: { login: `${service}/login`, registration: `${service}/register` },
      password: { minLength: 8, maxLength: 20 },
      mailSender: 'no-reply@mylexus.example',
    };
    network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policy)));
    const page = await WidgetPage.with(
      html`<mylexus-session service=${service}><mylexus-registration></mylexus-registration></mylexus-session>`,
    );
    await page.sees('安全のため、ご登録は専用のページで承ります。');
    const url = new URL(page.link('新規登録ページへ').href);
    assert.strictEqual(url.origin + url.pathname, `${service}/register`);
    assert.strictEqual(url.searchParams.get('return_to'), location.origin + location.pathname);
    await aMoment(50);
    assert.equal(calls.filter((call) => call.url.includes('registrations')).length, 0);
    assert.equal(page.all('input').length, 0);
  });
});
