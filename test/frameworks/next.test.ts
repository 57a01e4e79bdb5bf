import { expect, test } from './app.js';
import { walkThrough } from './walk.js';

const next = (command: string): string[] => [
  'node',
  'node_modules/next/dist/bin/next',
  command,
  '-H',
  '127.0.0.1',
  '-p',
];

// Both tests use the same folder.
test.describe.configure({ mode: 'default' });

walkThrough('next', next('start'));

test.describe('Next', () => {
  // Only its development server reports what differs between the server's and the browser's rendering.
  test.use({ app: 'next', build: false, output: next('dev'), expectedFaults: /Lit is in dev mode/ });

  test('renders the tags on the server with their fallback content, and hydrates them without a warning', async ({
    site,
    demo,
    visitor,
  }) => {
    const html = await (await fetch(site.replace('www.lexus.localhost', '127.0.0.1'))).text();
    expect(html).toContain(`<mylexus-login><a href="${demo.origins.id}/login">ログインのページへ</a></mylexus-login>`);
    expect(html).toContain('<mylexus-connected-services login-href="/login">');
    expect(html).toContain('<mylexus-session brand="lexus">');

    await visitor.page.goto(site);
    await visitor.field(/^パスワード/).waitFor();
    // The button works as soon as the page is hydrated.
    await expect(async () => {
      await visitor.press('表示を切り替える');
      await expect(visitor.page.locator('mylexus-login')).toHaveCount(0, { timeout: 500 });
    }).toPass();
  });
});
