import { assert, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { http, HttpResponse } from 'msw';
import '../../src/define.js';
import { newService, useMockService, network } from '../harness/mock-service.js';
import { until, WidgetPage } from '../harness/widget-page.js';

const widgets: readonly [label: string, widget: TemplateResult][] = [
  ['ログインページへ', html`<mylexus-login></mylexus-login>`],
  ['新規登録ページへ', html`<mylexus-registration></mylexus-registration>`],
  ['専用のページへ', html`<mylexus-password-reset></mylexus-password-reset>`],
  ['専用のページへ', html`<mylexus-account-info></mylexus-account-info>`],
  ['専用のページへ', html`<mylexus-connected-services></mylexus-connected-services>`],
];

const frames = (page: WidgetPage): number =>
  [...page.roots()].reduce((sum, root) => sum + root.querySelectorAll('iframe').length, 0);

useMockService();

describe('a widget whose frame does not answer', () => {
  // All at once: each waits eight seconds for its frame.
  it('is a link to the hosted page with the reason, and tries again', async () => {
    const service = newService();
    const policy = {
      presentation: 'frame',
      hosted: { login: `${service}/login`, registration: `${service}/register` },
      password: { minLength: 8, maxLength: 20 },
      mailSender: 'no-reply@mylexus.example',
    };
    network.use(http.get(`${service}/api/policy`, () => HttpResponse.json(policy)));
    const checks = widgets.map(async ([label, widget]) => {
      const page = await WidgetPage.with(html`<mylexus-session service=${service}>${widget}</mylexus-session>`);
      await until('the frame', () => frames(page));
      await until('the link', () => page.all('a.primary').length, 10_000);
      assert.strictEqual(new URL(page.link(label).href).origin, service);
      assert.strictEqual(page.problem, 'ただいま接続できません。しばらくしてから、もう一度お試しください。');
      page.press('もう一度試す');
      await until('another frame', () => frames(page));
    });
    await Promise.all(checks);
  }).timeout(15_000);
});
