import { assert, html } from '@open-wc/testing';
import { delay, http, HttpResponse } from 'msw';
import '../../src/define.js';
import { newService, useMockService, network } from '../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

const problem = 'ただいま接続できません。しばらくしてから、もう一度お試しください。';

describe('a service that takes the call and never answers', () => {
  useMockService();

  it('every widget keeps its content or a waiting text, says so within 8 seconds and offers a retry', async () => {
    const service = newService();
    let hanging = true;
    network.use(
      http.all(`${service}/api/*`, async () => {
        if (hanging) await delay('infinite');
        return undefined;
      }),
    );
    const began = performance.now();
    const page = await WidgetPage.with(
      html`
      <mylexus-session service=${service}>
        <mylexus-login><a href="/login">to the login</a></mylexus-login>
        <mylexus-registration><a href="/register">to the registration</a></mylexus-registration>
        <mylexus-account-info></mylexus-account-info>
        <mylexus-connected-services></mylexus-connected-services>
      </mylexus-session>
    `,
    ).catch(() => undefined);
    assert.isUndefined(page, 'the list and the account are waiting');
    const opened = WidgetPage.around(document.querySelector('mylexus-session')!);
    assert.deepEqual(
      opened.all('a').map(({ innerText }) => innerText),
      ['to the login', 'to the registration'],
    );
    const problems = (): string[] => opened.all('[data-problem] p').map(({ innerText }) => innerText);
    await until('the problems', () => problems().length === 4, 8000 - (performance.now() - began));
    assert.deepEqual(problems(), Array(4).fill(problem));

    hanging = false;
    opened.all('[data-problem] button').forEach((button) => button.click());
    await until('everything', () => problems().length === 0);
    await until('the form', () => opened.all('input[type=password]').length);
    await opened.sees('ご覧いただくには、ログインが必要です。');
  }).timeout(15_000);

  it('an answer within that time is shown', async () => {
    const service = newService();
    network.use(
      http.get(`${service}/api/policy`, async () => {
        await delay(1500);
        return undefined;
      }),
    );
    const page = await WidgetPage.with(
      html`<mylexus-session service=${service}><mylexus-login><a href="/in">fallback</a></mylexus-login></mylexus-session>`,
    );
    await aMoment(500);
    assert.include(page.text, 'fallback');
    await until('the form', () => page.all('input[type=password]').length);
  });
});

describe('a browser that blocks the cookies of the service', () => {
  useMockService();
  const blocked = 'ブラウザーがCookieを受け付けないため';

  it('the login says so, offers the hosted page, fires no event and clears the password', async () => {
    network.use(
      http.post('*/api/session', () => HttpResponse.json({ state: 'signed-in', displayName: '佐藤 花子', brands: [] })),
    );
    const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    await page.type('メールアドレス', 'hanako@example.jp');
    await page.type('パスワード', 'Hanako_2022');
    page.press('ログイン');
    await page.sees(blocked);
    assert.isTrue(page.focused?.matches('[data-problem]'));
    assert.strictEqual(new URL(page.link('ログインページへ').href).pathname, '/login');
    assert.deepEqual(page.eventTypes, []);
    page.press('もう一度試す');
    await until('the form', () => page.all('input[type=password]').length);
    assert.strictEqual(page.field('パスワード').value, '');
  });

  it('the registration says so and offers the hosted page', async () => {
    network.use(
      http.post('*/api/registrations/:id/notice', () =>
        HttpResponse.json({ code: 'session-expired' }, { status: 401 }),
      ),
      http.get('*/api/registrations/current', () => HttpResponse.json({ registration: null })),
    );
    const page = await WidgetPage.with(html`<mylexus-registration></mylexus-registration>`);
    page.press(/お持ちの方/);
    await page.arrives('連携時の注意事項');
    await until('the text', () => page.all('button').some(({ innerText }) => innerText === '次へ'));
    page.press('次へ');
    await page.sees(blocked);
    assert.strictEqual(new URL(page.link('新規登録ページへ').href).pathname, '/register');
  });
});
