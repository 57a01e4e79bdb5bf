import { assert } from '@open-wc/testing';
import { SiteSession } from '../../src/client/site/site-session.js';
import { newService, useMockService, network } from '../harness/mock-service.js';
import { until } from '../harness/widget-page.js';
import { TestProvider, type Faults } from './site-provider.js';

useMockService();

const failed = 'ログインを完了できませんでした。恐れ入りますが、もう一度ログインしてください。';

/** A page of a dealer's site, with a provider of its own. What it wants to open is recorded instead. */
class SitePage {
  readonly provider = new TestProvider(newService());
  readonly opened: string[] = [];
  session!: SiteSession;

  constructor() {
    network.use(...this.provider.handlers);
    this.load();
  }

  /** Loads the page, as after a navigation. */
  load(): void {
    this.session = new SiteSession({
      service: this.provider.service,
      clientId: 'chuo',
      redirectUri: location.pathname,
      policy: Promise.reject(new Error('none')),
      changed: () => undefined,
      go: {
        assign: (url: string | URL) => void this.opened.push(String(url)),
        replace: (url: string | URL) => void this.opened.push(String(url)),
      },
    });
  }

  /** Presses the link to the login, and returns the query of the authorization request. */
  async press(path = '/login', element = 'mylexus-test'): Promise<URLSearchParams> {
    const parent = document.createElement(element);
    parent.innerHTML = `<a href="${this.provider.service}${path}">login</a>`;
    document.body.append(parent);
    this.opened.length = 0;
    parent.querySelector('a')!.click();
    const url = new URL(await until('the authorization', () => this.opened.at(-1)));
    parent.remove();
    this.provider.nonce = url.searchParams.get('nonce') ?? '';
    return url.searchParams;
  }

  /** Loads the page at the address to which the provider returns. */
  async return(answer: Record<string, string>): Promise<string> {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
    history.replaceState(null, '', url);
    this.opened.length = 0;
    this.load();
    return (await this.session.read()).state;
  }
}

/** A sign-in up to the return. */
async function begin(faults: Faults = {}): Promise<{ page: SitePage; answer: Record<string, string> }> {
  const page = new SitePage();
  page.provider.faults = faults;
  const query = await page.press();
  return { page, answer: { code: 'code-canary', state: query.get('state')!, iss: page.provider.service } };
}

