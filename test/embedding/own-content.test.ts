import { expect, test } from './host-page.js';

const ownLogin = `
  <script type="application/json" data-mylexus-messages>
    { "ja": { "login": { "loginHeading": "<b>オーナー</b>さまログイン", "signedInAs": "{1} さま、ようこそ。" } } }
  </script>
  <mylexus-login>
    <p slot="form-before">お知らせ</p>
    <p slot="submit-after" style="position: fixed; inset: 0; z-index: 9">ご注意</p>
  </mylexus-login>`;

test('texts and content of a page without a build are there before and after the sign-in', async ({
  open,
  visitor,
  lines,
}) => {
  await open({ html: `<html lang="ja">${ownLogin}${lines}` });
  await visitor.sees('<b>オーナー</b>さまログイン');
  await visitor.page.getByText('お知らせ').waitFor();
  // A click on the field would time out if the content were above it.
  await visitor.field(/^パスワード/).click();
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.page.getByText('田中 太郎 さま、ようこそ。').waitFor();
});

test('a page without texts and content of its own asks for none of their parts', async ({ open, visitor, lines }) => {
  const parts: string[] = [];
  visitor.page.on('request', (request) => parts.push(request.url()));
  const listed = (): string[] => parts.filter((url) => /overrides|slotted-content|step-hooks/.test(url));
  await open({ html: `<html lang="ja">${lines}<mylexus-login></mylexus-login>` });
  await visitor.logIn('taro@example.jp', 'Taro_2022');
  await visitor.page.getByText(/田中 太郎/).waitFor();
  expect(listed()).toEqual([]);
  await open({ html: `<html lang="ja">${ownLogin}${lines}` });
  await visitor.sees('<b>オーナー</b>さまログイン');
  // The control.
  await expect.poll(() => listed().length).toBeGreaterThan(0);
});
