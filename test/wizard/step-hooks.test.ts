import { assert, html } from '@open-wc/testing';
import '../../src/define/login.js';
import type { BeforeStepDetail, ProblemDetail } from '../../src/events.js';
import { callsTo, mock, useMockService } from '../harness/mock-service.js';
import { openRegistration, registrationAt } from '../harness/registration.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

type BeforeStep = CustomEvent<BeforeStepDetail>;

/** A page with a listener of its own, at the notice of a registration. */
async function openAtNotice(listener: (event: BeforeStep) => void): Promise<WidgetPage> {
  await registrationAt('notice');
  const page = await openRegistration();
  page.root.addEventListener('mylexus-before-step', listener);
  await page.sees('次へ');
  return page;
}

const answers = (): number => callsTo('POST', /notice$/).length;

useMockService();

describe('mylexus-before-step', () => {
  it('names the steps before anything is sent, and also before ［戻る］', async () => {
    const seen: (string | null)[][] = [];
    const page = await openAtNotice(({ detail: { from, to } }) => void seen.push([from, to, String(answers())]));
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
    page.press('戻る');
    await page.arrives('連携時の注意事項');
    assert.deepEqual(seen, [
      ['notice', 'terms', '0'],
      ['terms', 'notice', '1'],
    ]);
  });

  it('is fired before the path of a registration is chosen', async () => {
    const page = await openRegistration();
    page.root.addEventListener('mylexus-before-step', (event) => event.preventDefault());
    page.press(/^レクサスオーナーズカードID／/);
    await aMoment();
    assert.deepEqual(callsTo('POST', /registrations$/), []);
    assert.deepEqual(page.eventTypes, []);
  });

  it('keeps the visitor when the page prevents it: nothing is sent, and the next press asks again', async () => {
    let stays = true;
    const page = await openAtNotice((event) => stays && event.preventDefault());
    page.press('次へ');
    await aMoment();
    assert.strictEqual(answers(), 0);
    assert.strictEqual(page.heading, '連携時の注意事項');
    stays = false;
    page.press('次へ');
    await page.arrives('「TOYOTAアカウント」利用規約');
  });

  it('waits for a promise, as for a request: a second press does nothing meanwhile', async () => {
    let release = (): void => undefined;
    let asked = 0;
    const page = await openAtNotice(({ detail }) => {
      asked += 1;
      detail.waitUntil(new Promise<void>((resolve) => (release = resolve)));
    });
    page.press('次へ');
    await until('the question', () => asked);
    const button = page.all('[part~=submit]')[0]!;
    await until('the pending button', () => button.ariaDisabled === 'true');
    button.click();
    await aMoment();
    assert.deepEqual([asked, answers()], [1, 0]);
    release();
    await page.arrives('「TOYOTAアカウント」利用規約');
  });

  it('keeps the visitor when the promise is rejected', async () => {
    const page = await openAtNotice(({ detail }) => detail.waitUntil(Promise.reject(new Error('of the page'))));
    page.press('次へ');
    await aMoment(300);
    assert.deepEqual([answers(), page.heading, page.problem], [0, '連携時の注意事項', '']);
  });

  it('lets the visitor go on after five seconds without an answer, and says so to visitor and author', async () => {
    const errors: string[] = [];
    const { error } = console;
    console.error = (text: string) => void errors.push(text);
    let asked = 0;
    const page = await openAtNotice(({ detail }) => {
      // Only the first time.
      if ((asked += 1) === 1) detail.waitUntil(new Promise(() => undefined));
    });
    const begin = performance.now();
    page.press('次へ');
    await until('the next step', () => page.heading === '「TOYOTAアカウント」利用規約', 8000);
    console.error = error;
    assert.approximately(performance.now() - begin, 5000, 1500);
    await page.sees('サイトの確認に時間がかかったため、そのまま次に進みました。');
    assert.match(errors.join(), /a listener of mylexus-before-step has not answered/);
    page.press('戻る');
    await page.arrives('連携時の注意事項');
    assert.isFalse(page.text.includes('サイトの確認'));
  });
});

describe('mylexus-problem', () => {
  const heard: ProblemDetail[] = [];
  const listen = (page: WidgetPage): void => {
    heard.length = 0;
    page.root.addEventListener('mylexus-problem', ({ detail }) => void heard.push(detail));
  };

  it('carries the code of a problem and nothing of what was typed', async () => {
    const page = await WidgetPage.with(html`<mylexus-login></mylexus-login>`);
    listen(page);
    await page.type('メールアドレス', 'hanako@example.jp');
    await page.type('パスワード', 'Wrong_2022');
    page.press('ログイン');
    await until('the event', () => heard.length);
    assert.deepEqual(heard, [{ code: 'login-failed' }]);
  });

  it('is fired for what is shown at a field, and for what fails to load', async () => {
    await registrationAt('code');
    const page = await openRegistration();
    listen(page);
    await page.type('認証コード（数字6桁）', mock.newestCode() === '000000' ? '111111' : '000000');
    page.press('次へ');
    await until('the event', () => heard.length);
    assert.deepEqual(heard, [{ code: 'code-wrong' }]);

    await registrationAt('terms');
    mock.behaviour = 'down';
    mock.behaviourPath = /documents/;
    heard.length = 0;
    const push = ({ detail }: CustomEvent<ProblemDetail>): void => void heard.push(detail);
    document.addEventListener('mylexus-problem', push);
    await openRegistration();
    await until('the event', () => heard.length);
    document.removeEventListener('mylexus-problem', push);
    assert.deepEqual(heard, [{ code: 'unavailable' }]);
  });
});
