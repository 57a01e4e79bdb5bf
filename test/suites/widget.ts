import { assert, expect, fixture, html as plain } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { calls } from '../harness/mock-service.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

export interface WidgetSubject {
  tag: string;
  /** Attributes without which the tag shows nothing of its state, as HTML. Called for every element. */
  attributes?: () => string;
  /** False for a tag that renders no content of its own. */
  drawn?: boolean;
  /** The tested states: each function brings the service into one, before the widget is drawn. */
  states: Record<string, () => Promise<unknown>>;
  /** A state with a secret field and a text field, and the names of both. */
  typing?: { state: string; secret: string; text: string };
}

const secret = 'Canary_9182';
const hostile = '* { all: unset !important; letter-spacing: 9px; text-transform: uppercase; font-size: 62.5%; }';

/** The behaviour of every widget, in each of its states. */
export function widgetSuite({ tag, attributes = () => '', drawn = true, states, typing }: WidgetSubject): void {
  const name = unsafeStatic(tag);
  const start = (): StaticValue => unsafeStatic(`${tag} ${attributes()}`);
  const draw = (): Promise<WidgetPage> => WidgetPage.with(html`<${start()}>${drawn ? '' : 'content'}</${name}>`);
  const inner = (root: HTMLElement, selector: string): HTMLInputElement[] => [
    ...root.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLInputElement>(selector),
  ];
  /** The text of a widget and the accessible names of its controls. */
  const textOf = (host: Element): string => {
    const base = host.shadowRoot!.querySelector<HTMLElement>('.base')!;
    const names = [...base.querySelectorAll('[aria-label]')].map((each) => each.ariaLabel);
    return [base.innerText, ...names].join('\n');
  };
  const field = (root: HTMLElement, id: string): HTMLInputElement => inner(root, `input[name="${id}"]`)[0]!;

  describe(`${tag} as a widget`, () => {
    for (const [state, reach] of Object.entries(states)) {
      for (const lang of ['ja', 'en']) {
        it(`has no axe violations: ${state} (${lang})`, async () => {
          await reach();
          document.documentElement.lang = lang;
          const { root } = await draw();
          // Names of people may be kanji or katakana. Hiragana occurs only in messages.
          const translated = (): boolean => lang === 'ja' || !/[ぁ-ん]/.test(textOf(root.querySelector(tag)!));
          if (drawn) await until('the language', () => inner(root, `[lang=${lang}]`).length && translated());
          await expect(root).to.be.accessible();
        });
      }
    }

    const [first] = Object.entries(states);
    const [, reach] = first!;

    it('changes nothing in the page around it, and logs nothing', async () => {
      await reach();
      const [styles, history] = [document.querySelectorAll('style, link').length, window.history.length];
      const [body, sheets] = [document.body.getAttributeNames().join(), document.adoptedStyleSheets.length];
      const logged: unknown[] = [];
      const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
      const originals = methods.map((method) => console[method]);
      for (const method of methods) console[method] = (...texts: unknown[]) => logged.push(texts);
      try {
        const { root } = await draw();
        await aMoment(50);
        assert.strictEqual(document.querySelectorAll('style, link').length, styles);
        assert.strictEqual(window.history.length, history);
        assert.strictEqual(document.body.getAttributeNames().join(), body);
        assert.strictEqual(document.adoptedStyleSheets.length, sheets);
        assert.isFalse(root.contains(document.activeElement), 'the focus stays where it was');
      } finally {
        methods.forEach((method, index) => (console[method] = originals[index]!));
      }
      assert.deepEqual(
        logged.filter((texts) => !String(texts).includes('lit.dev/msg/')),
        [],
      );
      for (const { method } of calls) assert.strictEqual(method, 'GET', 'drawing only reads from the service');
    });

    it('two of them are independent: one works after the other was removed', async () => {
      await reach();
      const root = await fixture<HTMLElement>(html`<div lang="ja"><${start()}></${name}><${start()}></${name}></div>`);
      const [one, other] = [...root.querySelectorAll(tag)] as [Element, Element];
      if (!drawn) return one.remove();
      await until('both', () => [one, other].every((each) => each.shadowRoot!.querySelector('[lang=ja]')));
      one.remove();
      root.lang = 'en';
      await until('English', () => other.shadowRoot!.querySelector('[lang=en]'));
      assert.isOk(one.shadowRoot!.querySelector('[lang=ja]'), 'a removed element does not change');
      await until('the messages', () => !/[ぁ-ん]/.test(textOf(other)));
    });

    if (!drawn) return;

    it('hides its fallback content once it is defined', async () => {
      await reach();
      const page = await WidgetPage.with(html`<${start()}><a href="/fallback">fallback</a></${name}>`);
      assert.isFalse(page.root.querySelector('a')!.checkVisibility());
    });

    it('follows the language of the page', async () => {
      await reach();
      const { root } = await draw();
      const text = (): string => textOf(root.querySelector(tag)!);
      assert.match(text(), /[ぁ-んァ-ヶ一-龠]/);
      document.documentElement.lang = 'en';
      await until('English', () => inner(root, '[lang=en]').length && !/[ぁ-ん]/.test(text()));
      document.documentElement.lang = 'ja';
      await until('Japanese', () => inner(root, '[lang=ja]').length && /[ぁ-んァ-ヶ一-龠]/.test(text()));
    });

    it('looks the same on a page that unsets everything', async () => {
      await reach();
      const { root } = await draw();
      const measure = (): unknown[] =>
        inner(root, '.base, h2, input:not([type=radio]), .button').map((element) => {
          const { height } = element.getBoundingClientRect();
          const { color, fontSize, letterSpacing, textTransform, display } = getComputedStyle(element);
          return [Math.round(height), color, fontSize, letterSpacing, textTransform, display];
        });
      // The page may style the host itself, so the host's display is set for both measurements.
      root.querySelector<HTMLElement>(tag)!.style.setProperty('display', 'block', 'important');
      // Without the page's margin the widget would be wider and break its lines at other places.
      root.querySelector<HTMLElement>(tag)!.style.setProperty('width', '600px', 'important');
      const before = measure();
      const style = document.createElement('style');
      style.textContent = hostile;
      root.style.setProperty('display', 'block', 'important');
      document.head.append(style);
      try {
        assert.deepEqual(measure(), before);
      } finally {
        style.remove();
      }
    });

    if (!typing) return;

    it('a move in the page keeps typed text and clears the secret', async () => {
      await states[typing.state]!();
      const { root } = await draw();
      const element = root.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>(tag)!;
      const elsewhere = await fixture<HTMLElement>(plain`<section></section>`);
      const moves = [(to: Element) => to.append(element), (to: Element) => to.moveBefore(element, null)];
      // Not every engine has it.
      if (!('moveBefore' in Element.prototype)) moves.pop();
      await until('the field', () => inner(root, `input[name="${typing.text}"]`).length);
      const at = (key: string): HTMLInputElement => element.shadowRoot!.querySelector(`input[name="${key}"]`)!;
      for (const move of moves) {
        at(typing.text).focus();
        at(typing.text).select();
        await sendKeys({ type: 'stays' });
        at(typing.secret).focus();
        await sendKeys({ type: secret });
        move(element.parentElement === root ? elsewhere : root);
        await element.updateComplete;
        assert.include(at(typing.text).value, 'stays');
        assert.strictEqual(at(typing.secret).value, '');
      }
    });

    it('a secret is nowhere but in its field', async () => {
      await states[typing.state]!();
      const page = await draw();
      await until('the field', () => inner(page.root, `input[name="${typing.secret}"]`).length);
      field(page.root, typing.secret).focus();
      await sendKeys({ type: secret });
      await sendKeys({ press: 'Enter' });
      await aMoment(200);
      const markup = [...page.roots()].map((root) => (root as HTMLElement).innerHTML).join();
      const stores = JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + location.href;
      const urls = calls.map(({ url }) => url).join();
      for (const place of [markup, stores, urls, JSON.stringify(page.events), document.title]) {
        assert.notInclude(place, secret);
      }
    });
  });
}
