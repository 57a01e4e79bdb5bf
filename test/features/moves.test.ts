import { assert } from '@open-wc/testing';
import '../../src/define.js';
import { calls, callsTo, useMockService } from '../harness/mock-service.js';
import { email, registrationAt } from '../harness/registration.js';
import { randomOf } from '../harness/random.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

const tag = 'mylexus-registration';
const markup = `<${tag} history="off"><a href="/register">fallback</a></${tag}>`;
const heading = '情報の確認、およびメールアドレスの登録';

/** What pages, frameworks and libraries do with an element, without asking it. */
const changes: ((element: Element, to: Element) => unknown)[] = [
  (element, to) => to.append(element),
  (element) => element.replaceWith(element),
  (element) => element.replaceWith(element.cloneNode(true)),
  async (element, to) => {
    element.remove();
    await aMoment(20);
    to.append(element);
  },
  // A part of the page is drawn again from its HTML, as by Turbo.
  (element) => (element.parentElement!.innerHTML = markup),
  // A morph: the element stays, its attributes and its content become those of the server's HTML.
  (element) => {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    element.innerHTML = '<a href="/register">fallback</a>';
    element.setAttribute('history', 'off');
  },
  (element) => element.parentElement!.normalize(),
  (element, to) => to.moveBefore(element, null),
];
// Not every engine has it.
if (!('moveBefore' in Element.prototype)) changes.pop();

useMockService();

describe('a widget that is moved, removed, cloned and morphed', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`shows its step once, and its button sends once, after 25 random changes (seed ${seed})`, async () => {
      await registrationAt('email');
      const random = randomOf(seed);
      const places = [document.createElement('section'), document.createElement('div')];
      document.body.append(...places);
      places[0]!.innerHTML = markup;
      const page = WidgetPage.around(document.body);
      const only = (): Element => {
        const found = document.querySelectorAll(tag);
        assert.strictEqual(found.length, 1);
        return found[0]!;
      };
      try {
        for (let count = 0; count < 25; count += 1) {
          await changes[random(changes.length)]!(only(), places[random(2)]!);
          // Some changes follow at once, others once the widget has drawn.
          if (random(2)) await aMoment(random(60));
        }
        await page.arrives(heading);
        assert.strictEqual(only().shadowRoot!.querySelectorAll('.base').length, 1);
        await until('quiet', () => calls.every(({ answered }) => answered));
        calls.length = 0;
        await page.type('メールアドレス', email);
        page.press('認証コードを送信');
        await page.arrives('認証コードによる本人確認');
        assert.lengthOf(callsTo('POST', /email$/), 1);
      } finally {
        places.forEach((place) => place.remove());
      }
    }).timeout(20_000);
  }

  it('a clone has its own content, and leaves that of the first one as it is', async () => {
    await registrationAt('email');
    const place = document.createElement('section');
    place.innerHTML = markup;
    document.body.append(place);
    const page = WidgetPage.around(place);
    await page.arrives(heading);
    await page.type('メールアドレス', 'typed@example.jp');
    const clone = place.firstElementChild!.cloneNode(true) as Element;
    assert.notInclude(clone.outerHTML, 'typed@example.jp');
    place.append(clone);
    await until('both', () => page.heading === `${heading},${heading}`);
    const values = [...place.children].map(
      ({ shadowRoot }) => shadowRoot!.querySelector<HTMLInputElement>('[name=email]')!.value,
    );
    assert.deepEqual(values, ['typed@example.jp', '']);
    place.remove();
  });
});
