import { assert, html } from '@open-wc/testing';
import '../../../src/define/account-menu.js';
import { mock, signIn, useMockService } from '../../harness/mock-service.js';
import { until, WidgetPage } from '../../harness/widget-page.js';

const open = (): Promise<WidgetPage> =>
  WidgetPage.with(
    html`<button>outside</button><mylexus-account-menu login-href="/in" account-href="/account"></mylexus-account-menu>`,
  );
const isOpen = (page: WidgetPage): boolean => page.all('[part=panel]').length > 0;

/** Opens a page, signed in, with an open menu. */
async function openMenu(): Promise<WidgetPage> {
  await signIn('hanako@example.jp');
  const page = await open();
  page.press('MENU');
  await until('the menu', () => isOpen(page));
  return page;
}

useMockService();

describe('mylexus-account-menu', () => {
  it('links to login and registration when signed out', async () => {
    const page = await open();
    assert.strictEqual(page.link('ログイン').pathname, '/in');
    assert.strictEqual(page.link('新規登録').pathname, '/register');
    page.press('ログイン');
    // On the account service's own pages a passkey at hand comes first; here is none.
    await until('the way to the login', () => page.eventTypes.length);
    assert.deepEqual(page.eventTypes, ['mylexus-navigate']);
  });

  it('leads from MENU through 設定 to the account information', async () => {
    const page = await openMenu();
    assert.include(page.text, '佐藤 花子 様');
    assert.strictEqual(page.button('MENU').ariaExpanded, 'true');
    page.press('設定');
    await until('the link', () => page.text.includes('アカウント情報の確認・修正'));
    assert.strictEqual(page.link('アカウント情報の確認・修正').pathname, '/account');
  });

  it('設定 is a link if settings-href is set', async () => {
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(html`<mylexus-account-menu settings-href="/settings"></mylexus-account-menu>`);
    page.press('MENU');
    await until('the menu', () => isOpen(page));
    assert.strictEqual(page.link('設定').pathname, '/settings');
  });

  it('works by keyboard: Enter opens the menu, Escape closes it and focuses its button', async () => {
    await signIn('hanako@example.jp');
    const page = await open();
    page.button('MENU').focus();
    await page.key('Enter');
    await until('the menu', () => isOpen(page));
    await page.key('Tab');
    assert.strictEqual(page.focused?.innerText, '設定');
    await page.key('Escape');
    await until('no menu', () => !isOpen(page));
    assert.strictEqual(page.focused, page.button('MENU'));
    assert.strictEqual(page.button('MENU').ariaExpanded, 'false');
  });

  it('closes when the focus leaves it by Tab, and stays open while the focus moves inside', async () => {
    const page = await openMenu();
    page.root.append(document.createElement('button'));
    await page.key('Tab');
    await page.key('Tab');
    assert.isTrue(page.focused === page.button('ログアウト'));
    assert.isTrue(isOpen(page));
    await page.key('Tab');
    await until('no menu', () => !isOpen(page));
  });

  it('a click outside closes the menu, a click inside does not', async () => {
    const page = await openMenu();
    page.button('設定').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    assert.isTrue(isOpen(page));
    page.button('outside').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until('no menu', () => !isOpen(page));
  });

  it('signs out, fires the event and focuses the login link', async () => {
    const page = await openMenu();
    page.press('ログアウト');
    await until('the login', () => page.text.includes('ログイン'));
    await until('the focus', () => page.focused === page.link('ログイン'));
    assert.deepEqual(page.eventTypes, ['mylexus-signed-out']);
  });

  it('shows a problem after a failed sign-out, and the visitor stays signed in', async () => {
    const page = await openMenu();
    mock.behaviour = 'down';
    page.press('ログアウト');
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    assert.isTrue(isOpen(page));
    assert.equal(page.eventTypes.length, 0);
    mock.behaviour = 'normal';
    page.press('ログアウト');
    await until('the login', () => page.text.includes('新規登録'));
  });
});
