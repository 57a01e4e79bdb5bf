import { expect, test } from '../harness/fixtures.js';

test('tags that come in files of their own share one session', async ({ demo, visitor }) => {
  const { id, www } = demo.origins;
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // The brand's own login page, with a file for each of its tags in place of the loader.
  await visitor.page.route(`${id}/widgets/loader.js`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: `for (const tag of ['account-menu', 'session', 'login']) import('./define/' + tag + '.js');`,
    }),
  );
  await visitor.visit(`${www}/login`);
  await visitor.field('メールアドレス').fill('hanako@example.jp');
  await visitor.field('パスワード').fill('Hanako_2022');
  expect(asked.filter((path) => path === '/api/session').length, 'the copies ask once').toBe(1);
  await visitor.press('ログイン');
  await visitor.button('MENU').waitFor();
  const files = asked.filter((path) => path.includes('/widgets/') && !path.endsWith('/loader.js'));
  expect(files.includes('/widgets/define/login.js')).toBeTruthy();
  expect(
    files.some((path) => path.includes('/chunks/')),
    'each file has what it needs',
  ).toBe(false);
});
