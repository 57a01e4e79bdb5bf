import { assert, html } from '@open-wc/testing';
import '../../../src/define/connected-services.js';
import { pageSession } from '../../../src/client/page-session.js';
import { services as ja } from '../../../src/features/linking/messages/ja.js';
import { mock, signIn, useMockService } from '../../harness/mock-service.js';
import { WidgetPage } from '../../harness/widget-page.js';

async function open(email: string): Promise<WidgetPage> {
  await signIn(email);
  return WidgetPage.with(html`<mylexus-connected-services></mylexus-connected-services>`);
}
const taro = 'taro@example.jp';

useMockService();

describe('mylexus-connected-services: links of credentials that changed', () => {
  it('shows the link of a credential with another holder as invalid', async () => {
    await mock.ready;
    await mock.store.transaction((tx) => tx.credentials.update('100000000033', { state: 'transferred' }));
    const page = await open(taro);
    await page.sees('名義の変更により、この連携は無効になりました。一覧から連携を解除してください。');
    assert.deepEqual(pageSession(location.origin).snapshot.brands, ['toyota']);
  });

  it('shows the link of a suspended credential as invalid, and as linked when the contract resumes', async () => {
    await mock.ready;
    const change = (state: 'suspended' | 'active') =>
      mock.store.transaction((tx) => tx.credentials.update('100000000033', { state }));
    await change('suspended');
    const suspended = await open(taro);
    await suspended.sees(ja.invalidatedHints.suspended);
    await change('active');
    const resumed = await open(taro);
    await resumed.sees(ja.linked);
    assert.notInclude(resumed.text, ja.invalidatedHints.suspended);
  });
});
