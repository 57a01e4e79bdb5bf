import { assert } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { calls, useMockService } from '../../harness/mock-service.js';
import { openRegistration, registrationAt } from '../../harness/registration.js';
import { controls, everyState, find, inStates, named, states } from '../../harness/states.js';
import { tabWalk } from '../../harness/tab-walk.js';
import { aMoment, until } from '../../harness/widget-page.js';

useMockService();

/** Writing calls since the page was drawn. */
const written = (): string[] => calls.filter(({ method }) => method !== 'GET').map(({ url }) => url);
const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const textOf = (element: HTMLElement): string => element.innerText.replaceAll(/[\s\u2060]+/g, ' ').trim();

describe('WCAG: operable', () => {
  inStates('2.1.1: Tab reaches every control', everyState, async (page) => {
    const passed = new Set(await tabWalk(page));
    // Of a group of radio buttons one is reached; the arrow keys reach the others.
    const groups = new Set(
      [...passed].map((each) => (each as HTMLInputElement).type === 'radio' && (each as HTMLInputElement).name),
    );
    return page
      .all<HTMLInputElement>(controls)
      .filter((each) => !passed.has(each) && each.parentElement !== page.root)
      .filter((each) => !(each.type === 'radio' && groups.has(each.name)))
      .map(named);
  });

  it('2.1.4: a letter outside of a text field does nothing', async () => {
    const page = await states.terms();
    calls.length = 0;
    const { text } = page;
    page.button('次へ').focus();
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?') await page.key(key);
    await aMoment();
    assert.strictEqual(page.text, text);
    assert.deepEqual(written(), []);
    assert.lengthOf(find(page, '[accesskey]'), 0);
  });

  it('2.2.2, 2.3.1: what moves ends by itself within a second and does not repeat', async () => {
    await registrationAt('review');
    const page = await openRegistration();
    page.press('登録');
    await page.arrives('登録が完了しました');
    const moving = find(page, '*')
      .map((each) => getComputedStyle(each))
      .filter((each) => each.animationName !== 'none');
    assert.isNotEmpty(moving, 'the tick is drawn');
    for (const { animationDuration, animationIterationCount } of moving) {
      assert.isAtMost(parseFloat(animationDuration), 1);
      assert.strictEqual(animationIterationCount, '1');
    }
  });

  inStates('2.4.1: is a named landmark with a heading', everyState, (page) => {
    const [landmark] = page.all(':is(section, article, nav):is([aria-label], [aria-labelledby])');
    const heading = landmark?.localName === 'nav' || landmark?.querySelector('h2');
    return heading ? [] : [page.text];
  });

  inStates(
    '2.4.4: no two buttons or links have the same name',
    ['account', 'review', 'services', 'guide', 'menu'],
    (page) => {
      const nameOf = (each: HTMLElement): string =>
        `${each.ariaLabel ?? textOf(each)} ${each.getAttribute('aria-describedby') ?? ''}`;
      const names = page.all('a[href], button').map((each) => `${nameOf(each)} ${each.getAttribute('href') ?? ''}`);
      return names.filter((name, index) => names.indexOf(name) !== index);
    },
  );

  inStates('2.4.7: the focus is drawn on every control', everyState, async (page) => {
    const unseen: string[] = [];
    await tabWalk(page, (focused) => {
      if (focused.localName.startsWith('mylexus-')) return;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
      const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
      // The verification code underlines its slots instead.
      const slot = focused.nextElementSibling?.querySelector(':scope.slots > span');
      if (!ring && !(slot && parseFloat(getComputedStyle(slot).borderBottomWidth) >= 2)) unseen.push(named(focused));
    });
    return unseen;
  });

  it('2.5.1, 2.5.4, 2.5.7: listens to no gesture, no movement of the device and no dragging', async () => {
    const listened = new Set<string>();
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [any]) {
      listened.add(type);
      addEventListener.call(this, type, ...rest);
    };
    try {
      for (const name of everyState) await states[name]();
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
    assert.includeMembers([...listened], ['click', 'input']);
    const moving = /^(touch|gesture|pointermove|mousemove|drag(?!over|enter)|device)/;
    assert.deepEqual(
      [...listened].filter((type) => moving.test(type)),
      [],
    );
  });

  it('2.5.2: a press that ends beside the button does nothing', async () => {
    const page = await states.terms();
    page.choose('利用規約に同意する');
    calls.length = 0;
    const button = page.button('次へ');
    button.scrollIntoView({ block: 'center' });
    await sendMouse({ type: 'move', position: middleOf(button) });
    await sendMouse({ type: 'down' });
    await aMoment();
    assert.deepEqual(written(), []);
    await sendMouse({ type: 'move', position: [790, 10] });
    await sendMouse({ type: 'up' });
    await aMoment();
    assert.deepEqual(written(), []);
    await sendMouse({ type: 'click', position: middleOf(button) });
    await until('the answer', () => written().length);
  });

  inStates('2.5.3: the name of a control contains its text', everyState, (page) =>
    find(page, ':is(a, button, input, summary)[aria-label]')
      .filter((each) => each.checkVisibility() && textOf(each) && !each.ariaLabel!.includes(textOf(each)))
      .map(named),
  );

  inStates('2.5.8: every target has 24 px', everyState, (page) => {
    const area = (each: HTMLElement): Element =>
      (each as HTMLInputElement).labels?.[0]?.closest('.choice, .part') ?? each;
    const small = page.all(controls).filter((each) => {
      const { width, height } = area(each).getBoundingClientRect();
      const inline = each.localName === 'a' && getComputedStyle(each).display === 'inline';
      return !inline && !each.closest('.visually-hidden') && (width < 24 || height < 24);
    });
    return small.map(named);
  });
});
