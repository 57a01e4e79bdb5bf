import { assert, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import '../../src/hosted.js';
import { pageSession } from '../../src/client/page-session.js';
import { callElsewhere, mock, signIn, useMockService, network } from '../harness/mock-service.js';
import { registrationAt } from '../harness/registration.js';
import { aMoment, until, WidgetPage } from '../harness/widget-page.js';

const payload = '<img src="x" onerror="pwned = true"><a href="javascript:pwned = true">x</a>';
/** Members of answers that are compared, not shown. */
const codes = new Set(
  'id type kind brand brands state step path version hash linkedAt since details code credentialType customerType birthDate'.split(
    ' ',
  ),
);
/** A name that is a field's, and not a site's or a passkey's. */
const isFieldName = (key: string, value: string): boolean => key === 'name' && /^[a-z][A-Za-z]*$/.test(value);

const poison = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return codes.has(key) || isFieldName(key, value) ? value : payload + value;
  if (Array.isArray(value)) return value.map((each) => poison(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)]));
};

/** Adds markup to every text of every answer. */
const poisonService = (): void =>
  network.use(
    http.all('*/api/*', async ({ request }) => {
      const { pathname } = new URL(request.url);
      // The mock service answers.
      if (pathname === '/api/policy') return undefined;
      const answer = await mock.service.fetch(request, { client: 'page', jar: mock.jar });
      if (!answer.headers.get('Content-Type')?.includes('json')) return answer;
      return HttpResponse.json(poison(await answer.json()) as object, { status: answer.status });
    }),
  );

interface Subject {
  prepare: () => Promise<unknown>;
  page: TemplateResult | (() => TemplateResult);
  /** What the visitor presses before the text is seen. */
  press?: string;
}

let interaction = '';
const beginConsent = async (): Promise<void> => {
  interaction = await mock.beginInteraction();
  await signIn('taro@example.jp');
};

const widgets: Record<string, Subject> = {
  'the terms': {
    prepare: () => registrationAt('terms'),
    page: html`<mylexus-registration></mylexus-registration>`,
  },
  'the identity form': {
    prepare: () => registrationAt('identity'),
    page: html`<mylexus-registration></mylexus-registration>`,
  },
  'the connected service of a credential': {
    prepare: () => registrationAt('email'),
    page: html`<mylexus-registration></mylexus-registration>`,
  },
  'the review': {
    prepare: () => registrationAt('review'),
    page: html`<mylexus-registration></mylexus-registration>`,
  },
  'the list of services': {
    prepare: () => signIn('taro@example.jp'),
    page: html`<mylexus-connected-services></mylexus-connected-services>`,
  },
  'the account': {
    prepare: () => signIn('taro@example.jp'),
    page: html`<mylexus-account-info></mylexus-account-info>`,
  },
  'the login of a visitor who is signed in': {
    prepare: () => signIn('taro@example.jp'),
    page: html`<mylexus-login></mylexus-login>`,
  },
  'the menu': {
    prepare: () => signIn('taro@example.jp'),
    page: html`<mylexus-account-menu></mylexus-account-menu>`,
    press: 'MENU',
  },
  'the consent': {
    prepare: beginConsent,
    page: () => html`<mylexus-consent interaction=${interaction} return-to="/next"></mylexus-consent>`,
  },
  'the sites that receive information': {
    async prepare() {
      await beginConsent();
      await callElsewhere('POST', `interactions/${interaction}/consent`);
    },
    page: html`<mylexus-consented-sites></mylexus-consented-sites>`,
  },
};

useMockService();

describe('markup in texts of the service is shown as text', () => {
  for (const [name, { prepare, page: content, press }] of Object.entries(widgets)) {
    it(`in ${name}`, async () => {
      await prepare();
      poisonService();
      await pageSession(location.origin).refresh();
      const page = await WidgetPage.with(typeof content === 'function' ? content() : content);
      if (press) page.press(press);
      await page.sees('<img src="x"');
      await aMoment();
      assert.equal(page.all('img').length, 0);
      assert.equal(page.all('a[href^="javascript:"]').length, 0);
      assert.notProperty(window, 'pwned');
    });
  }

  it('control: the same text as markup runs, and the test sees it', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = payload;
    await until('the script', () => 'pwned' in window);
    delete (window as { pwned?: boolean }).pwned;
    place.remove();
  });
});
