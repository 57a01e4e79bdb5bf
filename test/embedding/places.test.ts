import { expect, test, widgetLines } from './host-page.js';

test('Enter in a field of a widget never submits the form of the page', async ({ open, visitor, lines }) => {
  const { page } = visitor;
  await open({
    html: `<html lang="ja">${lines}
      <form onsubmit="window.submitted = true; return false">
        <mylexus-login></mylexus-login><mylexus-registration></mylexus-registration>
        <input aria-label="検索" /><button>送信</button>
      </form>`,
  });
  const submitted = (): Promise<unknown> => page.evaluate(() => (window as { submitted?: true }).submitted ?? false);
  await visitor.field(/^メールアドレス/).fill('taro@example.jp');
  await page.keyboard.press('Enter');
  await page.getByText('パスワードを入力してください。').waitFor();
  expect(await submitted()).toBe(false);
  // Control: the form of the page is submitted by a field of the page.
  await visitor.field('検索').press('Enter');
  expect(await submitted()).toBe(true);
});

test('a login in a popover, and under a transform, works', async ({ open, visitor, lines }) => {
  const { page } = visitor;
  await open({
    html: `<html lang="ja">${lines}<button popovertarget="layer">開く</button>
      <div id="layer" popover style="transform: rotate(2deg) scale(0.9)"><mylexus-login></mylexus-login></div>`,
  });
  await visitor.press('開く');
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await page.getByText(/田中 太郎/).waitFor();
  await expect(page.locator('#layer')).toBeVisible();
});

test('the loader finds tags in shadow roots of the page, in those that come later too', async ({
  open,
  visitor,
  lines,
}) => {
  await open({
    html: `<html lang="ja">${lines}
      <page-section><template shadowrootmode="open"><mylexus-login></mylexus-login></template></page-section>
      <page-guide></page-guide>
      <script>
        setTimeout(function () {
          customElements.define('page-guide', class extends HTMLElement {
            connectedCallback() {
              this.attachShadow({ mode: 'open' }).innerHTML = '<div></div>';
              setTimeout(() => (this.shadowRoot.firstChild.innerHTML = '<mylexus-registration></mylexus-registration>'), 100);
            }
          });
        }, 300);
      </script>`,
  });
  await visitor.field(/^メールアドレス/).waitFor();
  await visitor.sees('TOYOTAアカウントの新規登録');
});

const framed = (sandbox = ''): string =>
  `<html lang="ja"><link rel="icon" href="data:," /><iframe ${sandbox} src="/frame" width="600" height="800"></iframe>`;

test('in a sandboxed frame without forms, the button says that it cannot be used there', async ({
  demo,
  open,
  visitor,
}) => {
  const { page } = visitor;
  const body = `<!doctype html><html lang="ja">${widgetLines(demo.origins)}<mylexus-login></mylexus-login>`;
  const files = { '/frame': { body, type: 'text/html' } };
  await open({ html: framed('sandbox="allow-scripts allow-same-origin"'), files });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: /^メールアドレス/ }).fill('taro@example.jp');
  await frame.getByRole('textbox', { name: /^パスワード/ }).fill('Taro_2022');
  await frame.getByRole('button', { name: 'ログイン', exact: true }).click();
  await frame.getByText('このページからはお手続きいただけません。').waitFor();
  visitor.faults.splice(0).forEach((fault) => expect(fault).toMatch(/sandbox/));
});

test('the link of an unlisted page in a frame opens the hosted page in the whole window', async ({
  demo,
  open,
  visitor,
}) => {
  const { page } = visitor;
  const body = `<!doctype html><html lang="ja">${widgetLines(demo.origins)}<mylexus-login></mylexus-login>`;
  await open({ html: framed(), files: { '/frame': { body, type: 'text/html' } } }, 'dealer');
  await page.frameLocator('iframe').getByRole('link', { name: 'ログインページへ' }).click();
  await page.waitForURL(`${demo.origins.id}/login?*`);
});

test('the password reset of an unlisted page is a link to the hosted page', async ({ demo, open, visitor, lines }) => {
  const { page } = visitor;
  await open({ html: `<html lang="ja">${lines}<mylexus-password-reset></mylexus-password-reset>` }, 'dealer');
  await visitor.link('専用のページへ').click();
  await page.waitForURL(`${demo.origins.id}/password-reset?*`);
});
