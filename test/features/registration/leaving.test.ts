import { assert } from '@open-wc/testing';
import { useMockService } from '../../harness/mock-service.js';
import { openRegistration, password, registrationAt } from '../../harness/registration.js';
import { until } from '../../harness/widget-page.js';

type Listener = (event: Event) => void;
/** Listeners of the widgets for `beforeunload`. The event is not dispatched, because it would stop the mock service. */
const listeners = new Set<Listener>();
const { addEventListener: add, removeEventListener: remove } = window;

/** Whether the browser would ask for confirmation before the page is left. */
const asks = (): boolean => {
  const event = new Event('beforeunload', { cancelable: true });
  listeners.forEach((listener) => listener(event));
  return event.defaultPrevented;
};

useMockService();
before(() => {
  const watch = {
    addEventListener(type: string, listener: Listener): void {
      if (type === 'beforeunload') listeners.add(listener);
      else add.call(window, type, listener);
    },
    removeEventListener(type: string, listener: Listener): void {
      if (type === 'beforeunload') listeners.delete(listener);
      else remove.call(window, type, listener);
    },
  };
  Object.assign(window, watch);
});
after(() => Object.assign(window, { addEventListener: add, removeEventListener: remove }));

describe('mylexus-registration: leaving the page', () => {
  it('no confirmation without unsent input', async () => {
    for (const step of ['notice', 'email', 'profile', 'review'] as const) {
      await registrationAt(step);
      const page = await openRegistration();
      assert.isFalse(asks(), step);
      page.root.remove();
    }
  });

  it('asks for confirmation while input would be lost, and no more after the input was undone', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    page.unfold();
    const prefilled = page.field('町名・番地').value;
    await page.type('町名・番地', '神宮前1-2-3');
    assert.isTrue(asks());
    await page.type('町名・番地', prefilled);
    assert.isFalse(asks());
  });

  it('no confirmation after the service has stored the input', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    page.unfold();
    await page.type('町名・番地', '神宮前1-2-3');
    await page.type('パスワード', password);
    page.press('確認');
    await page.arrives('登録内容の確認');
    assert.isFalse(asks());
  });

  it('asks for confirmation after a failed request, also at an earlier step', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    page.unfold();
    await page.type('町名・番地', '神宮前1-2-3');
    page.press('確認');
    await until('the error of the missing password', () => page.errorOf('パスワード'));
    assert.isTrue(asks());
    page.press('戻る');
    await page.arrives('情報の確認、およびメールアドレスの登録');
    assert.isTrue(asks(), 'the later step still has the input');
  });

  it('no confirmation for a secret: it is cleared anyway', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    await page.type('パスワード', password);
    assert.isFalse(asks());
  });

  it('no confirmation after the widget was removed from the page', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    page.unfold();
    await page.type('町名・番地', '神宮前1-2-3');
    page.root.remove();
    await new Promise((resolve) => setTimeout(resolve));
    assert.isFalse(asks());
  });
});
