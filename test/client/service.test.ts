import { assert, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { configure } from '../../src/configure.js';
import { pageSession } from '../../src/client/page-session.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

const service = 'https://id.example';
/** Tags that speak to the service. */
const tags = ['account-info', 'account-menu', 'connected-services', 'login', 'password-reset', 'registration'];
/** Addresses of the calls so far. The tests are about where a call goes, so that none is answered. */
const called: string[] = [];
const { fetch } = window;

before(() => {
  window.fetch = (input) => {
    called.push(String(input));
    return Promise.reject(new TypeError('no network'));
  };
});
after(() => {
  window.fetch = fetch;
});

const origins = (): string[] => [...new Set(called.map((url) => new URL(url).origin))];

/** The order matters: what is configured once stays for the page. */
describe('configure()', () => {
  for (const attribute of ['', 'https://evil.example', location.origin])
    it(`before it, every widget shows its content and asks nobody, with service="${attribute}"`, async () => {
      const root = await fixture<HTMLElement>(html`<mylexus-session service=${attribute}></mylexus-session>`);
      root.innerHTML = tags.map((tag) => `<mylexus-${tag}><a href="/in">${tag}</a></mylexus-${tag}>`).join('');
      await aMoment();
      const shown = [...root.querySelectorAll('a')].filter((link) => link.checkVisibility());
      assert.sameMembers(
        shown.map(({ innerText }) => innerText),
        tags,
      );
      assert.isEmpty(called);
    });

  it('has no session before it', async () => {
    assert.strictEqual(pageSession().service, '');
    const failure = await pageSession()
      .refresh()
      .catch((error: Error) => error.message);
    assert.strictEqual(failure, 'unavailable');
  });

  for (const wrong of ['', '/api', 'id.example', 'javascript:alert(1)', 'ftp://id.example'])
    it(`refuses ${wrong || 'an empty text'} as a service`, () => {
      assert.throws(() => configure({ service: wrong }), TypeError, 'configure: the service is not an http(s) URL');
    });

  it('after the definitions, gives widgets that are there their service', async () => {
    const page = await WidgetPage.with(html`<mylexus-account-menu>menu</mylexus-account-menu>`);
    configure({ service: `${service}/` });
    await page.sees('新規登録');
    await until('calls', () => called.length);
    assert.deepEqual(origins(), [service]);
    assert.strictEqual(pageSession().service, service);
  });

  it('again with the same service changes nothing; with another it is refused, which fires an event', async () => {
    const refused: unknown[] = [];
    document.addEventListener('mylexus-configuration-refused', ({ detail }) => refused.push(detail));
    configure({ service });
    assert.isEmpty(refused);
    configure({ service: ['https://evil.example'] });
    assert.deepEqual(refused, [{ configured: [service], refused: ['https://evil.example'] }]);
    called.length = 0;
    await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    await until('calls', () => called.length);
    assert.deepEqual(origins(), [service]);
  });
});
