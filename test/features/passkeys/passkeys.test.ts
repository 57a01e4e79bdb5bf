import { assert, html } from '@open-wc/testing';
import '../../../src/define/account-info.js';
import '../../../src/define/account-menu.js';
import '../../../src/define/login.js';
import { pageSession } from '../../../src/client/page-session.js';
import { callsTo, mock, signIn, useMockService } from '../../harness/mock-service.js';
import { openRegistration, registrationAt } from '../../harness/registration.js';
import { PageAuthenticator } from '../../harness/page-authenticator.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

const email = 'hanako@example.jp';
const signedIn = '佐藤 花子 様のアカウントでログインしています。';
let device: PageAuthenticator;

useMockService();
beforeEach(() => (device = new PageAuthenticator().install()));
afterEach(() => device.remove());

async function signOut(): Promise<void> {
  mock.signOut();
  await pageSession(location.origin).refresh();
}

/** The account information, signed in, with its passkeys loaded. */
async function openAccount(): Promise<WidgetPage> {
  await signIn(email);
  const page = await WidgetPage.with(html`<mylexus-account-info></mylexus-account-info>`);
  await page.sees('パスキーを追加');
  return page;
}

async function add(page: WidgetPage): Promise<void> {
  page.press('パスキーを追加');
  await page.arrives('パスキーの追加');
  page.press('パスキーを作成');
  await page.sees('パスキーを追加しました。');
}

/** A login of an account with a passkey on this device. */
async function openLogin(): Promise<WidgetPage> {
  await add(await openAccount());
  await signOut();
  const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
  await until('the suggestions', () => device.asked.includes('suggestion'));
  device.asked.length = 0;
  return page;
}

describe('passkeys in the login', () => {
  it('sign in by the button, and stop the suggestions meanwhile', async () => {
    const page = await openLogin();
    page.press('パスキーでログイン');
    await page.sees(signedIn);
    assert.deepEqual(device.asked, ['get']);
    assert.deepEqual(page.eventTypes, ['mylexus-signed-in']);
  });

  it('are suggested in the email field, which signs in without a button', async () => {
    await add(await openAccount());
    await signOut();
    device.suggestion = 'uses';
    const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    await page.sees(signedIn);
  });

  it('keep the visitor logged in, if asked to', async () => {
    const page = await openLogin();
    page.choose('ログインしたままにする');
    page.press('パスキーでログイン');
    await page.sees(signedIn);
    assert.isTrue((JSON.parse(callsTo('POST', /passkey$/)[0]!.body) as { remember: boolean }).remember);
  });

  it('say what to do when cancelled, keep typed text and ask for nothing more', async () => {
    const page = await openLogin();
    await page.type('メールアドレス', email);
    device.answer = 'cancels';
    page.press('パスキーでログイン');
    await until('the sentence', () => page.problem.startsWith('パスキーの操作が完了しませんでした。'));
    await aMoment();
    assert.deepEqual(
      device.asked.filter((kind) => kind !== 'suggestion'),
      ['get'],
    );
    assert.strictEqual(page.field('メールアドレス').value, email);
  });

  it('say that this device has none, and use one of another device only when asked to', async () => {
    const page = await openLogin();
    device.capabilities['immediateGet'] = true;
    device.answer = 'has-none';
    page.press('パスキーでログイン');
    await until('the sentence', () => page.problem.startsWith('この端末にパスキーが見つかりません。'));
    assert.deepEqual(
      device.asked.filter((kind) => kind !== 'suggestion'),
      ['immediate'],
    );
    device.answer = 'uses';
    page.press('別の端末のパスキーを使う');
    await page.sees(signedIn);
  });

  it('say that an in-app browser has none, and the password still works', async () => {
    device.remove();
    device.install(false);
    const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    page.press('パスキーでログイン');
    await until('the sentence', () => page.problem.startsWith('このブラウザーではパスキーをご利用いただけません。'));
    await page.type('メールアドレス', email);
    await page.type('パスワード', 'Hanako_2022');
    page.press('ログイン');
    await page.sees(signedIn);
  });

  it('say that the account does not know it, and that what keeps it need not', async () => {
    const page = await openLogin();
    await mock.store.transaction(async (tx) => {
      for (const { id } of await tx.passkeys.find({})) await tx.passkeys.delete(id);
    });
    page.press('パスキーでログイン');
    await until('the sentence', () => page.problem.startsWith('このパスキーは登録されていません。'));
    assert.include(device.signals, 'unknown');
  });

  it('say that it took too long, and the next press works', async () => {
    const page = await openLogin();
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async (options) => {
      const answer = await get(options);
      mock.clock.advance(6 * 60_000);
      return answer;
    };
    page.press('パスキーでログイン');
    await until('the sentence', () => page.problem.startsWith('パスキーを確認できませんでした。'));
    navigator.credentials.get = get;
    page.press('パスキーでログイン');
    await page.sees(signedIn);
  });

  it('are offered after a password, once, and go on without one', async () => {
    const page = await WidgetPage.with(html`<mylexus-login return-to="/owner"></mylexus-login>`);
    await until('the suggestions', () => device.asked.length);
    const logIn = async (): Promise<void> => {
      await page.type('メールアドレス', email);
      await page.type('パスワード', 'Hanako_2022');
      page.press('ログイン');
    };
    await logIn();
    await page.arrives('次回からはパスキーで');
    assert.strictEqual(page.focused?.id, 'heading');
    assert.notInclude(page.eventTypes, 'mylexus-navigate');
    page.press('今はしない');
    await until('the way on', () => page.eventTypes.includes('mylexus-navigate'));
  });

  it('are made without a question where the browser can', async () => {
    device.capabilities['conditionalCreate'] = true;
    const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    await until('the suggestions', () => device.asked.length);
    await page.type('メールアドレス', email);
    await page.type('パスワード', 'Hanako_2022');
    page.press('ログイン');
    await page.sees(signedIn);
    await until('the passkey', () => callsTo('POST', /passkeys$/)[0]?.answered);
    assert.include(device.asked, 'quiet');
    assert.strictEqual(page.heading, 'TOYOTAアカウントでログイン');
  });
});

