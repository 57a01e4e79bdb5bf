import { assert, fixture, html } from '@open-wc/testing';
import { ContextEvent } from '@lit/context';
import { http, HttpResponse } from 'msw';
import { sessionContext } from '../../../src/index.js';
import '../../../src/define/account-menu.js';
import { MylexusSession } from '../../../src/features/session/session.js';
import { services } from '../../../src/client/service.js';
import { pageSession, type PageSession } from '../../../src/client/page-session.js';
import { calls, mock, network, newService, signIn, useMockService } from '../../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../../harness/widget-page.js';

useMockService();

const gate = (service = location.origin) => html`<mylexus-session service=${service}>
  <p>always</p>
  <p slot="linked">owner site</p>
  <p slot="unlinked">please link</p>
  <p slot="signed-out">please log in</p>
</mylexus-session>`;

describe('mylexus-session', () => {
  it('widgets inside it use its service, even if it is upgraded after them', async () => {
    const around = newService();
    const page = await WidgetPage.with(html`
      <mylexus-session service=${around}><mylexus-account-menu></mylexus-account-menu></mylexus-session>
    `);
    await until('the request', () => calls.some(({ url }) => url === `${location.origin}/api/policy`));
    assert.isFalse(calls.some(({ url }) => url.startsWith(around)));
    customElements.define('mylexus-session', MylexusSession);
    await until('the request', () => calls.some(({ url }) => url === `${around}/api/session`));
    assert.isNotEmpty(page.text);
  });

  for (const [email, shown] of [
    [undefined, 'please log in'],
    ['hanako@example.jp', 'please link'],
    ['taro@example.jp', 'owner site'],
  ] as const) {
    it(`shows the slot for ${email ?? 'a visitor who is signed out'}`, async () => {
      if (email) await signIn(email);
      const page = await WidgetPage.with(gate());
      await until('the part', () => page.all('p').length === 2);
      assert.deepEqual(
        page.all('p').map(({ innerText }) => innerText),
        ['always', shown],
      );
    });
  }

  it('shows no slot while the session is unknown, and once it cannot be read what the page says then', async () => {
    let fail = (): void => undefined;
    const failed = new Promise<void>((resolve) => (fail = resolve));
    network.use(http.get('*/api/session', async () => (await failed, HttpResponse.error())));
    const page = await WidgetPage.with(gate(newService()));
    const shown = (): string[] => page.all('p').map(({ innerText }) => innerText);
    page.root.querySelector('mylexus-session')!.insertAdjacentHTML('beforeend', '<p slot="unavailable">try again</p>');
    assert.deepEqual(shown(), ['always']);
    fail();
    await page.sees('try again');
    assert.deepEqual(shown(), ['always', 'try again'], 'nobody is called signed out who may be signed in');
  });

  it('changes the slot with the session, and fires mylexus-session-change', async () => {
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

  it('announces the session of a dealer’s site once, and then is quiet', async () => {
    const page = await WidgetPage.with(html`
      <mylexus-session service=${newService()} client-id="chuo" redirect-uri="/">
        <p slot="signed-out">please log in</p>
      </mylexus-session>
    `);
    await page.sees('please log in');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(page.events, [
      { type: 'mylexus-session-change', detail: { state: 'signed-out', displayName: '', brands: [] } },
    ]);
  });

  it('checks the link of the brand in its attribute', async () => {
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(
      html`<mylexus-session brand="toyota"><p slot="linked">T-Connect</p></mylexus-session>`,
    );
    await page.sees('T-Connect');
  });

  it('changes nothing for widgets outside of it', async () => {
    const other = newService();
    const page = await WidgetPage.with(html`
      <mylexus-session service=${other}></mylexus-session><mylexus-account-menu></mylexus-account-menu>
    `);
    assert.strictEqual(new URL(page.link('ログイン').href).origin, location.origin);
    assert.isFalse(calls.some(({ url }) => url.startsWith(other)));
  });

  it('with a service that no code has named, the widgets inside show their content and send nothing', async () => {
    const page = await WidgetPage.with(html`
      <mylexus-session service="https://unnamed.example">
        <mylexus-account-menu><a href="/in">fallback</a></mylexus-account-menu>
      </mylexus-session>
    `);
    await until('the fallback', () => page.all('a').length === 1);
    assert.strictEqual(page.link('fallback').pathname, '/in');
    await aMoment(50);
    assert.isEmpty(calls);
    page.root.querySelector('mylexus-session')!.setAttribute('service', location.origin);
    await page.sees('新規登録');
  });

  it('widgets use the nearest one around them', async () => {
    const [outer, inner] = [newService(), newService()];
    const page = await WidgetPage.with(html`
      <mylexus-session service=${outer}>
        <mylexus-session service=${inner}><mylexus-account-menu></mylexus-account-menu></mylexus-session>
      </mylexus-session>
    `);
    await page.sees('ログイン');
    await until('the request', () => calls.some(({ url }) => url.startsWith(inner)));
    assert.isFalse(calls.some(({ url }) => url === `${outer}/api/session`));
  });

  it('widgets follow a change of its service', async () => {
    const next = newService();
    const page = await WidgetPage.with(
      html`<mylexus-session service=${newService()}><mylexus-account-menu></mylexus-account-menu></mylexus-session>`,
    );
    page.root.querySelector('mylexus-session')!.setAttribute('service', next);
    await until('the request', () => calls.some(({ url }) => url.startsWith(next)));
  });

  for (const order of ['connected', 'filled'] as const)
    it(`a service that a framework sets after the tag is ${order} is the only one that is asked`, async () => {
      const [first, late] = [newService(), newService()];
      services.unshift(first);
      const root = await fixture(html`<div></div>`);
      const session = document.createElement('mylexus-session');
      const content = '<p slot="signed-out">please log in</p><mylexus-account-menu></mylexus-account-menu>';
      if (order === 'filled') session.innerHTML = content;
      root.append(session);
      if (order === 'connected') session.innerHTML = content;
      session.service = late;
      await until('the request', () => calls.some(({ url }) => url === `${late}/api/session`));
      await aMoment(20);
      services.shift();
      assert.deepEqual([...new Set(calls.map(({ url }) => new URL(url).origin))], [late]);
    });

  it('a script that requests the context gets only the public session, frozen', async () => {
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(gate());
    let found: PageSession | undefined;
    const target = page.root.querySelector('p')!;
    target.dispatchEvent(new ContextEvent(sessionContext, target, (session: PageSession) => (found = session)));
    assert.sameMembers(Object.keys(found!), [
      'service',
      'snapshot',
      'problem',
      'subscribe',
      'refresh',
      'signOut',
      'useClient',
      'notice',
    ]);
    assert.isTrue(Object.isFrozen(found));
    assert.isTrue(Object.isFrozen(found!.snapshot));
    assert.isTrue(Object.isFrozen(found!.snapshot.brands));
    assert.deepEqual(Object.keys(found!.snapshot), ['state', 'displayName', 'brands']);
  });
});
