import { assert } from '@open-wc/testing';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import { BackendSession } from '../../src/client/site/backend-session.js';
import { newService, useMockService, network } from '../harness/mock-service.js';
import { aMoment, until } from '../harness/widget-page.js';
import { formsSent, open, signedOut, Site, taro, use, openSignedIn } from './backend-site.js';

useMockService();

describe('the session of a site with a backend', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('shows the name in the menu and the part for a linked brand', async () => {
    const { site, page } = await openSignedIn();
    page.press('MENU');
    await page.sees('ログアウト');
    await page.sees('田中 太郎 様');
    const [request] = site.requests;
    assert.strictEqual(request!.method, 'GET');
    assert.strictEqual(request!.credentials, 'same-origin');
    assert.strictEqual(request!.url, `${location.origin}/mylexus/session`);
  });

  it('shows the part for a visitor without a link, and leaves out what is no name of a brand', async () => {
    new Site().says({ ...taro, brands: ['toyota', 'No brand', 7] });
    await (await open()).sees('please link');
  });

  it('asks the site alone who is signed in, and keeps nothing', async () => {
    const site = new Site();
    site.says({ ...taro, access_token: 'token-canary' });
    const page = await open();
    await page.sees('owner');
    assert.notInclude(document.documentElement.outerHTML, 'canary');
    assert.notInclude(JSON.stringify({ ...sessionStorage, ...localStorage }), '田中');
    assert.notInclude(JSON.stringify(page.events), 'canary');
  });

  it('leads the login and the registration to the site’s server, which returns to the same place', async () => {
    new Site();
    const page = await open();
    await page.sees('please log in');
    history.replaceState(null, '', '?model=LS#spec');
    const login = use(page.all<HTMLAnchorElement>('nav a')[0]!);
    assert.strictEqual(login.origin + login.pathname, `${location.origin}/mylexus/login`);
    assert.strictEqual(login.searchParams.get('return_to'), `${location.pathname}?model=LS#spec`);
    assert.strictEqual(login.searchParams.get('lang'), 'ja');
    assert.isFalse(login.searchParams.has('prompt'));
    const registration = use(page.all<HTMLAnchorElement>('nav a')[1]!);
    assert.strictEqual(registration.searchParams.get('prompt'), 'create');
  });

  it('leads there as well when the link is opened in a new tab, and from another place of a single-page app', async () => {
    new Site();
    const page = await open();
    await page.sees('please log in');
    const [link] = page.all<HTMLAnchorElement>('nav a');
    for (const type of ['auxclick', 'contextmenu', 'click']) {
      history.replaceState(null, '', `?by=${type}`);
      assert.strictEqual(use(link!, type).searchParams.get('return_to'), `${location.pathname}?by=${type}`);
    }
  });

  it('announces the site’s address before the page is left', async () => {
    new Site();
    const page = await open();
    await page.sees('please log in');
    page.all<HTMLAnchorElement>('nav a')[0]!.click();
    const announced = page.events.filter(({ type }) => type === 'mylexus-navigate');
    assert.include((announced[0]!.detail as { url: string }).url, `${location.origin}/mylexus/login?`);
  });

  it('returns to the path alone of a place whose address is too long for the server', async () => {
    new Site();
    const page = await open();
    await page.sees('please log in');
    history.replaceState(null, '', `?gclid=${'x'.repeat(600)}`);
    assert.strictEqual(use(page.all<HTMLAnchorElement>('nav a')[0]!).searchParams.get('return_to'), location.pathname);
  });

  it('leaves links outside of the widgets as they are', async () => {
    new Site();
    const page = await open();
    await page.sees('please log in');
    const link = document.createElement('a');
    link.href = `${new URL(page.all<HTMLAnchorElement>('nav a')[0]!.href).origin}/login`;
    page.root.append(link);
    const before = link.href;
    assert.strictEqual(use(link).href, before);
  });

  it('sees a back-channel logout when the page is shown again', async () => {
    const { site, page } = await openSignedIn();
    site.says(signedOut);
    document.dispatchEvent(new Event('visibilitychange'));
    await page.sees('please log in');
    assert.include(page.eventTypes, 'mylexus-session-change');
  });

  it('sees it when the page comes out of the back/forward cache', async () => {
    const { site, page } = await openSignedIn();
    site.says(signedOut);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.sees('please log in');
  });

  it('sees the end of the session on focus, as in a window beside another one', async () => {
    const { site, page } = await openSignedIn();
    site.says(signedOut);
    const now = Date.now;
    try {
      Date.now = () => now() + 2000;
      dispatchEvent(new Event('focus'));
    } finally {
      Date.now = now;
    }
    await page.sees('please log in');
  });

  it('signs out by a form, which leads on to the account service', async () => {
    const { site, page } = await openSignedIn();
    page.press('MENU');
    await page.sees('ログアウト');
    const forms = await formsSent(async () => {
      page.press('ログアウト');
      await aMoment();
    });
    assert.deepEqual(forms, [{ method: 'post', action: `${location.origin}/mylexus/logout`, target: '_top' }]);
    // The visitor comes back by the browser's back button.
    site.says(signedOut);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.sees('please log in');
    await until('the event', () => page.eventTypes.includes('mylexus-signed-out'));
  });

  it('says so where a policy of the page forbids the form', async () => {
    const { page } = await openSignedIn();
    page.press('MENU');
    await page.sees('ログアウト');
    await formsSent(async () => {
      page.press('ログアウト');
      await aMoment();
      dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', { effectiveDirective: 'form-action' } as never),
      );
      await until('the problem', () => page.problem);
    });
    assert.notInclude(page.eventTypes, 'mylexus-signed-out');
  });

  const faults: Record<string, HttpResponseResolver> = {
    'an error of the server': () => new HttpResponse(null, { status: 500 }),
    'a network fault': () => HttpResponse.error(),
    'the HTML of a proxy': () => HttpResponse.html('<p>Maintenance</p>'),
    'text that is cut off': () => new HttpResponse('{"state":"signed-in","displayN'),
    'an unknown state': () => HttpResponse.json({ ...taro, state: 'admin' }),
    'no name': () => HttpResponse.json({ state: 'signed-in', brands: [] }),
    'a name that is not a text': () => HttpResponse.json({ ...taro, displayName: { evil: true } }),
    'brands that are not a list': () => HttpResponse.json({ ...taro, brands: 'lexus' }),
    nothing: () => HttpResponse.json(null),
  };
  for (const [what, answer] of Object.entries(faults)) {
    it(`with ${what} for an answer, the page keeps its fallback content and shows no part`, async () => {
      const site = new Site();
      site.answer = answer;
      const page = await open();
      await until('the second request', () => site.requests.length === 2);
      await aMoment(50);
      assert.isEmpty(page.all('p[slot]'));
      assert.strictEqual(page.link('fallback').pathname, '/mylexus/login');
      // The login is the way on.
      assert.strictEqual(use(page.link('ログインページへ')).pathname, '/mylexus/login');
    });
  }

  it('one fault is repaired by the second request, and a known session stays after a fault', async () => {
    const site = new Site();
    site.answer = () => (site.requests.length === 1 ? HttpResponse.error() : HttpResponse.json(taro));
    const page = await open();
    await page.sees('owner');
    site.says({}, 500);
    document.dispatchEvent(new Event('visibilitychange'));
    await until('the requests', () => site.requests.length === 4);
    await aMoment(50);
    assert.include(page.text, 'owner');
  });

  it('is read although the account service, which was asked before, does not answer', async () => {
    new Site().says(taro);
    network.use(http.get('*/api/session', async () => (await aMoment(), HttpResponse.error())));
    const page = await open('', '');
    const tag = page.root.querySelector('mylexus-session')!;
    Object.assign(tag, { clientId: 'minato', sessionEndpoint: '/mylexus/session' });
    await page.sees('owner');
  });

  it('a server that does not answer is given up', async () => {
    const site = new Site('/silent/session');
    site.answer = () => new Promise<never>(() => undefined);
    const session = new BackendSession({
      service: newService(),
      sessionEndpoint: '/silent/session',
      policy: Promise.reject(new Error('none')),
      changed: () => undefined,
      timeout: 100,
    });
    const failure = await session.read().catch((error: unknown) => error);
    assert.instanceOf(failure, DOMException);
    assert.lengthOf(site.requests, 1);
  });

  for (const endpoint of ['https://evil.example/mylexus/session', '//evil.example/session', 'data:text/json,{}'])
    it(`an endpoint such as ${endpoint} is not asked, and the links stay those of the hosted pages`, async () => {
      const urls: string[] = [];
      const record = ({ request }: { request: Request }): void => void urls.push(request.url);
      network.events.on('request:start', record);
      const page = await open(endpoint);
      await until('the link', () => page.all('mylexus-login, a').length > 1);
      await aMoment(50);
      network.events.removeListener('request:start', record);
      assert.isEmpty(urls.filter((url) => !url.includes('/api/policy')));
      assert.isEmpty(page.all('p[slot]'));
      assert.strictEqual(page.link('fallback').pathname, '/mylexus/login');
      assert.notStrictEqual(use(page.link('ログインページへ')).origin, location.origin);
    });
});
