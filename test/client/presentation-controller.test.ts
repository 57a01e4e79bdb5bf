import { assert, fixture, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { LitElement } from 'lit';
import { PresentationController } from '../../src/client/presentation-controller.js';
import { SessionController } from '../../src/client/session-controller.js';
import '../../src/define/session.js';
import { newService, useMockService, network } from '../harness/mock-service.js';
import { until } from '../harness/widget-page.js';

class Host extends LitElement {
  readonly presentation = new PresentationController(this, new SessionController(this, { watch: false }));
}
customElements.define('x-presentation', Host);

/** A page whose account service has an origin of its own: a policy is cached per origin. */
async function pageOf(
  policy: (origin: string) => Response | Promise<Response>,
  brand = 'lexus',
): Promise<PresentationController> {
  const origin = newService();
  network.use(http.get(`${origin}/api/policy`, () => policy(origin)));
  const root = await fixture(
    html`<mylexus-session service=${origin} brand=${brand}><x-presentation></x-presentation></mylexus-session>`,
  );
  return root.querySelector<Host>('x-presentation')!.presentation;
}
const policy = (presentation: string, login = 'https://id.example.jp/in'): Response =>
  HttpResponse.json({
    presentation,
    hosted: { login, registration: 'https://id.example.jp/new' },
    password: { minLength: 8, maxLength: 20 },
    mailSender: 'no-reply@example.jp',
  });

describe('PresentationController', () => {
  useMockService();

  it('is unknown until the service answers, then as the service answered', async () => {
    let answer: (response: Response) => void = () => undefined;
    const controller = await pageOf(() => new Promise((resolve) => (answer = resolve)));
    assert.strictEqual(controller.presentation, 'unknown');
    await until('the request', () => answer.length);
    answer(policy('inline'));
    await until('the answer', () => controller.policy);
    assert.strictEqual(controller.presentation, 'inline');
  });

  it('is redirect when the service does not answer or answers an unknown value', async () => {
    for (const respond of [
      () => HttpResponse.error(),
      () => policy('popup'),
      () => HttpResponse.html('<h1>502</h1>'),
    ]) {
      const controller = await pageOf(respond);
      await until('a presentation', () => controller.presentation !== 'unknown', 8000);
      assert.strictEqual(controller.presentation, 'redirect');
    }
  }).timeout(20_000);

  it('the URL of a hosted page contains the address to return to', async () => {
    const controller = await pageOf((origin) => policy('redirect', `${origin}/in`));
    await until('the policy', () => controller.policy);
    const url = new URL(controller.hosted('login')!);
    assert.match(url.origin + url.pathname, /^https:\/\/id-\d+\.example\/in$/);
    assert.isNotEmpty(location.search, 'the page has a query');
    assert.strictEqual(url.searchParams.get('return_to'), location.origin + location.pathname);
  });

  it('returns to the tag’s own address, which may have a query, but never to another origin', async () => {
    const controller = await pageOf(() => policy('redirect'));
    await until('the policy', () => controller.policy);
    const returnTo = (text: string) => new URL(controller.hosted('login', text)!).searchParams.get('return_to');
    assert.strictEqual(returnTo('/cars?model=LS'), `${location.origin}/cars?model=LS`);
    for (const text of ['https://evil.example/', '//evil.example', 'javascript:alert(1)', 'http://[']) {
      assert.strictEqual(returnTo(text), location.origin + location.pathname, text);
    }
  });

  it('names the brand of the page, so that the hosted page has its look, and the first brand not at all', async () => {
    for (const brand of ['aozora', 'lexus']) {
      const controller = await pageOf(() => policy('redirect'), brand);
      await until('the policy', () => controller.policy);
      const { searchParams } = new URL(controller.hosted('login')!);
      assert.strictEqual(searchParams.get('brand'), brand === 'lexus' ? null : brand);
    }
  });

  for (const login of [
    'javascript:alert(document.domain)',
    'data:text/html,<p>',
    'https://evil.example/login',
    '//evil.example/login',
    '',
  ])
    it(`a policy with the login page ${login || '(empty)'} leads to the service’s own default page`, async () => {
      const controller = await pageOf(() => policy('redirect', login));
      await until('the policy', () => controller.policy);
      assert.match(controller.hosted('login')!, /^https:\/\/id-\d+\.example\/login\?return_to=/);
    });

  it('without a policy the hosted pages have their default paths', async () => {
    const controller = await pageOf(() => HttpResponse.error());
    await until('a presentation', () => controller.presentation !== 'unknown', 8000);
    assert.match(controller.hosted('registration')!, /^https:\/\/id-\d+\.example\/register\?return_to=/);
    assert.strictEqual(controller.problem?.code, 'unavailable');
  }).timeout(10_000);

  it('is inline on the service’s own origin, without an answer', async () => {
    network.use(http.get('*/api/policy', () => HttpResponse.error()));
    const root = await fixture(html`<div><x-presentation></x-presentation></div>`);
    const controller = root.querySelector<Host>('x-presentation')!.presentation;
    assert.strictEqual(controller.presentation, 'inline');
  });
});
