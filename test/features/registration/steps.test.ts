// In a separate file, because a browser loads a module only once per page.
import { assert } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { retriesImports } from '../../harness/engine.js';
import { useMockService } from '../../harness/mock-service.js';
import { openRegistration } from '../../harness/registration.js';
import { until } from '../../harness/widget-page.js';

/** The code of the steps, in a bundle or as it is. */
const stepsFile = /\/(?:bundled\/steps-|registration\/steps\.)/;

useMockService();
describe('mylexus-registration: loading the code of a step', () => {
  it('shows a problem when the code of a step fails to load, and loads it again on request', async function () {
    if (!retriesImports) this.skip();
    // A service worker, because the request of a module does not pass the page's `fetch`.
    const worker = setupWorker(http.get(stepsFile, () => HttpResponse.error(), { once: true }));
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    const page = await openRegistration();
    page.press(/^上記のIDをお持ちでない方/);
    await page.seesProblem('ただいま接続できません。しばらくしてから、もう一度お試しください。');
    page.press('もう一度試す');
    await page.arrives('IDをお持ちでない方のご登録');
    assert.strictEqual(page.problem, '');
    await until('focus on the heading', () => page.focused?.id === 'heading');
    worker.stop();
    await (await navigator.serviceWorker.getRegistration())?.unregister();
  });
});
