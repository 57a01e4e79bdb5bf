import { assert, fixture, html } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { LitElement, ReactiveElement } from 'lit';
import { useMockService } from '../harness/mock-service.js';
import { email, openRegistration, registrationAt } from '../harness/registration.js';
import { WidgetPage } from '../harness/widget-page.js';

interface Declaration {
  tagName?: string;
  members?: { name: string; static?: boolean; privacy?: string }[];
}

/** A minimal element: all its members are Lit's. */
class Bare extends LitElement {
  static override properties = { reflected: { reflect: true } };
  declare reflected: string;
  constructor() {
    super();
    this.reflected = 'here';
    this.addController({});
  }
  protected override render() {
    return html``;
  }
}
customElements.define('x-bare', Bare);

/** Methods of a custom element that the browser calls. */
const reactions = [
  ...['constructor', 'connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'attributeChangedCallback'],
  ...['formAssociatedCallback', 'formDisabledCallback', 'formResetCallback', 'formStateRestoreCallback'],
];
const baseClasses: unknown[] = [LitElement.prototype, ReactiveElement.prototype];

/** The prototypes of a widget, without those of Lit and the browser. */
function prototypesOf(element: Element): object[] {
  const found: object[] = [];
  for (let at: object = Object.getPrototypeOf(element); !baseClasses.includes(at); at = Object.getPrototypeOf(at)) {
    found.push(at);
  }
  return found;
}

/** Names of the members of a widget, without those that Lit and HTML give to every element. */
function membersOf(element: Element, bare: Element): string[] {
  const given = new Set<PropertyKey>([...reactions, ...Reflect.ownKeys(bare)]);
  for (let at: object = Bare.prototype; at !== HTMLElement.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Reflect.ownKeys(at)) given.add(name);
  }
  const keys = [element, ...prototypesOf(element)].flatMap((place) => Reflect.ownKeys(place));
  // Lit stores the value of each property under a symbol.
  return [...new Set(keys)]
    .filter((key) => typeof key === 'string' && !given.has(key))
    .map(String)
    .sort();
}

/** Lit's internal render state; it contains only what is visible in the page. */
const drawn = /^(?:__childPart|_\$Do)$/;

/** Every text that a script can read from an element's own and inherited members. */
function readableTexts(element: Element): string {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  const read = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null || value instanceof Node || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Set || value instanceof Map) value.forEach(read);
    readMembers(value, value);
  };
  const readMembers = (place: object, owner: object): void => {
    for (const key of Reflect.ownKeys(place)) {
      if (!drawn.test(String(key))) read((owner as Record<PropertyKey, unknown>)[key]);
    }
  };
  for (const place of [element, ...prototypesOf(element)]) readMembers(place, element);
  return texts.join('\n');
}

describe('members of the widgets', () => {
  useMockService();
  let widgets: Required<Declaration>[];

  before(async () => {
    await import('../../src/define.js');
    const manifest = (await (await fetch('/custom-elements.json')).json()) as {
      modules: { declarations?: Declaration[] }[];
    };
    widgets = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter((each): each is Required<Declaration> => each.tagName !== undefined);
  });

  it('an element has exactly the members that its manifest documents', async () => {
    assert.isAbove(widgets.length, 8);
    const bare = await fixture(html`<x-bare></x-bare>`);
    for (const { tagName, members } of widgets) {
      const name = unsafeStatic(tagName);
      const page = await WidgetPage.with(staticHtml`<${name}></${name}>`);
      const element = page.root.querySelector(tagName)!;
      const documented = members.filter(({ privacy }) => !privacy || privacy === 'public').map((each) => each.name);
      const native = documented.filter((each) => each in HTMLElement.prototype && !Object.hasOwn(element, each));
      assert.sameMembers(
        membersOf(element, bare),
        documented.filter(
          (each) => !native.includes(each) || prototypesOf(element).some((at) => Object.hasOwn(at, each)),
        ),
        tagName,
      );
    }
  });

  it('the controllers that Lit stores on an element contain only functions', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    const element = page.root.querySelector('mylexus-registration')! as unknown as Record<string, Iterable<object>>;
    const lists = Object.keys(element).filter((name) => element[name] instanceof Set);
    const controllers = lists.flatMap((name) => [...element[name]!]);
    assert.isAbove(controllers.length, 5, 'the list of controllers was found');
    for (const controller of controllers) {
      const prototype = Object.getPrototypeOf(controller) as object;
      const inherited = prototype === Object.prototype ? [] : Reflect.ownKeys(prototype);
      const keys = [...Reflect.ownKeys(controller), ...inherited];
      const values = keys.map((key) => (controller as Record<PropertyKey, unknown>)[key]);
      assert.isTrue(
        values.every((value) => typeof value !== 'object'),
        keys.map(String).join(),
      );
    }
  });

  it('nothing of a registration can be read from the element', async () => {
    await registrationAt('profile');
    const page = await openRegistration();
    await page.sees('電話番号');
    const element = page.root.querySelector('mylexus-registration')!;
    const texts = readableTexts(element);
    assert.notInclude(texts, email);
    assert.notInclude(texts, '0312345678');
    // Counter-check: the test finds a registration that is a member.
    Object.assign(element, { wizard: { registration: { email } } });
    assert.include(readableTexts(element), email);
  });
});
