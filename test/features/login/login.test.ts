import { assert, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../../src/define/login.js';
import { pageSession } from '../../../src/client/page-session.js';
import { hasEveryKey } from '../../harness/engine.js';
import { calls, callsTo, callElsewhere, mock, signIn, useMockService } from '../../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

const open = (): Promise<WidgetPage> => WidgetPage.with(html`<mylexus-login></mylexus-login>`);
const attempts = (): number => callsTo('POST', /session$/).length;
const passwordField = (page: WidgetPage): HTMLInputElement => page.field('パスワード');

/** Fills in and submits the form. */
async function submitLogin(page: WidgetPage, email: string, password: string): Promise<void> {
  await page.type('メールアドレス', email);
  await page.type('パスワード', password);
  page.press('ログイン');
}

/** Checks for a focused message, and that typed text is still there. */
async function assertProblem(page: WidgetPage, problem: string | RegExp, email = 'hanako@example.jp'): Promise<void> {
  await until('a message', () => page.problem);
  if (typeof problem === 'string') assert.strictEqual(page.problem, problem);
  else assert.match(page.problem, problem);
  await until('focus on the message', () => page.focused?.matches('[data-problem]'));
  assert.strictEqual(page.field('メールアドレス').value, email);
  assert.deepEqual(page.eventTypes, []);
}

useMockService();

describe('mylexus-login', () => {
  it('signs in, fires the event, clears the password and focuses the heading', async () => {
    const page = await open();
    await submitLogin(page, 'hanako@example.jp', 'Hanako_2022');
    await page.sees('佐藤 花子 様のアカウントでログインしています。');
    await until('the event', () => page.eventTypes.length);
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

  it('accepts an address in full-width letters, and submits by Enter', async function () {
    if (!hasEveryKey) this.skip();
    const page = await open();
    await page.type('メールアドレス', 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ');
    await page.type('パスワード', 'Hanako_2022');
    assert.strictEqual(page.field('メールアドレス').value, 'hanako@example.jp', 'normalized when the field was left');
    await page.key('Enter');
    await page.sees('佐藤 花子 様のアカウントでログインしています。');
  });

  it('sends “keep me signed in” only when the checkbox is checked', async () => {
    const page = await open();
    page.choose('ログインしたままにする');
    await submitLogin(page, 'hanako@example.jp', 'Hanako_2022');
    await page.sees('佐藤 花子 様');
    assert.isTrue(JSON.parse(callsTo('POST', /session$/)[0]!.body).remember);
  });

  it('navigates to return-to after the sign-in, and fires mylexus-navigate first', async () => {
    const page = await WidgetPage.with(html`<mylexus-login return-to="/owner"></mylexus-login>`);
    await submitLogin(page, 'hanako@example.jp', 'Hanako_2022');
    await until('the event', () => page.eventTypes.includes('mylexus-navigate'));
    assert.deepEqual(page.events.at(-1)!.detail, { url: `${location.origin}/owner` });
    assert.strictEqual(page.link('My LEXUS（WEB）へ').href, `${location.origin}/owner`);
  });

  it('shows no link to an address that is not http(s)', async () => {
    await signIn('hanako@example.jp');
    const page = await WidgetPage.with(html`<mylexus-login return-to="javascript:alert(1)"></mylexus-login>`);
    await page.sees('佐藤 花子 様');
    assert.lengthOf(page.all('a'), 0);
  });

  for (const [what, email] of [
    ['a wrong password', 'hanako@example.jp'],
    ['an unknown address', 'unknown@example.jp'],
  ] as const) {
    it(`shows the same problem for ${what}, and keeps typed text`, async () => {
      const page = await open();
      await submitLogin(page, email, 'Wrong_2022');
      await assertProblem(page, 'メールアドレスまたはパスワードが正しくありません。', email);
      await page.type('パスワード', 'Hanako_2022');
      if (email.startsWith('hanako')) {
        page.press('ログイン');
        await page.sees('佐藤 花子 様');
      }
    });
  }

  it('an account that staff has locked has no time to wait for, but a person to ask', async () => {
    const page = await open();
    await submitLogin(page, 'locked@example.jp', 'Locked_2022');
    await assertProblem(page, 'このアカウントは、現在ご利用いただけません。', 'locked@example.jp');
    assert.include(page.text, 'お問い合わせ窓口：お客さまデスク 0120-000-000');
  });

  it('the fifth wrong password locks the account', async () => {
    for (let time = 0; time < 4; time++) {
      const body = { email: 'hanako@example.jp', password: 'Wrong_2022' };
      await callElsewhere('POST', 'session', body).catch(() => undefined);
    }
    const page = await open();
    await submitLogin(page, 'hanako@example.jp', 'Wrong_2022');
    await assertProblem(page, /^安全のため、ご利用を一時的に制限しています。/);
  });

  it('empty fields show their errors, and nothing is sent', async () => {
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

  it('focuses the first invalid field, not the first field', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako@example.jp');
    page.press('ログイン');
    await until('focus on the password', () => page.focused?.id === 'password');
    assert.strictEqual(page.errorOf('メールアドレス'), '');
  });

  it('checks the address when the field is left, and then at every key until it is valid', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako');
    assert.strictEqual(page.errorOf('メールアドレス'), '', 'no error while typing');
    await page.key('Tab');
    await until(
      'an error',
      () => page.errorOf('メールアドレス') === 'メールアドレスは「name@example.jp」の形式で入力してください。',
    );
    await page.type('メールアドレス', 'hanako@example');
    assert.notStrictEqual(page.errorOf('メールアドレス'), '');
    await page.key('End');
    await page.key('.');
    await page.key('j');
    await until('no error', () => page.errorOf('メールアドレス') === '');
  });

  it('one press of the button is enough, even if an error of the field that is left would move the button', async () => {
    const page = await open();
    await page.type('メールアドレス', 'hanako');
    const { left, top } = page.button('ログイン').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 10, Math.round(top) + 4] });
    await until('the focus on the address', () => page.focused?.id === 'email' && page.errorOf('メールアドレス'));
    await until('the missing password', () => page.errorOf('パスワード'));
  });

  it('leaving an empty field shows no error', async () => {
    const page = await open();
    page.field('メールアドレス').focus();
    await page.key('Tab');
    await aMoment(20);
    assert.strictEqual(page.errorOf('メールアドレス'), '');
  });

  it('an old carrier address has its own error message', async () => {
    const page = await open();
    await submitLogin(page, 'hana..ko@docomo.ne.jp', 'Hanako_2022');
    await until('the error', () => page.errorOf('メールアドレス'));
    assert.strictEqual(
      page.errorOf('メールアドレス'),
      '「.」が続いているか、「@」の直前にあるため、このメールアドレスは使用できません。',
    );
    assert.strictEqual(page.focused?.id, 'email');
    assert.strictEqual(attempts(), 0);
  });

  it('sends nothing before the waiting time of the service has passed', async () => {
    mock.behaviour = 'rate-limited';
    const page = await open();
    await submitLogin(page, 'hanako@example.jp', 'Hanako_2022');
    await assertProblem(page, 'しばらく時間をおいて、もう一度お試しください（あと約30秒）。');
    mock.behaviour = 'normal';
    page.press('ログイン');
    page.press('ログイン');
    await aMoment();
    assert.match(page.problem, /^しばらく時間をおいて、もう一度お試しください（あと約(30|29)秒）。$/);
    assert.strictEqual(attempts(), 1);
  });

  for (const behaviour of ['down', 'html'] as const) {
    it(`shows a problem when the service ${behaviour === 'down' ? 'is down' : 'answers with the HTML of a proxy'}, and the next try works`, async () => {
      const page = await open();
      mock.behaviour = behaviour;
      await submitLogin(page, 'hanako@example.jp', 'Hanako_2022');
      await assertProblem(page, 'ただいま接続できません。しばらくしてから、もう一度お試しください。');
      assert.strictEqual(attempts(), 1, 'a sign-in is not repeated automatically');
      mock.behaviour = 'normal';
      page.press('ログイン');
      await page.sees('佐藤 花子 様');
    });
  }

  it('the button shows that the request is running, and a second click sends nothing', async () => {
    const page = await open();
    mock.behaviour = 'slow';
    mock.behaviourPath = /session$/;
    await page.type('メールアドレス', 'hanako@example.jp');
    await page.type('パスワード', 'Hanako_2022');
    const button = page.button('ログイン');
    const { width } = button.getBoundingClientRect();
    button.click();
    button.click();
    await until('the pending label', () => button.innerText.trim() === '確認しています');
    assert.strictEqual(button.ariaDisabled, 'true');
    assert.isFalse(button.disabled);
    assert.strictEqual(button.getBoundingClientRect().width, width);
    button.click();
    mock.behaviour = 'normal';
    await page.sees('佐藤 花子 様');
    assert.strictEqual(attempts(), 1);
  }).timeout(8000);

  it('the next try removes the message', async () => {
    const page = await open();
    await submitLogin(page, 'hanako@example.jp', 'Wrong_2022');
    await until('a message', () => page.problem);
    mock.behaviour = 'slow';
    mock.behaviourPath = /session$/;
    page.press('ログイン');
    await until('no message', () => !page.problem);
    mock.behaviour = 'normal';
  });

  it('Enter that commits a composition never submits', async () => {
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

  it('shows the address of its attribute until the visitor types, and writes nothing typed into it', async () => {
    const page = await WidgetPage.with(html`<mylexus-login email="hanako@example.jp"></mylexus-login>`);
    const element = page.root.querySelector('mylexus-login')!;
    assert.strictEqual(page.field('メールアドレス').value, 'hanako@example.jp');
    element.email = 'taro@example.jp';
    await until('the other address', () => page.field('メールアドレス').value === 'taro@example.jp');
    await page.type('メールアドレス', 'typed@example.jp');
    await page.key('Tab');
    assert.deepEqual([element.email, element.getAttribute('email')], ['taro@example.jp', 'hanako@example.jp']);
    element.email = 'late@example.jp';
    await element.updateComplete;
    assert.strictEqual(page.field('メールアドレス').value, 'typed@example.jp', 'nothing typed is lost');
    await page.type('メールアドレス', '');
    await page.key('Tab');
    assert.strictEqual(page.field('メールアドレス').value, '', 'nor does a cleared address return');
  });

  it('shows and hides the password', async () => {
    const page = await open();
    await page.type('パスワード', 'Hanako_2022');
    assert.strictEqual(passwordField(page).type, 'password');
    page.press('パスワードを表示');
    await until('the text', () => passwordField(page).type === 'text');
    assert.strictEqual(passwordField(page).value, 'Hanako_2022');
    page.press('パスワードを非表示');
    await until('dots', () => passwordField(page).type === 'password');
    assert.strictEqual(passwordField(page).value, 'Hanako_2022');
  });

  it('has the fields for password managers in one form of one shadow root', async () => {
    const page = await open();
    const [email, password] = [page.field('メールアドレス'), passwordField(page)];
    assert.strictEqual(email.autocomplete, 'username webauthn');
    assert.strictEqual(password.autocomplete, 'current-password');
    assert.strictEqual(email.form, password.form);
    assert.strictEqual(email.getRootNode(), email.form!.getRootNode());
    email.value = 'hanako@example.jp';
    password.value = 'Hanako_2022';
    page.press('ログイン');
    await page.sees('佐藤 花子 様');
  });

  it('clears the password when the page is left, and keeps the address', async () => {
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

  it('a sign-in in another tab does not interrupt typing a password', async () => {
    const page = await open();
    await page.type('パスワード', 'Hana');
    await signIn('taro@example.jp');
    await aMoment();
    assert.strictEqual(passwordField(page).value, 'Hana');
    await page.type('パスワード', '');
    await page.sees('田中 太郎 様のアカウントでログインしています。');
  });

  it('links to the registration page of the attribute, else to the hosted one', async () => {
    const page = await open();
    assert.strictEqual(page.link('新規登録').pathname, '/register');
    const named = await WidgetPage.with(html`<mylexus-login registration-href="/new"></mylexus-login>`);
    named.press('新規登録');
    assert.deepEqual(named.events, [{ type: 'mylexus-navigate', detail: { url: `${location.origin}/new` } }]);
  });

  it('reads only the session, the policy and the options of a passkey, and does not move the focus', async () => {
    const page = await open();
    await aMoment();
    assert.isFalse(page.root.contains(document.activeElement));
    assert.equal(calls.filter(({ method }) => method !== 'GET').length, 0);
    for (const { url } of calls) assert.match(url, /\/api\/(session|policy|session\/passkey)$/);
  });
});
