import { assert, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../../src/define/login.js';
import { pageSession } from '../../../src/client/page-session.js';
import { hasEveryKey } from '../../harness/engine.js';
import { asked, askedFor, callElsewhere, mock, signIn, useMockService } from '../../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

const open = (): Promise<WidgetPage> => WidgetPage.with(html`<mylexus-login></mylexus-login>`);
const attempts = (): number => askedFor('POST', /session$/).length;
const passwordField = (page: WidgetPage): HTMLInputElement => page.field('パスワード');

/** Fills the form in and sends it. */
async function logIn(page: WidgetPage, email: string, password: string): Promise<void> {
  await page.type('メールアドレス', email);
  await page.type('パスワード', password);
  page.press('ログイン');
}

/** The message is told and has the focus; what was typed is still there. */
async function assertTold(page: WidgetPage, problem: string | RegExp, email = 'hanako@example.jp'): Promise<void> {
  await until('a message', () => page.problem);
  if (typeof problem === 'string') assert.strictEqual(page.problem, problem);
  else assert.match(page.problem, problem);
  await until('focus on the message', () => page.focused?.matches('[data-problem][role=alert]'));
  assert.strictEqual(page.field('メールアドレス').value, email);
  assert.deepEqual(page.told, []);
}

useMockService();

describe('mylexus-login', () => {
  it('signs in, tells the page, and goes on at the heading without the password', async () => {
    const page = await open();
    await logIn(page, 'hanako@example.jp', 'Hanako_2022');
    await page.sees('佐藤 花子 様としてログインしています。');
    await until('the event', () => page.told.length);
    assert.deepEqual(page.events, [
      { type: 'mylexus-signed-in', detail: { state: 'signed-in', displayName: '佐藤 花子', brands: [] } },
    ]);
    assert.strictEqual(page.focused?.id, 'heading');
    assert.strictEqual(pageSession(location.origin).snapshot.state, 'signed-in');
    assert.lengthOf(page.all('input'), 0);
    mock.signOut();
    await pageSession(location.origin).refresh();
    await until('the form again', () => page.all('input').length);
    assert.strictEqual(passwordField(page).value, '');
  });

  it('takes an address in full-width letters, and Enter', async function () {
    if (!hasEveryKey) this.skip();
    const page = await open();
    await page.type('メールアドレス', 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ');
    await page.type('パスワード', 'Hanako_2022');
    assert.strictEqual(page.field('メールアドレス').value, 'hanako@example.jp', 'folded when it was left');
    await page.key('Enter');
    await page.sees('佐藤 花子 様としてログインしています。');
  });

  it('keeps the visitor signed in only when asked to', async () => {
    const page = await open();
    page.choose('ログインしたままにする');
    await logIn(page, 'hanako@example.jp', 'Hanako_2022');
    await page.sees('佐藤 花子 様');
    assert.isTrue(JSON.parse(askedFor('POST', /session$/)[0]!.body).remember);
  });

  it('leads on by a link when it was told where, and says so first', async () => {
    const page = await WidgetPage.with(html`<mylexus-login return-to="/owner"></mylexus-login>`);
    await logIn(page, 'hanako@example.jp', 'Hanako_2022');
    await until('the way out', () => page.told.includes('mylexus-navigate'));
    assert.deepEqual(page.events.at(-1)!.detail, { url: `${location.origin}/owner` });
    assert.strictEqual(page.link('続ける').href, `${location.origin}/owner`);
  });

  it('shows no link to where a page must not lead', async () => {
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(html`<mylexus-login return-to="javascript:alert(1)"></mylexus-login>`);
    await page.sees('佐藤 花子 様');
    assert.lengthOf(page.all('a'), 0);
  });

  for (const [who, email] of [
    ['a wrong password', 'hanako@example.jp'],
    ['an unknown address', 'nobody@example.jp'],
  ] as const) {
    it(`says the same about ${who}, and keeps what was typed`, async () => {
      const page = await open();
      await logIn(page, email, 'Wrong_2022');
      await assertTold(page, 'メールアドレスまたはパスワードが正しくありません。', email);
      await page.type('パスワード', 'Hanako_2022');
      if (email.startsWith('hanako')) {
        page.press('ログイン');
        await page.sees('佐藤 花子 様');
      }
    });
  }

  it('says until when a locked account stays locked', async () => {
    const page = await open();
    await logIn(page, 'locked@example.jp', 'Locked_2022');
    await assertTold(page, /^入力回数の上限に達しました。[\d月日: ]+以降にお試しください。$/, 'locked@example.jp');
  });

  it('the fifth wrong password locks', async () => {
    for (let time = 0; time < 4; time++) {
      const body = { email: 'hanako@example.jp', password: 'Wrong_2022' };
      await callElsewhere('POST', 'session', body).catch(() => undefined);
    }
    const page = await open();
    await logIn(page, 'hanako@example.jp', 'Wrong_2022');
    await assertTold(page, /^入力回数の上限に達しました。/);
  });

  it('empty fields answer with what is missing, and ask the service nothing', async () => {
    const page = await open();
    page.press('ログイン');
    await until('focus on the first field', () => page.focused?.id === 'email');
    assert.strictEqual(page.errorOf('メールアドレス'), 'メールアドレスを入力してください。');
    assert.strictEqual(page.errorOf('パスワード'), 'パスワードを入力してください。');
    const field = page.field('パスワード');
    assert.strictEqual(field.ariaInvalid, 'true');
    assert.include(field.getAttribute('aria-describedby'), 'password-error');
    assert.strictEqual(attempts(), 0);
  });

  it('the first wrong field gets the focus, not the first field', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako@example.jp');
    page.press('ログイン');
    await until('focus on the password', () => page.focused?.id === 'password');
    assert.strictEqual(page.errorOf('メールアドレス'), '');
  });

  it('an address is checked when it is left, and then at every key until it is healed', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako');
    assert.strictEqual(page.errorOf('メールアドレス'), '', 'nothing while typing');
    await page.key('Tab');
    await until('an error', () => page.errorOf('メールアドレス') === 'メールアドレスの形式をご確認ください。');
    await page.type('メールアドレス', 'hanako@example');
    assert.notStrictEqual(page.errorOf('メールアドレス'), '');
    await page.key('End');
    await page.key('.');
    await page.key('j');
    await until('no error', () => page.errorOf('メールアドレス') === '');
  });

  it('one press of the button is enough, also where leaving the field would have moved it', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako');
    const { left, top } = page.button('ログイン').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 10, Math.round(top) + 4] });
    await until('the focus on the address', () => page.focused?.id === 'email' && page.errorOf('メールアドレス'));
    await until('the missing password', () => page.errorOf('パスワード'));
  });

  it('leaving an empty field by keyboard is no mistake yet', async () => {
    const page = await open();
    page.field('メールアドレス').focus();
    await page.key('Tab');
    await aMoment(20);
    assert.strictEqual(page.errorOf('メールアドレス'), '');
  });

  it('an old carrier address gets a sentence of its own', async () => {
    const page = await open();
    await logIn(page, 'hana..ko@docomo.ne.jp', 'Hanako_2022');
    await until('the error', () => page.errorOf('メールアドレス'));
    assert.strictEqual(
      page.errorOf('メールアドレス'),
      'このメールアドレスは使用できません。@の前の「.」の位置をご確認ください。',
    );
    assert.strictEqual(page.focused?.id, 'email');
    assert.strictEqual(attempts(), 0);
  });

  it('waits as long as the service asked for, and asks it nothing meanwhile', async () => {
    mock.behaviour = 'rate-limited';
    const page = await open();
    await logIn(page, 'hanako@example.jp', 'Hanako_2022');
    await assertTold(page, 'しばらくしてから再度お試しください。(残り30秒)');
    mock.behaviour = 'normal';
    page.press('ログイン');
    page.press('ログイン');
    await aMoment();
    assert.match(page.problem, /^しばらくしてから再度お試しください。\(残り(30|29)秒\)$/);
    assert.strictEqual(attempts(), 1);
  });

  for (const behaviour of ['down', 'html'] as const) {
    it(`a service that is ${behaviour === 'down' ? 'down' : 'hidden behind a proxy’s page'} is told, and the next try works`, async () => {
      const page = await open();
      mock.behaviour = behaviour;
      await logIn(page, 'hanako@example.jp', 'Hanako_2022');
      await assertTold(page, 'ただいま接続できません。入力内容は保持されています。');
      assert.strictEqual(attempts(), 1, 'a login is not repeated without the visitor');
      mock.behaviour = 'normal';
      page.press('ログイン');
      await page.sees('佐藤 花子 様');
    });
  }

  it('while the service is slow the button says so, and a second click asks nothing', async () => {
    const page = await open();
    mock.behaviour = 'slow';
    mock.behaviourPath = /session$/;
    await page.type('メールアドレス', 'hanako@example.jp');
    await page.type('パスワード', 'Hanako_2022');
    const button = page.button('ログイン');
    const { width } = button.getBoundingClientRect();
    button.click();
    button.click();
    await until('what is happening', () => button.innerText.trim() === '確認しています');
    assert.strictEqual(button.ariaDisabled, 'true');
    assert.isFalse(button.disabled);
    assert.strictEqual(button.getBoundingClientRect().width, width);
    button.click();
    mock.behaviour = 'normal';
    await page.sees('佐藤 花子 様');
    assert.strictEqual(attempts(), 1);
  }).timeout(8000);

  it('a message goes with the next try', async () => {
    const page = await open();
    await logIn(page, 'hanako@example.jp', 'Wrong_2022');
    await until('a message', () => page.problem);
    mock.behaviour = 'slow';
    mock.behaviourPath = /session$/;
    page.press('ログイン');
    await until('no message', () => !page.problem);
    mock.behaviour = 'normal';
  });

  it('the Enter that commits a composition never submits', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako@example.jp');
    await page.type('パスワード', 'Hanako_2022');
    for (const enter of [{ isComposing: true }, { keyCode: 229 }]) {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        composed: true,
        cancelable: true,
        ...enter,
      });
      page.field('メールアドレス').dispatchEvent(event);
      assert.isTrue(event.defaultPrevented);
    }
    const plain = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
    page.field('メールアドレス').dispatchEvent(plain);
    assert.isFalse(plain.defaultPrevented);
  });

  it('shows the password and hides it again', async () => {
    const page = await open();
    await page.type('パスワード', 'Hanako_2022');
    assert.strictEqual(passwordField(page).type, 'password');
    page.press('パスワードを表示');
    await until('the text', () => passwordField(page).type === 'text');
    assert.strictEqual(passwordField(page).value, 'Hanako_2022');
    page.press('パスワードを隠す');
    await until('dots', () => passwordField(page).type === 'password');
    assert.strictEqual(passwordField(page).value, 'Hanako_2022');
  });

  it('password managers find what they need in one root', async () => {
    const page = await open();
    const [email, password] = [page.field('メールアドレス'), passwordField(page)];
    assert.strictEqual(email.autocomplete, 'username');
    assert.strictEqual(password.autocomplete, 'current-password');
    assert.strictEqual(email.form, password.form);
    assert.strictEqual(email.getRootNode(), email.form!.getRootNode());
    email.value = 'hanako@example.jp';
    password.value = 'Hanako_2022';
    page.press('ログイン');
    await page.sees('佐藤 花子 様');
  });

  it('the password goes when the page goes, the address stays', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako@example.jp');
    await page.type('パスワード', 'Hanako_2022');
    page.press('パスワードを表示');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    assert.strictEqual(passwordField(page).value, '', 'at once: the page may be frozen in this state');
    assert.strictEqual(page.field('メールアドレス').value, 'hanako@example.jp');
    page.press('ログイン');
    await until('the error', () => page.errorOf('パスワード'));
    assert.strictEqual(passwordField(page).type, 'password');
    assert.strictEqual(attempts(), 0);
  });

  it('somebody who is typing a password is not interrupted by a sign-in elsewhere', async () => {
    const page = await open();
    await page.type('パスワード', 'Hana');
    await signIn('taro@example.jp');
    await aMoment();
    assert.strictEqual(passwordField(page).value, 'Hana');
    await page.type('パスワード', '');
    await page.sees('田中 太郎 様としてログインしています。');
  });

  it('leads to the registration page that the page names, else to the hosted one', async () => {
    const page = await open();
    assert.strictEqual(page.link('新規登録').pathname, '/register');
    const named = await WidgetPage.with(html`<mylexus-login registration-href="/new"></mylexus-login>`);
    named.press('新規登録');
    assert.deepEqual(named.events, [{ type: 'mylexus-navigate', detail: { url: `${location.origin}/new` } }]);
  });

  it('asks for nothing but the session and the policy, and takes no focus', async () => {
    const page = await open();
    await aMoment();
    assert.isFalse(page.root.contains(document.activeElement));
    assert.equal(asked.filter(({ method }) => method !== 'GET').length, 0);
    for (const { url } of asked) assert.match(url, /\/api\/(session|policy)$/);
  });
});
