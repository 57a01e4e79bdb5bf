import { assert } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { useMockService } from '../../harness/mock-service.js';
import { layoutFaults } from '../../harness/layout-faults.js';
import { everyState, find, inStates, named, states, controls } from '../../harness/states.js';
import { aMoment, until, type WidgetPage } from '../../harness/widget-page.js';

useMockService();

const window = { width: 800, height: 600 };
const written = everyState.filter((name) => name !== 'guide');

/** Every rule of the style sheets in the widgets, also of nested ones. */
function* rules(page: WidgetPage): Generator<CSSRule> {
  const inside = function* (list: CSSRuleList): Generator<CSSRule> {
    for (const rule of list) {
      yield rule;
      if ('cssRules' in rule) yield* inside(rule.cssRules as CSSRuleList);
    }
  };
  const roots = [...page.roots()].filter((root) => root instanceof ShadowRoot);
  for (const sheet of roots.flatMap((root) => [...root.adoptedStyleSheets])) yield* inside(sheet.cssRules);
}

describe('WCAG: perceivable', () => {
  afterEach(async () => {
    document.documentElement.style.removeProperty('--mylexus-font-size');
    await setViewport(window);
  });

  inStates('1.2.1 to 1.2.5, 1.4.2: has no sound and no video', everyState, (page) =>
    find(page, 'audio, video, object, embed').map(named),
  );

  it('1.3.1: each box of a date is required, and its error belongs to it', async () => {
    const page = await states.identity();
    page.choose('IDとフリガナ・生年月日で確認する');
    await page.sees('お名前（フリガナ）');
    page.press('次へ');
    await until('the error', () => page.errorAt(page.field('年')));
    for (const label of ['年', '月', '日']) {
      const box = page.field(label);
      assert.deepEqual([box.ariaRequired, box.ariaInvalid], ['true', 'true']);
      const ids = box.getAttribute('aria-describedby')!.split(' ');
      assert.include(ids.map((id) => page.all(`#${id}`)[0]?.innerText).join(), '生年月日を入力してください。');
    }
  });

  // Without the code, whose field is in a root of its own.
  const inOneRoot = everyState.filter((name) => name !== 'code' && name !== 'guide' && name !== 'menu');
  inStates('1.3.2: what follows in the document is below or to the right', inOneRoot, (page) => {
    const boxes = page
      .all(`${controls}, h2, h3, .hint, .error`)
      .filter((each) => !each.matches('.reveal, .document *'));
    return boxes.flatMap((element, index) => {
      const [last, box] = [boxes[index - 1]?.getBoundingClientRect(), element.getBoundingClientRect()];
      return !last || box.top >= last.top - 24 || box.left >= last.right ? [] : [named(element)];
    });
  });

  inStates('1.3.4: no style depends on the orientation', everyState, (page) =>
    [...rules(page)].flatMap((rule) =>
      /orientation|aspect-ratio:/.test((rule as CSSMediaRule).conditionText ?? '') ? [rule.cssText] : [],
    ),
  );

  for (const [state, tokens] of Object.entries({
    login: { email: 'username webauthn', password: 'current-password' },
    email: { email: 'email' },
    code: { '': 'one-time-code' },
    profile: {
      familyName: 'family-name',
      givenName: 'given-name',
      phone: 'tel-national',
      postalCode: 'postal-code',
      prefecture: 'address-level1',
      city: 'address-level2',
      password: 'new-password',
    },
  } as const)) {
    it(`1.3.5: fields about the visitor have the token of their purpose: ${state}`, async () => {
      const page = await states[state as keyof typeof states]();
      const found = find<HTMLInputElement>(page, 'input').map(({ name, autocomplete }) => [name, autocomplete]);
      assert.deepOwnInclude(Object.fromEntries(found) as Record<string, string>, tokens);
    });
  }

  inStates('1.4.1: an error has a mark beside its colour', ['login', 'identity', 'email'], async (page) => {
    page.all<HTMLButtonElement>('[type=submit]')[0]!.click();
    const errors = (): HTMLElement[] => page.all('.error');
    await until('the errors', () => errors().length);
    return errors().flatMap((error) => (error.querySelector('svg') && error.innerText ? [] : [named(error)]));
  });

  inStates('1.4.4: text of twice the size is cut nowhere', everyState, async (page) => {
    document.documentElement.style.setProperty('--mylexus-font-size', '32px');
    await setViewport({ width: 640, height: 800 });
    await aMoment(50);
    const small = page.all('p, label, h2, dt').filter((each) => parseFloat(getComputedStyle(each).fontSize) < 24);
    return [...layoutFaults(page), ...small.map((each) => `${named(each)} is not larger`)];
  });

  it('1.4.4: with a size in rem, the text follows the font size that is set in the browser', async () => {
    const { style } = document.documentElement;
    style.setProperty('--mylexus-font-size', '1rem');
    const page = await states.login();
    const size = (): string => getComputedStyle(page.field('メールアドレス').labels![0]!).fontSize;
    assert.strictEqual(size(), '16px');
    style.fontSize = '28px';
    assert.strictEqual(size(), '28px');
    style.removeProperty('font-size');
  });

  inStates('1.4.5: draws text as text', written, (page) =>
    find(page, 'img, picture, canvas, svg text, [style*="url("]').map(named),
  );

  inStates('1.4.10: nothing scrolls sideways in 320 px', everyState, async (page) => {
    await setViewport({ width: 320, height: 256 });
    await aMoment(50);
    return layoutFaults(page);
  });

  inStates('1.4.12: wider spacing of text cuts nothing off', everyState, async (page) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
    for (const root of page.roots()) if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(sheet);
    await setViewport({ width: 320, height: 256 });
    await aMoment(50);
    return layoutFaults(page);
  });

  inStates('1.4.13: hovering and focusing uncover nothing', everyState, (page) => [
    ...find(page, '[title], [popover]').map(named),
    ...[...rules(page)].flatMap((rule) => {
      const { selectorText = '', style } = rule as CSSStyleRule;
      if (!/:hover|:focus/.test(selectorText)) return [];
      return ['display', 'visibility', 'content', 'clip-path'].some((name) => style.getPropertyValue(name))
        ? [rule.cssText]
        : [];
    }),
  ]);
});
