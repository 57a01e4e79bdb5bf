// In a file of its own: a browser that has read a module once does not ask for it again.
import { assert } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { importsAgain } from '../../harness/engine.js';
import { useMockService, worker } from '../../harness/mock-service.js';
import { openRegistration } from '../../harness/registration.js';
import { until } from '../../harness/widget-page.js';

useMockService();
describe('mylexus-registration: the code of its steps', () => {
  it('a screen whose code did not come can be tried again', async function () {
    if (!importsAgain) this.skip();
    worker.use(http.get('*/registration/steps.*', () => HttpResponse.error(), { once: true }));
    const page = await openRegistration();
    page.press(/^上記のIDをお持ちでない方/);
    await page.meets('ただいま接続できません。入力内容は保持されています。');
    page.press('再試行');
    await page.arrives('IDをお持ちでない方のご登録');
    assert.strictEqual(page.problem, '');
    await until('focus on the heading', () => page.focused?.id === 'heading');
  });
});
