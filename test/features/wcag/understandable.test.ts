import { assert } from '@open-wc/testing';
import { calls, mock, useMockService } from '../../harness/mock-service.js';
import { everyState, find, forms, inStates, states, steps } from '../../harness/states.js';
import { tabWalk } from '../../harness/tab-walk.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

useMockService();

/** What changes when a widget goes on: its heading, calls that write, events. */
const situation = (page: WidgetPage): string =>
  [page.heading, ...calls.filter(({ method }) => method !== 'GET').map(({ url }) => url), ...page.eventTypes].join();

describe('WCAG: understandable and robust', () => {
  it('3.1.2: Japanese values on an English page are marked as Japanese', async () => {
    document.documentElement.lang = 'en';
    for (const state of ['account', 'review'] as const) {
      const page = await states[state]();
      const values = (): HTMLElement[] => page.all('dd').filter(({ innerText }) => /[ぁ-んァ-ヶ一-龠]/.test(innerText));
      await until('the values', () => values().length);
      for (const value of values()) assert.strictEqual(value.lang, 'ja', value.innerText);
      await mock.reset();
    }
  });

  inStates('3.2.1: the focus alone changes nothing', forms, async (page) => {
    calls.length = 0;
    const before = situation(page);
    await tabWalk(page);
    await aMoment();
    return situation(page) === before ? [] : [situation(page)];
  });

  inStates('3.2.2: typing and choosing alone lead nowhere', ['login', 'terms', 'identity', 'profile'], async (page) => {
    calls.length = 0;
    const before = situation(page);
    for (const field of page.all<HTMLInputElement>('input')) {
      field.focus();
      if (/radio|checkbox/.test(field.type)) await page.key('Space');
      else await page.key('1');
    }
    await aMoment();
    return situation(page) === before ? [] : [situation(page)];
  });

  inStates('3.2.3: back, heading, form and help are in the same order at every step', steps, (page) => {
    const order = page
      .all('[part=back], [part=heading], [part=form], [part~=submit], footer')
      .map(({ localName, part }) => part.value.split(' ').pop() || localName);
    return order.join() === 'back,heading,form,submit,help' ? [] : [order.join()];
  });

  inStates('3.2.6: the contact line is the end of every step', ['path', ...steps], (page) => {
    const last = page
      .all('.wizard > *')
      .filter((each) => each.innerText)
      .at(-1)!;
    return /お問い.?合わせ窓口：.*0120-000-000/.test(last.innerText) ? [] : [last.innerText];
  });

  it('3.3.1: the message of a failed request has the focus, and a role with its text as its name', async () => {
    const page = await states.login();
    await page.type('メールアドレス', 'hanako@example.jp');
    await page.type('パスワード', 'Wrong_0000');
    page.press('ログイン');
    const text = 'メールアドレスまたはパスワードが正しくありません。';
    await page.seesProblem(text);
    await until('the focus', () => page.focused?.matches('[data-problem]'));
    const root = page.focused!.getRootNode() as ShadowRoot;
    // A focused element without a role is skipped by screen readers: Orca says nothing.
    assert.strictEqual(page.focused!.role, 'group');
    assert.strictEqual(root.getElementById(page.focused!.getAttribute('aria-labelledby')!)?.innerText, text);
  });

  inStates('4.1.1: no id occurs twice in a root', everyState, (page) =>
    [...page.roots()].flatMap((root) => {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    }),
  );

  it('4.1.3: that a request is running is announced without moving the focus', async () => {
    const page = await states.review();
    const button = page.button('登録');
    button.focus();
    const said: [text: string | null, focusStays: boolean][] = [];
    const status = find(page, '[role=status]').at(-1)!;
    const observer = new MutationObserver(() => said.push([status.textContent, page.focused === button]));
    observer.observe(status, { characterData: true, childList: true, subtree: true });
    button.click();
    await until('the announcement', () => said.length);
    assert.deepEqual(said[0], ['登録しています', true]);
  });
});
