import { assert, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/define/login.js';
import '../../../src/define/session.js';
import { callsTo, newService, useMockService, network } from '../../harness/mock-service.js';
import { until, WidgetPage } from '../../harness/widget-page.js';

const policyOf = (service: string, presentation: string) => ({
  presentation,
  hosted: { login: `${service}/sign-in?brand=lexus`, registration: `${service}/sign-up` },
  password: { minLength: 8, maxLength: 20 },
  mailSender: 'no-reply@mylexus.example',
});

const open = (service: string): Promise<WidgetPage> =>
  WidgetPage.with(html`<mylexus-session service=${service}><mylexus-login></mylexus-login></mylexus-session>`);

/** Checks for a link to the hosted page with the address to return to, and for no password field. */
function assertHosted(page: WidgetPage, login: string): void {
  assert.equal(page.all('input').length, 0);
  assert.equal(page.all('form').length, 0);
  const url = new URL(page.link('ログインページへ').href);
  assert.strictEqual(url.origin + url.pathname, login);
  assert.strictEqual(url.searchParams.get('return_to'), location.origin + location.pathname);
}

useMockService();

describe('mylexus-login where the service allows no secrets', () => {
  for (const presentation of ['redirect', 'something-newer']) {
    it(`is a link to the hosted page when the policy is ${presentation}`, async () => {
      const service = newService();
      network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policyOf(service, presentation))));
      const page = await open(service);
      await page.sees('安全のため、パスワードはログイン専用のページでご入力ください。');
      assertHosted(page, `${service}/sign-in`);
      assert.strictEqual(new URL(page.link('ログインページへ').href).searchParams.get('brand'), 'lexus');
      assert.strictEqual(new URL(page.link('新規登録').href).pathname, '/sign-up');
      page.press('ログインページへ');
      assert.deepEqual(page.eventTypes, ['mylexus-navigate']);
    });
  }

  it('is the content of the tag while its frame loads', async () => {
    const service = newService();
    network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policyOf(service, 'frame'))));
    const page = await WidgetPage.with(
      html`<mylexus-session service=${service}><mylexus-login><a href="/in">fallback</a></mylexus-login></mylexus-session>`,
    );
    const frame = await until('the frame', () =>
      [...page.roots()].map((root) => root.querySelector('iframe')).find(Boolean),
    );
    const { origin, pathname, searchParams, hash } = new URL(frame.src);
    assert.deepEqual([origin, pathname], [service, '/frame/login']);
    assert.deepEqual([searchParams.get('origin'), searchParams.get('lang')], [location.origin, 'ja']);
    assert.match(hash, /^#[\da-f-]{36}$/);
    assert.include(page.text, 'fallback');
  });

  for (const [what, answer] of [
    ['is down', () => HttpResponse.error()],
    ['answers HTML', () => HttpResponse.html('<p>Maintenance</p>')],
    ['answers an invalid policy', () => HttpResponse.json({ presentation: 'inline' })],
  ] as const) {
    it(`says that it cannot connect, and offers to try again, when the service ${what}`, async () => {
      const service = newService();
      network.use(http.get(`${service}/api/policy`, answer));
      const page = await open(service);
      await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
      assert.isEmpty(page.all('a.primary'), 'the hosted page is the same service’s');
      assert.notInclude(page.text, '安全のため');
      network.resetHandlers();
      page.press('もう一度試す');
      await until('the form or the link', () => page.all('input[type=password], a.primary').length);
    });
  }

  it('shows fields where the service lists the origin, and reads the policy without cookies', async () => {
    const service = newService();
    const page = await open(service);
    await until('the field', () => page.all('input[type=password]').length);
    assert.lengthOf(callsTo('GET', /policy$/), 1);
  });

  it('shows neither fields nor a link before the service has answered', async () => {
    const service = newService();
    let answer = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    network.use(
      http.get(`${service}/api/policy`, async () => {
        await waiting;
        return HttpResponse.json(policyOf(service, 'inline'));
      }),
    );
    const page = await open(service);
    assert.strictEqual(page.heading, 'TOYOTAアカウントでログイン');
    assert.equal(page.all('input, a').length, 0);
    answer();
    await until('the field', () => page.all('input[type=password]').length);
  });

  it('a page cannot make it show fields, neither by attributes nor by the shared session', async () => {
    const service = newService();
    network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policyOf(service, 'redirect'))));
    const page = await WidgetPage.with(
      html`<mylexus-session service=${service} presentation="inline"
        ><mylexus-login presentation="inline" service=${location.origin}></mylexus-login
      ></mylexus-session>`,
    );
    await until('the link', () => page.all('a.primary').length);
    assertHosted(page, `${service}/sign-in`);
  });
});
