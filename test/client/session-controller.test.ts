import { assert, html } from '@open-wc/testing';
import '../../src/define/account-info.js';
import '../../src/define/connected-services.js';
import { pageSession } from '../../src/client/page-session.js';
import { mock, signIn, useMockService } from '../harness/mock-service.js';
import { WidgetPage } from '../harness/widget-page.js';

useMockService();

const widgets = {
  'mylexus-account-info': html`<mylexus-account-info login-href="/in"></mylexus-account-info>`,
  'mylexus-connected-services': html`<mylexus-connected-services login-href="/in"></mylexus-connected-services>`,
};

for (const [tag, widget] of Object.entries(widgets)) {
  it(`${tag} links to the login when loading shows that the session has ended`, async () => {
    await signIn('hanako@example.jp');
    assert.equal(pageSession(location.origin).snapshot.state, 'signed-in');
    mock.behaviour = 'session-expired';
    const page = await WidgetPage.with(widget);
    await page.sees('ログイン');
    assert.equal(page.link('ログイン').pathname, '/in');
    assert.equal(pageSession(location.origin).snapshot.state, 'signed-out');
    assert.notInclude(page.text, 'もう一度試す');
  });
}
