import { expect, test as base } from '../harness/fixtures.js';
import type { Page } from '@playwright/test';
import type { Visitor } from '../harness/visitor.js';

const stranger = 'https://evil.example';
const password = 'Taro_2022';

interface HostPage {
  page: Page;
  /** Requests to the stranger, with what they carried. */
  leaks: string[];
  /** Opens a page of www, where the service allows passwords, with this HTML around or before its login. */
  open(parts?: { head?: string; body?: string; script?: string }): Promise<void>;
}

/** Serves pages that somebody else has written on the brand's origin, and a stranger's host that answers everything. */
const test = base.extend<{ host: HostPage }>({
  host: async ({ demo, visitor }, use) => {
    const { www, id } = demo.origins;
    const { page } = visitor;
    const leaks: string[] = [];
    // Chromium takes a page that the test answers for a public one, which may not load from this machine.
    await visitor.context.grantPermissions(['local-network-access']);
    await page.route(`${stranger}/**`, async (route) => {
      const request = route.request();
      leaks.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
      const headers = {
        'Access-Control-Allow-Origin': www,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Allow-Headers': 'content-type, x-mylexus-request, accept-language',
      };
      if (new URL(request.url()).pathname.startsWith('/widgets/')) {
        const path = `dist/cdn${new URL(request.url()).pathname.replace('/widgets', '')}`;
        return route.fulfill({ path, headers: { 'Access-Control-Allow-Origin': '*' } });
      }
      return route.fulfill({ json: hostilePolicy, headers });
    });
    await use({
      page,
      leaks,
      async open({ head = '', body = '<mylexus-login></mylexus-login>', script = `${id}/widgets/loader.js` } = {}) {
        await page.route(`${www}/host`, (route) =>
          route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><html lang="ja"><head><link rel="icon" href="data:,"><title>host</title>${head}
              <script type="module" src="${script}"></script></head><body>${body}</body></html>`,
          }),
        );
        await page.goto(`${www}/host`);
        await page.locator('mylexus-login:defined').waitFor({ state: 'attached' });
      },
    });
  },
});

const hostilePolicy = {
  presentation: 'inline',
  hosted: { login: 'javascript:document.title="run"', registration: 'javascript:document.title="run"' },
  password: { minLength: 8, maxLength: 20 },
  mailSender: 'no-reply@evil.example',
};

/** Logs in on the page and checks that the password reached the account service, and nobody else. */
async function logsInAtTheService(visitor: Visitor, { page, leaks }: HostPage): Promise<void> {
  const sent = page.waitForRequest((request) => (request.postData() ?? '').includes(password));
  await visitor.logIn('taro@example.jp', password);
  expect(new URL((await sent).url()).origin).toBe(visitor.origins.id);
  await page.getByText('田中 太郎 様のアカウントでログインしています。').waitFor();
  expect(leaks).toEqual([]);
}

const login = '<mylexus-login></mylexus-login>';
const hostileTag = `<mylexus-session service="${stranger}"></mylexus-session>`;
const attacks: Record<string, { head?: string; body: string }> = {
  'no session tag': { body: login },
  'a typo in the session tag': { body: `<mylexus-sesion service="${stranger}">${login}</mylexus-sesion>` },
  'a typo in its attribute': { body: `<mylexus-session servce="${stranger}">${login}</mylexus-session>` },
  'an injected session tag before everything': { body: hostileTag + login },
  'an injected session tag after everything': { body: login + hostileTag },
  'a session tag that is added late': {
    body: `${login}<script>addEventListener('load', () => document.body.insertAdjacentHTML('afterbegin', '${hostileTag}'))</script>`,
  },
  'a base address of a stranger': { head: `<base href="${stranger}/">`, body: login },
  'elements that carry the names of globals': {
    body: `<form id="location"><input name="origin"></form><a id="configure" href="${stranger}"></a>${login}`,
  },
  'a script that answers for the session': {
    body: `<script>document.addEventListener('context-request', (event) => {
        event.stopImmediatePropagation();
        const snapshot = { state: 'signed-out', displayName: '', brands: [] };
        event.callback({ service: '${stranger}', snapshot, subscribe: () => () => {}, refresh: async () => snapshot });
      }, true)</script>${login}`,
  },
};

for (const [what, parts] of Object.entries(attacks))
  test(`the password goes to the account service alone, with ${what}`, async ({ host, visitor }) => {
    const { head, body } = parts;
    await host.open({ body, ...(head && { head: head }) });
    await logsInAtTheService(visitor, host);
  });

test('inside a session tag of a stranger the login shows its content, and the stranger is asked nothing', async ({
  host,
}) => {
  await host.open({
    body: `<mylexus-session service="${stranger}"><mylexus-login><a href="/login">fallback</a></mylexus-login></mylexus-session>`,
  });
  await host.page.getByRole('link', { name: 'fallback' }).waitFor();
  await host.page.waitForLoadState('networkidle');
  expect(await host.page.locator('input').count()).toBe(0);
  expect(host.leaks).toEqual([]);
});

test('control: a stranger’s own script does get the password, and this test sees it', async ({ host, visitor }) => {
  await host.open({ script: `${stranger}/widgets/loader.js` });
  await visitor.logIn('taro@example.jp', password);
  await expect.poll(() => host.leaks.some((leak) => leak.includes(password))).toBe(true);
});

test('a policy that names a script as the login page leads to the service’s own page', async ({ host, visitor }) => {
  const { id, www } = visitor.origins;
  const policy = { ...hostilePolicy, presentation: 'redirect' };
  const headers = { 'Access-Control-Allow-Origin': www, 'Access-Control-Allow-Credentials': 'true' };
  await host.page.route(`${id}/api/policy`, (route) => route.fulfill({ json: policy, headers }));
  await host.open();
  for (const name of ['ログインページへ', '新規登録']) {
    expect(new URL((await visitor.link(name).getAttribute('href')) ?? '').origin).toBe(id);
  }
  await visitor.link('ログインページへ').click();
  await host.page.waitForURL(`${id}/login?*`);
});

test('in a frame of another origin there is no password field; at the top of the same page there is one', async ({
  host,
  visitor,
}) => {
  const { www, dealer } = visitor.origins;
  await host.open();
  await visitor.field(/^パスワード/).waitFor();
  await host.page.route(`${dealer}/frame`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe src="${www}/host"></iframe>` }),
  );
  await host.page.goto(`${dealer}/frame`);
  const frame = host.page.frameLocator('iframe');
  await frame.getByRole('link', { name: 'ログインページへ' }).waitFor();
  expect(await frame.locator('input').count()).toBe(0);
});

test('in a frame of another origin nothing of the account can be changed, although the visitor is signed in there; at the top of the same page it can', async ({
  host,
  visitor,
}) => {
  const { www, inline } = visitor.origins;
  const change = /変更|解除|退会|追加|削除/;
  await host.open({
    body: `${login}<mylexus-account-info></mylexus-account-info><mylexus-connected-services></mylexus-connected-services>`,
  });
  await logsInAtTheService(visitor, host);
  // The control.
  await host.page.getByText('レクサスブランド').first().waitFor();
  await visitor.button('パスワードを変更').waitFor();
  expect(await host.page.getByRole('button', { name: change }).count()).toBeGreaterThan(5);

  // Of the same site, so that the cookie of the session is sent.
  await host.page.route(`${inline}/frame`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe src="${www}/host"></iframe>` }),
  );
  await host.page.goto(`${inline}/frame`);
  const frame = host.page.frameLocator('iframe');
  await frame.getByText('taro@example.jp').waitFor();
  await frame.getByText('レクサスブランド').first().waitFor();
  expect(await frame.getByRole('button', { name: change }).count()).toBe(0);
  expect(await frame.locator('input').count()).toBe(0);
});

test('a base address of a stranger does not choose where a login returns to', async ({ host, visitor }) => {
  await host.open({
    head: `<base href="${stranger}/">`,
    body: '<mylexus-login return-to="/account"></mylexus-login>',
  });
  await visitor.logIn('taro@example.jp', password);
  await host.page.waitForURL(`${visitor.origins.www}/account`);
  expect(host.leaks).toEqual([]);
});
