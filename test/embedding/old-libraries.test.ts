import type { Visitor } from '../harness/visitor.js';
import { expect, scripts, test } from './host-page.js';

/** All nine tags. */
const tags = `<mylexus-account-menu account-href="/account"></mylexus-account-menu>
  <mylexus-login></mylexus-login>
  <mylexus-registration></mylexus-registration>
  <mylexus-password-reset></mylexus-password-reset>
  <mylexus-account-info></mylexus-account-info>
  <mylexus-connected-services></mylexus-connected-services>
  <mylexus-migration-guide></mylexus-migration-guide>
  <form><mylexus-verification-code label="コード" name="code"></mylexus-verification-code></form>`;

const mootools = ['mootools-core.js', 'mootools-more.js'];
const jquery = `${scripts('jquery.js')}<script>jQuery.noConflict();</script>`;

/** Records the events of the widgets, with an old page's own means. */
const record = `<script>
  window.fired = [];
  ['input', 'mylexus-complete', 'mylexus-signed-in', 'mylexus-session-change'].forEach(function (type) {
    document.addEventListener(type, function (event) {
      fired.push(type + ' ' + Object.prototype.toString.call(event).slice(8, -1));
    });
  });
</script>`;

/** Uses every tag: signs in, opens the menu, types a code, begins a registration. */
async function works(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  for (const heading of ['パスワードをお忘れの方', 'TOYOTAアカウントの新規登録', 'リニューアルのお知らせ']) {
    await visitor.sees(heading);
  }
  await visitor.field('コード').pressSequentially('123456');
  await expect(page.locator('mylexus-verification-code [part=slot]')).toHaveCount(6);
  await page
    .locator('mylexus-login')
    .getByRole('textbox', { name: /^メールアドレス/ })
    .focus();
  await page.keyboard.type('taro@example.jp');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Taro_2022');
  await page.keyboard.press('Enter');
  await visitor.sees('連携中のコネクティッドサービス一覧');
  await visitor.sees('登録情報');
  await visitor.button('MENU').press('Enter');
  await visitor.button('ログアウト').waitFor();
  const registration = page.locator('mylexus-registration');
  await registration.getByRole('button', { name: /ID/ }).first().press('Enter');
  await registration.getByRole('button', { name: '戻る' }).waitFor();
  const fired = await page.evaluate(() => (window as unknown as { fired: string[] }).fired);
  expect(fired).toContain('input Event');
  expect(fired).toContain('mylexus-complete CustomEvent');
  expect(fired).toContain('mylexus-signed-in CustomEvent');
}

const pages: Record<string, (lines: string) => string> = {
  'MooTools before the widgets': (lines) => scripts(...mootools) + lines + tags,
  'MooTools after the widgets': (lines) => lines + tags + scripts(...mootools),
  'MooTools with Prototype and jQuery.noConflict': (lines) =>
    scripts('prototype.js', ...mootools) + jquery + lines + tags,
  'Prototype alone before the widgets': (lines) => scripts('prototype.js') + lines + tags,
  'Prototype alone after the widgets': (lines) => lines + tags + scripts('prototype.js'),
  'Prototype after MooTools and the widgets': (lines) => lines + tags + scripts(...mootools, 'prototype.js') + jquery,
};

for (const [name, html] of Object.entries(pages)) {
  const tag = name === 'MooTools before the widgets' ? ['@quick'] : [];
  test(`every tag works on a page with ${name}`, { tag }, async ({ open, visitor, lines }) => {
    await open({ html: `<html lang="ja">${record}${html(lines)}` });
    await works(visitor);
  });
}

test('every tag works on a page that loads MooTools late', async ({ open, visitor, lines }) => {
  await open({ html: `<html lang="ja">${record}${lines}${tags}` });
  await visitor.sees('リニューアルのお知らせ');
  for (const name of mootools) await visitor.page.addScriptTag({ url: `/libraries/${name}` });
  await works(visitor);
});
