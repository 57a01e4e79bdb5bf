import { assert, html } from '@open-wc/testing';
import type { RegistrationStep } from '../../src/contract/index.js';
import '../../src/define.js';
import { signIn } from './mock-service.js';
import { openRegistration, registrationAt } from './registration.js';
import { until, WidgetPage } from './widget-page.js';

const at = (step: RegistrationStep) => async (): Promise<WidgetPage> => {
  await registrationAt(step);
  return openRegistration();
};

/** States of the widgets that differ most for a reader. Each function draws one on a page of its own. */
export const states = {
  login: () => WidgetPage.with(html`<mylexus-login registration-href="/register"></mylexus-login>`),
  reset: () => WidgetPage.with(html`<mylexus-password-reset></mylexus-password-reset>`),
  path: () => openRegistration(),
  notice: at('notice'),
  terms: at('terms'),
  identity: at('identity'),
  email: at('email'),
  code: at('code'),
  profile: at('profile'),
  review: at('review'),
  account: async () => {
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(html`<mylexus-account-info services-href="/services"></mylexus-account-info>`);
    await page.sees('パスキーを追加');
    return page;
  },
  services: async () => {
    await signIn('taro@example.jp');
    return WidgetPage.with(html`<mylexus-connected-services></mylexus-connected-services>`);
  },
  menu: async () => {
    await signIn('taro@example.jp');
    const page = await WidgetPage.with(html`<mylexus-account-menu account-href="/account"></mylexus-account-menu>`);
    page.press('MENU');
    await until('the menu', () => page.all('[part=panel]').length);
    return page;
  },
  guide: () => WidgetPage.with(html`<mylexus-migration-guide top-href="/"></mylexus-migration-guide>`),
} satisfies Record<string, () => Promise<WidgetPage>>;

type State = keyof typeof states;
export const everyState = Object.keys(states) as State[];
/** The states with a form. */
export const forms = ['login', 'terms', 'identity', 'email', 'code', 'profile'] as const satisfies readonly State[];
/** The steps of a registration that have the frame of a wizard with a way back. */
export const steps = ['notice', 'terms', 'identity', 'email', 'code', 'profile', 'review'] as const satisfies State[];

/** A test in each of the states. `faults` returns what is wrong. */
export function inStates(
  title: string,
  names: readonly State[],
  faults: (page: WidgetPage) => string[] | Promise<string[]>,
): void {
  for (const name of names) {
    it(`${title}: ${name}`, async () => assert.deepEqual(await faults(await states[name]()), []));
  }
}

/** Elements in every root, visible or not. */
export const find = <E extends Element = HTMLElement>(page: WidgetPage, selector: string): E[] =>
  [...page.roots()].flatMap((root) => [...root.querySelectorAll<E>(selector)]);

/** The name of an element in the message of a fault. */
export const named = (element: Element): string =>
  `${element.localName} 「${element.ariaLabel ?? (element.id || (element as HTMLElement).innerText)}」`;

export const controls = 'a[href], button, input:not([aria-hidden=true]), select, summary, [tabindex="0"]';