describe('passkeys in the account information', () => {
  it('are added and listed with name, provider and day, and the device is told', async () => {
    const page = await openAccount();
    assert.include(page.text, '追加すると、指紋、顔、画面ロックでログインできます。');
    await add(page);
    assert.include(page.text, 'Apple Passwords');
    assert.include(page.text, 'パスキーを2つ以上追加すると、パスワードを削除できます。');
    await until('the signals', () => device.signals.includes('accepted') && device.signals.includes('details'));
  });

  it('ask for password or passkey some time after the sign-in', async () => {
    const page = await openAccount();
    mock.clock.advance(11 * 60_000);
    page.press('パスキーを追加');
    await page.arrives('パスキーの追加');
    page.press('パスキーを作成');
    await page.seesProblem('時間が経過したため、ご本人の確認をお願いします。');
    page.press('パスキーを作成');
    await until('the error', () => page.errorOf('現在のパスワード'));
    await page.type('現在のパスワード', 'Hanako_2022');
    page.press('パスキーを作成');
    await page.sees('パスキーを追加しました。');
  });

  it('say that this device has one already', async () => {
    const page = await openAccount();
    device.answer = 'has-one-already';
    page.press('パスキーを追加');
    await page.arrives('パスキーの追加');
    page.press('パスキーを作成');
    await page.seesProblem('この端末のパスキーは、すでに登録されています。');
  });

  it('are named, and removed with a passkey in place of the password', async () => {
    const page = await openAccount();
    await add(page);
    page.button(/の名前を変更$/).click();
    await page.arrives('パスキーの名前');
    await page.type('名前', '');
    page.press('確認');
    await until('the error', () => page.errorOf('名前'));
    await page.type('名前', '書斎のパソコン');
    page.press('確認');
    await page.sees('パスキーの名前を変更しました。');
    page.press('書斎のパソコンを削除');
    await page.arrives('パスキーの削除');
    page.press('パスキーで確認');
    await page.sees('パスキーを削除しました。');
    assert.include(page.text, '追加すると、指紋、顔、画面ロックでログインできます。');
  });

  it('take the place of a password where there are two, and the last one stays', async () => {
    const page = await openAccount();
    await add(page);
    await add(page);
    page.press('パスワードを削除');
    await page.arrives('パスワードの削除');
    page.press('パスキーで確認');
    await page.sees('パスワードを削除しました。');
    await page.sees('未設定');
    page
      .all<HTMLButtonElement>('button')
      .find(({ ariaLabel }) => ariaLabel?.endsWith('を削除'))!
      .click();
    await page.arrives('パスキーの削除');
    assert.lengthOf(page.all('input[type=password]'), 0, 'there is no password to ask for');
    page.press('削除');
    await page.sees('ほかにログインする方法がないため、削除できません。');
  });
});

describe('passkeys in the account menu', () => {
  it('sign in at once where the browser has one at hand, and lead to the login where not', async () => {
    await add(await openAccount());
    await signOut();
    device.capabilities['immediateGet'] = true;
    const page = await WidgetPage.with(html`<mylexus-account-menu login-href="/in"></mylexus-account-menu>`);
    await until('the link', () => page.text.includes('ログイン'));
    device.answer = 'has-none';
    page.press('ログイン');
    await until('the way on', () => page.eventTypes.includes('mylexus-navigate'));
    device.answer = 'uses';
    page.press('ログイン');
    await until('the sign-in', () => page.eventTypes.includes('mylexus-signed-in'));
    await page.sees('MENU');
  });
});

describe('passkeys after a registration', () => {
  /** The last step, whose registration was completed in this test. */
  async function complete(): Promise<WidgetPage> {
    await registrationAt('review');
    const page = await openRegistration(
      html`<mylexus-registration history="off" return-to="/owner"></mylexus-registration>`,
    );
    page.press('登録');
    await page.sees('次へ');
    return page;
  }

  it('are offered after the completion, once, and one tap goes on', async () => {
    const page = await complete();
    page.press('次へ');
    await page.arrives('次回からはパスキーで');
    assert.notInclude(page.eventTypes, 'mylexus-navigate');
    page.press('今はしない');
    await until('the way on', () => page.eventTypes.includes('mylexus-navigate'));
    await until('the answer', () => callsTo('DELETE', /offer$/)[0]?.answered);
    page.press('次へ');
    await until('the way on again', () => page.eventTypes.filter((type) => type === 'mylexus-navigate').length === 2);
  });

  it('are made, and the visitor goes on; a cancelled one says so and leaves both ways', async () => {
    const page = await complete();
    page.press('次へ');
    await page.arrives('次回からはパスキーで');
    device.answer = 'cancels';
    page.press('パスキーを作成');
    await until('the sentence', () => page.problem.startsWith('パスキーの操作が完了しませんでした。'));
    device.answer = 'uses';
    page.press('パスキーを作成');
    await until('the way on', () => page.eventTypes.includes('mylexus-navigate'));
    assert.lengthOf(callsTo('POST', /passkeys$/), 1);
  });

  it('are not offered on a device without a lock', async () => {
    device.hasLock = false;
    const page = await complete();
    page.press('次へ');
    await until('the way on', () => page.eventTypes.includes('mylexus-navigate'));
    assert.notInclude(page.text, 'パスキー');
  });
});
