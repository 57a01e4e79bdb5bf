import { assert, html } from '@open-wc/testing';
import { ContextEvent } from '@lit/context';
import { sessionContext } from '../../../src/index.js';
import '../../../src/define/account-menu.js';
import { MylexusSession } from '../../../src/features/session/session.js';
import { pageSession, type PageSession } from '../../../src/client/page-session.js';
import { asked, mock, signIn, useMockService } from '../../harness/mock-service.js';
import { until, WidgetPage } from '../../harness/widget-page.js';

useMockService();

let count = 0;
/** A service of its own for each test: a session is kept for as long as the page. */
const newService = (): string => `https://session-${++count}.example`;

const gate = (service = location.origin) => html`<mylexus-session service=${service}>
  <p>always</p>
  <p slot="linked">owner site</p>
  <p slot="unlinked">please link</p>
  <p slot="signed-out">please log in</p>
</mylexus-session>`;

describe('mylexus-session', () => {
  it('is taken up by what stands in it, however late it is upgraded', async () => {
    const [first, around] = [newService(), newService()];
    const page = await WidgetPage.with(html`
      <mylexus-session service=${first}></mylexus-session>
      <mylexus-session service=${around}><mylexus-account-menu></mylexus-account-menu></mylexus-session>
    `);
    await until('the question', () => asked.some(({ url }) => url.startsWith(first)));
    assert.isFalse(asked.some(({ url }) => url.startsWith(around)));
    customElements.define('mylexus-session', MylexusSession);
    await until('the question', () => asked.some(({ url }) => url === `${around}/api/session`));
    assert.isNotEmpty(page.text);
  });

  for (const [email, shown] of [
    [undefined, 'please log in'],
    ['hanako@example.jp', 'please link'],
    ['taro@example.jp', 'owner site'],
  ] as const) {
    it(`shows the part of the page that fits ${email ?? 'nobody'}`, async () => {
      if (email) await signIn(email);
      const page = await WidgetPage.with(gate());
      await until('the part', () => page.all('p').length === 2);
      assert.deepEqual(
        page.all('p').map(({ innerText }) => innerText),
        ['always', shown],
      );
    });
  }

  it('while nothing is known it shows neither', async () => {
    mock.behaviour = 'down';
    const page = await WidgetPage.with(gate(newService()));
    await until('questions', () => asked.length > 0);
    assert.deepEqual(
      page.all('p').map(({ innerText }) => innerText),
      ['always'],
    );
  });

  it('follows the session, and tells the page of a change', async () => {
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(gate());
    await page.sees('owner site');
    page.events.length = 0;
    mock.signOut();
    await pageSession(location.origin).refresh();
    await page.sees('please log in');
    assert.deepEqual(page.events, [
      { type: 'mylexus-session-change', detail: { state: 'signed-out', displayName: '', brands: [] } },
    ]);
  });

  it('asks for another brand when told to', async () => {
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(
      html`<mylexus-session brand="toyota"><p slot="linked">T-Connect</p></mylexus-session>`,
    );
    await page.sees('T-Connect');
  });

  it('is the default of a widget that stands elsewhere', async () => {
    const service = newService();
    await WidgetPage.with(html`
      <p>page</p>
      <mylexus-account-menu></mylexus-account-menu><mylexus-session service=${service}></mylexus-session>
    `);
    await until('the question', () => asked.some(({ url }) => url === `${service}/api/session`));
  });

  it('the nearest one holds', async () => {
    const [outer, inner] = [newService(), newService()];
    const page = await WidgetPage.with(html`
      <mylexus-session service=${outer}>
        <mylexus-session service=${inner}><mylexus-account-menu></mylexus-account-menu></mylexus-session>
      </mylexus-session>
    `);
    await page.sees('ログイン');
    await until('the question', () => asked.some(({ url }) => url.startsWith(inner)));
    assert.isFalse(asked.some(({ url }) => url === `${outer}/api/session`));
  });

  it('a change of its service is followed', async () => {
    const next = newService();
    const page = await WidgetPage.with(
      html`<mylexus-session service=${newService()}><mylexus-account-menu></mylexus-account-menu></mylexus-session>`,
    );
    page.root.querySelector('mylexus-session')!.setAttribute('service', next);
    await until('the question', () => asked.some(({ url }) => url.startsWith(next)));
  });

  it('who forges a request for the context gets the public shape, frozen, and no secret', async () => {
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(gate());
    let found: PageSession | undefined;
    const target = page.root.querySelector('p')!;
    target.dispatchEvent(new ContextEvent(sessionContext, target, (session: PageSession) => (found = session)));
    assert.sameMembers(Object.keys(found!), ['service', 'snapshot', 'subscribe', 'refresh', 'signOut']);
    assert.isTrue(Object.isFrozen(found));
    assert.isTrue(Object.isFrozen(found!.snapshot));
    assert.isTrue(Object.isFrozen(found!.snapshot.brands));
    assert.deepEqual(Object.keys(found!.snapshot), ['state', 'displayName', 'brands']);
  });
});
