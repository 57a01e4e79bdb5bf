import { assert, html } from '@open-wc/testing';
import '../../../src/define/login.js';
import '../../../src/define/password-reset.js';
import { callsTo, mock, useMockService } from '../../harness/mock-service.js';
import { until, WidgetPage } from '../../harness/widget-page.js';

async function openAtCode(email = 'hanako@example.jp'): Promise<WidgetPage> {
  const page = await WidgetPage.with(html`<mylexus-password-reset .email=${email}></mylexus-password-reset>`);
  await page.sees('パスワードをお忘れの方');
  page.press('認証コードを送信');
  await page.arrives('パスワードの再設定');
  return page;
}

useMockService();

describe('mylexus-password-reset', () => {
  it('starts with the address of the login and sets a password that signs in', async () => {
    const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    await page.type('メールアドレス', 'hanako@example.jp');
    page.press('パスワードをお忘れの方');
    await page.arrives('パスワードをお忘れの方');
    assert.strictEqual(page.field('メールアドレス').value, 'hanako@example.jp');
    page.press('認証コードを送信');
    await page.arrives('パスワードの再設定');
    await page.type('認証コード（数字6桁）', mock.newestCode('hanako@example.jp'));
    await page.type('新しいパスワード', 'Hanako_2027');
    page.press('パスワードを再設定');
    await page.arrives('パスワードを再設定しました');
    page.press('ログインに進む');
    await page.arrives('TOYOTAアカウントでログイン');
    assert.strictEqual(page.field('メールアドレス').value, 'hanako@example.jp');
    await page.type('パスワード', 'Hanako_2027');
    page.press('ログイン');
    await page.sees('のアカウントでログインしています。');
  });

  it('looks the same for an address without an account, and accepts no code', async () => {
    const page = await openAtCode('nobody@example.jp');
    assert.include(page.text, 'nobody@example.jp が登録されている場合は、認証コードをお送りしています。');
    await page.type('認証コード（数字6桁）', '123456');
    await page.type('新しいパスワード', 'Nobody_2027');
    page.press('パスワードを再設定');
    await page.sees('認証コードが正しくありません。あと4回入力できます。');
  });

  it('shows a password that is too short at its field, and no try of the code is lost', async () => {
    const page = await openAtCode();
    await page.type('認証コード（数字6桁）', mock.newestCode('hanako@example.jp'));
    await page.type('新しいパスワード', 'short');
    page.press('パスワードを再設定');
    await until(
      'the error',
      () => page.errorOf('新しいパスワード') === '新しいパスワードは8文字以上で入力してください。（現在5文字）',
    );
    assert.equal(callsTo('POST', /password$/).length, 0);
  });

  it('begins again with the same address after the reset has expired', async () => {
    const page = await openAtCode();
    mock.clock.advance(24 * 60 * 60 * 1000);
    await page.type('認証コード（数字6桁）', '123456');
    await page.type('新しいパスワード', 'Hanako_2027');
    page.press('パスワードを再設定');
    await page.seesProblem('一定時間操作がなかったため、お手続きを中断しました。続きから再開してください。');
    assert.strictEqual(page.heading, 'パスワードをお忘れの方');
    assert.strictEqual(page.field('メールアドレス').value, 'hanako@example.jp');
  });

  it('goes back to the login without a change', async () => {
    const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    page.press('パスワードをお忘れの方');
    await page.arrives('パスワードをお忘れの方');
    page.press('戻る');
    await page.arrives('TOYOTAアカウントでログイン');
    assert.equal(callsTo('POST', /./).length, 0);
  });
});
