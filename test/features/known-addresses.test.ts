import { assert, html } from '@open-wc/testing';
import '../../src/define.js';
import { calls, mock, useMockService } from '../harness/mock-service.js';
import { openRegistration, registrationAt } from '../harness/registration.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

const [known, unknown] = ['hanako@example.jp', 'nobody@example.jp'];
const code = '認証コード（数字6桁）';
const wrongCode = 'あと4回入力できます。';

/** What a stranger does with an address, step by step; each resolves when its answer is shown. */
type Visit = (email: string) => Promise<WidgetPage>;

async function failLogin(email: string, times: number): Promise<WidgetPage> {
  const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
  await page.type('メールアドレス', email);
  for (let time = 1; time <= times; time += 1) {
    await page.type('パスワード', 'Wrong_2022');
    page.press('ログイン');
    await until('the answer', () => calls.filter(({ method, status }) => method === 'POST' && status).length === time);
    await until('the message', () => page.problem);
    await aMoment();
  }
  return page;
}

const visits: Record<string, Visit> = {
  'a login with a wrong password': (email) => failLogin(email, 1),
  'a login that is locked after five wrong passwords': (email) => failLogin(email, 5),
  async 'a password reset with a wrong code'(email) {
    const page = await WidgetPage.with(html`<mylexus-password-reset></mylexus-password-reset>`);
    await page.type('メールアドレス', email);
    page.press('認証コードを送信');
    await page.sees('再送信');
    await page.type(code, '000000');
    await page.type('新しいパスワード', 'Stranger_2027');
    page.press('パスワードを再設定');
    await page.sees(wrongCode);
    return page;
  },
  async 'a registration with a wrong code'(email) {
    await registrationAt('email', 'without-id');
    calls.length = 0;
    const page = await openRegistration();
    await page.type('メールアドレス', email);
    page.press('認証コードを送信');
    await page.arrives('認証コードによる本人確認');
    await page.type(code, '000000');
    page.press('次へ');
    await page.sees(wrongCode);
    return page;
  },
};

/** The markup in every root without what differs between any two visits, and the calls with their answers. */
async function observe(visit: Visit, email: string): Promise<{ markup: string; sent: string[] }> {
  await mock.reset();
  calls.length = 0;
  const page = await visit(email);
  await aMoment();
  const plain = (text: string): string =>
    text
      .replaceAll(email, '(address)')
      .replace(/<!--[^]*?-->/g, '')
      .replace(/\d{1,2}:\d{2}/g, '(time)')
      .replace(/\d+秒/g, '(seconds)');
  const markup = [...page.roots()].map((root) => plain((root as HTMLElement).innerHTML ?? '')).join('\n');
  // The policy is read once for all visits of a page.
  const own = calls.filter(({ url }) => !url.endsWith('/api/policy'));
  const sent = own.map(({ method, url, status }) => {
    const path = new URL(url).pathname.replace(/[\w-]{20,}/g, '(id)');
    return `${method} ${path} ${status}`;
  });
  page.root.remove();
  return { markup, sent };
}

useMockService();

describe('an address with an account and one without', () => {
  for (const [what, visit] of Object.entries(visits)) {
    it(`have the same markup, calls and answers: ${what}`, async () => {
      const [one, other] = [await observe(visit, known), await observe(visit, unknown)];
      assert.isAbove(one.markup.length, 1000);
      assert.isAbove(one.sent.length, 1);
      assert.deepEqual(other.sent, one.sent);
      assert.isTrue(other.markup === one.markup, 'the markup is the same');
    }).timeout(20_000);
  }

  it('control: the comparison sees an answer that differs', async () => {
    const wrong = await observe(visits['a login with a wrong password']!, known);
    const locked = await observe(visits['a login with a wrong password']!, 'locked@example.jp');
    const right = await observe(async (email) => {
      const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
      await page.type('メールアドレス', email);
      await page.type('パスワード', 'Locked_2022');
      page.press('ログイン');
      await page.sees('現在ご利用いただけません');
      return page;
    }, 'locked@example.jp');
    assert.isTrue(wrong.markup === locked.markup, 'a locked account is revealed only with its password');
    assert.isFalse(right.markup === locked.markup);
    assert.notDeepEqual(right.sent, locked.sent);
  });
});
