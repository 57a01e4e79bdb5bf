import { assert, html } from '@open-wc/testing';
import '../../../src/define/account-info.js';
import { pageSession } from '../../../src/client/page-session.js';
import { callsTo, mock, signIn, useMockService } from '../../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

async function open(email?: string): Promise<WidgetPage> {
  if (email) await signIn(email);
  const page = await WidgetPage.with(
    html`<mylexus-account-info services-href="/services" login-href="/in"></mylexus-account-info>`,
  );
  if (email) await page.sees(email);
  return page;
}

useMockService();

describe('mylexus-account-info', () => {
  it('links to the sites that receive information, if the page sets sites-href', async () => {
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(html`<mylexus-account-info sites-href="/sites"></mylexus-account-info>`);
    assert.include(page.text, '情報を提供しているサイト');
    assert.strictEqual(page.link('確認').pathname, '/sites');
  });

  it('shows the details without the password, and links to the connected services', async () => {
    const page = await open('hanako@example.jp');
    for (const text of ['佐藤\u3000花子', 'サトウ\u3000ハナコ', '1985年4月12日', '090-1234-5678', '100-0001', '個人'])
      assert.include(page.text, text);
    assert.include(page.text, '設定済み');
    assert.strictEqual(page.link('参照').pathname, '/services');
  });

  it('shows a corporation with its contact person and without a birth date', async () => {
    const page = await open('corp@example.jp');
    for (const text of ['丸の内商事株式会社', 'ご担当者さま', '渡辺\u3000真理']) assert.include(page.text, text);
    assert.notInclude(page.text, '生年月日');
  });

  it('links to the login when signed out, and does not read the account', async () => {
    const page = await open();
    assert.include(page.text, 'ご覧いただくには、ログインが必要です。');
    assert.strictEqual(page.link('ログイン').pathname, '/in');
    assert.equal(callsTo('GET', /account$/).length, 0);
  });

  it('shows a problem when the details fail to load, and loads them again on request', async () => {
    mock.behaviour = 'down';
    mock.behaviourPath = /account$/;
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(html`<mylexus-account-info></mylexus-account-info>`);
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    mock.behaviour = 'normal';
    page.press('もう一度試す');
    await page.sees('hanako@example.jp');
    assert.equal(page.all('a').length, 0, 'no link to a page without an address');
  });

  it('hides the account after a sign-out elsewhere', async () => {
    const page = await open('hanako@example.jp');
    mock.signOut();
    await pageSession(location.origin).refresh();
    await page.sees('ログインが必要です。');
    assert.notInclude(page.text, 'hanako@example.jp');
  });

  it('changes the details, announces it, and updates the name in other widgets', async () => {
    const page = await open('hanako@example.jp');
    page.press('お客さま情報を変更');
    await page.arrives('お客さま情報の変更');
    await page.type('姓', '斎藤');
    page.press('保存');
    await page.sees('お客さま情報を変更しました。');
    assert.include(page.text, '斎藤\u3000花子');
    await until('the name', () => pageSession(location.origin).snapshot.displayName === '斎藤 花子');
  });

  it('changes the password only with the current password', async () => {
    const page = await open('hanako@example.jp');
    page.press('パスワードを変更');
    await page.arrives('パスワードの変更');
    await page.type('現在のパスワード', 'Wrong_2022');
    await page.type('新しいパスワード', 'New_Pass_1');
    page.press('保存');
    await until('the problem', () => page.text.includes('パスワードが正しくありません。'));
    await page.type('現在のパスワード', 'Hanako_2022');
    page.press('保存');
    await page.sees('パスワードを変更しました。');
  });

  it('changes the email address after the code that was sent to the new one', async () => {
    const page = await open('hanako@example.jp');
    page.press('メールアドレスを変更');
    await page.arrives('メールアドレスの変更');
    await page.type('新しいメールアドレス', 'new@example.jp');
    await page.type('現在のパスワード', 'Hanako_2022');
    page.press('認証コードを送信');
    await page.arrives('新しいメールアドレスの確認');
    await page.type('認証コード（数字6桁）', mock.newestCode('new@example.jp'));
    page.press('変更する');
    await page.sees('メールアドレスを変更しました。');
    assert.include(page.text, 'new@example.jp');
  });

  it('shows a wrong code at the code field and keeps the old email address', async () => {
    const page = await open('hanako@example.jp');
    page.press('メールアドレスを変更');
    await page.arrives('メールアドレスの変更');
    await page.type('新しいメールアドレス', 'new@example.jp');
    await page.type('現在のパスワード', 'Hanako_2022');
    page.press('認証コードを送信');
    await page.arrives('新しいメールアドレスの確認');
    await page.type('認証コード（数字6桁）', mock.newestCode('new@example.jp') === '000000' ? '111111' : '000000');
    page.press('変更する');
    await page.sees('認証コードが正しくありません。あと4回入力できます。');
    page.press('戻る');
    await page.sees('への変更は、まだ完了していません。');
    assert.include(page.text, 'hanako@example.jp');
    // The history goes back too; the next test begins where it stands.
    await until('the history', () => !JSON.stringify(history.state).includes('"step":"code"'));
    await aMoment();
  });

  it('closes the account only with the password, after a list of what is lost, and signs out', async () => {
    const page = await open('taro@example.jp');
    page.press('退会する');
    await page.arrives('退会のお手続き');
    assert.include(page.text, 'コネクティッドサービスとの連携は、すべて解除されます。（サービスのご契約は続きます。）');
    await page.type('現在のパスワード', 'Wrong_2022');
    page.press('退会する');
    await until(
      'the error at its field',
      () => page.errorOf('現在のパスワード') === '現在のパスワードが正しくありません。',
    );
    await page.type('現在のパスワード', 'Taro_2022');
    page.press('退会する');
    await page.arrives('退会のお手続きが完了しました');
    await until('signed out', () => pageSession(location.origin).snapshot.state === 'signed-out');
    assert.include(page.eventTypes, 'mylexus-signed-out');
  });
});
