import { assert, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { mock, signIn, useMockService, network } from '../harness/mock-service.js';
import { registrationAt } from '../harness/registration.js';
import { aMoment, WidgetPage } from '../harness/widget-page.js';

const payload = '<img src="x" onerror="pwned = true"><a href="javascript:pwned = true">x</a>';
/** Members of answers that are compared, not shown. */
const codes = new Set(
  'id type kind brand state step path version hash linkedAt name code credentialType customerType birthDate'.split(' '),
);

const poison = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return codes.has(key) ? value : payload + value;
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

const widgets: Record<string, { prepare: () => Promise<unknown>; page: TemplateResult }> = {
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
};

useMockService();

describe('markup in texts of the service is shown as text', () => {
  for (const [name, { prepare, page: content }] of Object.entries(widgets)) {
    it(name, async () => {
      await prepare();
      poisonService();
      const page = await WidgetPage.with(content);
      await page.sees('<img src="x"');
      await aMoment();
      assert.equal(page.all('img').length, 0);
      assert.equal(page.all('a[href^="javascript:"]').length, 0);
      assert.notProperty(window, 'pwned');
    });
  }
});