describe('the session of a site without a backend', () => {
  const address = location.href;
  afterEach(() => {
    history.replaceState(null, '', address);
    sessionStorage.clear();
  });

  it('signs in by code and PKCE, and keeps the public session alone', async () => {
    const { page, answer } = await begin();
    assert.strictEqual(await page.return(answer), 'signed-in');
    assert.strictEqual(location.href, address);
    assert.deepEqual(await page.session.read(), { state: 'signed-in', displayName: '田中 太郎', brands: ['lexus'] });
    const [body] = page.provider.redeemed;
    assert.strictEqual(body!.get('redirect_uri'), location.origin + location.pathname);
    const kept = JSON.stringify({ ...sessionStorage });
    assert.include(sessionStorage.getItem(`mylexus.site@1 ${page.provider.service} chuo session`), '田中 太郎');
    for (const secret of ['access-canary', 'code-canary', page.provider.nonce, body!.get('code_verifier')!]) {
      assert.notInclude(kept, secret);
    }
  });

  it('sends the challenge of its verifier, and nothing of the page’s address', async () => {
    const { page, answer } = await begin();
    const [request = ''] = page.opened;
    const query = new URL(request).searchParams;
    assert.strictEqual(query.get('code_challenge_method'), 'S256');
    assert.notInclude(decodeURIComponent(request), 'wtr-');
    await page.return(answer);
    const verifier = page.provider.redeemed[0]!.get('code_verifier')!;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)));
    assert.strictEqual(
      query.get('code_challenge'),
      challenge.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
    );
  });

  // The control of each is the test above: the same answer without the fault signs in.
  const faults: Record<string, Faults> = {
    'another nonce': { claims: { nonce: 'another' } },
    'another issuer': { claims: { iss: 'https://evil.example' } },
    'another audience': { claims: { aud: 'minato' } },
    'several audiences': { claims: { aud: ['chuo', 'minato'] } },
    'an end in the past': { claims: { exp: Date.now() / 1000 - 600 } },
    'no subject': { claims: { sub: undefined } },
    'the signature of another key': { foreignKey: true },
    'another algorithm': { algorithm: 'none' },
    'the details of another visitor': { userinfo: { sub: 'another' } },
    'a name that is not a text': { userinfo: { name: { evil: true } } },
    'a refused code': { tokenStatus: 400 },
  };
  for (const [what, fault] of Object.entries(faults)) {
    it(`an answer with ${what} signs no one in`, async () => {
      const { page, answer } = await begin(fault);
      assert.strictEqual(await page.return(answer), 'signed-out');
      assert.strictEqual(page.session.notice('ja'), failed);
      assert.lengthOf(page.provider.redeemed, 1);
      assert.isNull(sessionStorage.getItem(`mylexus.site@1 ${page.provider.service} chuo session`));
    });
  }

  for (const [what, change] of Object.entries({
    'the issuer of another provider': { iss: 'https://evil.example' },
    'an error of the provider': { code: '', error: 'server_error' },
  })) {
    it(`a return with ${what} redeems no code`, async () => {
      const { page, answer } = await begin();
      assert.strictEqual(await page.return({ ...answer, ...change }), 'signed-out');
      assert.strictEqual(page.session.notice('ja'), failed);
      assert.isEmpty(page.provider.redeemed);
    });
  }

  it('a visitor who does not consent is told that nothing was shared', async () => {
    const { page, answer } = await begin();
    const { state, iss } = answer;
    assert.strictEqual(await page.return({ error: 'access_denied', state: state!, iss: iss! }), 'signed-out');
    assert.strictEqual(page.session.notice('ja'), 'ログインを中止しました。このサイトには何も提供されていません。');
    assert.strictEqual(page.session.notice('en'), 'The login was cancelled. Nothing was shared with this site.');
  });

  it('a forged return redeems no code, and the sign-in that waits still succeeds', async () => {
    const { page, answer } = await begin();
    assert.strictEqual(await page.return({ ...answer, state: 'forged' }), 'signed-out');
    assert.include(page.session.notice('ja'), 'ログインを始めた画面を確認できないため');
    assert.isEmpty(page.provider.redeemed);
    assert.strictEqual(location.href, address);
    assert.strictEqual(await page.return(answer), 'signed-in');
  });

  it('a return whose transaction the browser lost redeems no code', async () => {
    const { page, answer } = await begin();
    sessionStorage.clear();
    assert.strictEqual(await page.return(answer), 'signed-out');
    assert.include(page.session.notice('en'), 'it was not started in this tab');
    assert.isEmpty(page.provider.redeemed);
  });

  it('the same return a second time redeems no code, and the visitor stays signed in', async () => {
    const { page, answer } = await begin();
    await page.return(answer);
    assert.strictEqual(await page.return(answer), 'signed-in');
    assert.lengthOf(page.provider.redeemed, 1);
    assert.strictEqual(page.session.notice('ja'), '');
  });

  it('a login may take ten minutes, a registration two hours', async () => {
    const now = Date.now;
    const after = async (path: string, minutes: number): Promise<[string, string]> => {
      const page = new SitePage();
      const query = await page.press(path);
      Date.now = () => now() + minutes * 60_000;
      const state = await page.return({ code: 'c', state: query.get('state')!, iss: page.provider.service });
      Date.now = now;
      return [state, page.session.notice('ja').slice(0, 8)];
    };
    try {
      assert.deepEqual(await after('/login', 9), ['signed-in', '']);
      assert.deepEqual(await after('/login', 11), ['signed-out', '時間が経過したた']);
      assert.deepEqual(await after('/register', 100), ['signed-in', '']);
    } finally {
      Date.now = now;
    }
  });

  it('leaves a code and a state that are the page’s own', async () => {
    const page = new SitePage();
    assert.strictEqual(await page.return({ code: 'own', state: 'own' }), 'signed-out');
    assert.include(location.search, 'code=own&state=own');
    assert.strictEqual(page.session.notice('ja'), '');
  });

  it('goes on to the place that the link names, if it is of this origin', async () => {
    for (const [named, expected] of [
      [`${location.origin}/after?a=1#b`, `${location.origin}/after?a=1#b`],
      ['https://evil.example/', undefined],
      [`${location.origin}.evil.example/`, undefined],
    ] as const) {
      const page = new SitePage();
      const query = await page.press(`/login?return_to=${encodeURIComponent(named)}`);
      await page.return({ code: 'c', state: query.get('state')!, iss: page.provider.service });
      assert.deepEqual(page.opened, expected ? [expected] : []);
    }
  });

  it('follows links outside of the widgets as they are', async () => {
    const page = new SitePage();
    const stop = (event: Event): void => event.preventDefault();
    let prevented: boolean | undefined;
    addEventListener('click', (event) => (prevented = event.defaultPrevented), { once: true });
    addEventListener('click', stop, { once: true });
    await page.press('/login', 'div').catch(() => undefined);
    assert.isFalse(prevented);
    assert.isEmpty(page.opened);
  });

  it('a sign-out ends the session here and goes to the provider, which returns to the same place', async () => {
    const { page, answer } = await begin();
    await page.return(answer);
    page.session.signOut();
    assert.strictEqual((await page.session.read()).state, 'signed-out');
    const url = new URL(page.opened.at(-1)!);
    assert.strictEqual(url.pathname, '/oidc/logout');
    assert.strictEqual(url.searchParams.get('client_id'), 'chuo');
    assert.strictEqual(url.searchParams.get('post_logout_redirect_uri'), location.origin + location.pathname);
    assert.strictEqual(await page.return({ state: url.searchParams.get('state')! }), 'signed-out');
    assert.strictEqual(location.href, address);
    assert.isEmpty(page.opened);
  });

  it('the session ends after 30 minutes', async () => {
    const { page, answer } = await begin();
    await page.return(answer);
    const now = Date.now;
    try {
      Date.now = () => now() + 29 * 60_000;
      assert.strictEqual((await page.session.read()).state, 'signed-in');
      Date.now = () => now() + 31 * 60_000;
      assert.strictEqual((await page.session.read()).state, 'signed-out');
    } finally {
      Date.now = now;
    }
  });
});
