import type { FrameLocator } from '@playwright/test';
import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';

test.use({ www: 'frame' });

const frameOf = (visitor: Visitor, tag: string): FrameLocator => visitor.page.frameLocator(`mylexus-${tag} iframe`);

async function logIn(visitor: Visitor): Promise<void> {
  await visitor.visit(`${visitor.origins.www}/login`);
  const frame = frameOf(visitor, 'login');
  await frame.getByRole('textbox', { name: /^メールアドレス/ }).fill('taro@example.jp');
  await frame.getByRole('textbox', { name: /^パスワード/ }).fill('Taro_2022');
  await frame.getByRole('button', { name: 'ログイン', exact: true }).click();
  await visitor.page.waitForURL(`${visitor.origins.www}/`);
}

test('the page has no field, learns who signed in, and shows account and list in frames; signing out asks first', async ({
  visitor,
}) => {
  const { page, origins } = visitor;
  await page.addInitScript(() => {
    addEventListener('mylexus-signed-in', ({ detail }) => sessionStorage.setItem('signed-in', detail.displayName));
  });
  await visitor.visit(`${origins.www}/login`);
  await frameOf(visitor, 'login').getByRole('textbox').first().waitFor();
  expect(await page.locator('input').count()).toBe(0);
  await logIn(visitor);
  expect(await page.evaluate(() => sessionStorage.getItem('signed-in'))).toBe('田中 太郎');
  await visitor.visit(`${origins.www}/account`);
  await frameOf(visitor, 'account-info').getByText('taro@example.jp').waitFor();
  expect(await page.getByText('taro@example.jp').count(), 'in the page itself').toBe(0);
  await frameOf(visitor, 'account-info').getByRole('link', { name: /参照/ }).first().click();
  await page.waitForURL(`${origins.www}/services`);
  await frameOf(visitor, 'connected-services').getByText('1000-••••-0033').waitFor();

  await visitor.press('MENU');
  await page.getByText('田中 太郎 様').waitFor();
  await visitor.link('ログアウト').click();
  await page.waitForURL(`${origins.id}/sign-out?*`);
  await visitor.press('ログアウトする');
  await page.waitForURL(`${origins.www}/services`);
  await visitor.link('新規登録').first().waitFor();
});

test('the page hears of a problem in the frame by its code, and of nothing that was typed', async ({ visitor }) => {
  const { page, origins } = visitor;
  await visitor.visit(`${origins.www}/login`);
  await page.evaluate(() => {
    document.addEventListener('mylexus-problem', ({ detail }) => {
      document.body.setAttribute('data-problem', JSON.stringify(detail));
    });
  });
  const frame = frameOf(visitor, 'login');
  await frame.getByRole('textbox', { name: /^メールアドレス/ }).fill('taro@example.jp');
  await frame.getByRole('textbox', { name: /^パスワード/ }).fill('Wrong_2022');
  await frame.getByRole('button', { name: 'ログイン', exact: true }).click();
  await page.locator('body[data-problem]').waitFor();
  expect(await page.locator('body').getAttribute('data-problem')).toBe('{"code":"login-failed"}');
});

test('a script of the page cannot read the account and cannot sign out', async ({ visitor }) => {
  await logIn(visitor);
  const { id } = visitor.origins;
  const results = await visitor.page.evaluate(async (service) => {
    const call = (method: string, path: string) =>
      fetch(service + path, { method, credentials: 'include', headers: { 'Mylexus-Request': '1' } }).then(
        (response) => response.status,
        () => 'refused',
      );
    const session = await fetch(`${service}/api/session`, { credentials: 'include' });
    return {
      name: ((await session.json()) as { displayName: string }).displayName,
      account: await call('GET', '/api/account'),
      signOut: await call('DELETE', '/api/session'),
    };
  }, id);
  expect(results).toEqual({ name: '田中 太郎', account: 'refused', signOut: 'refused' });
  visitor.faults.length = 0;
});

test('the frame has the height of its content, the page’s look and language, and no scrollbar', async ({ visitor }) => {
  const { page, origins } = visitor;
  await visitor.visit(`${origins.www}/login`);
  const frame = frameOf(visitor, 'login');
  await frame.getByRole('textbox').first().waitFor();
  const fits = async (): Promise<boolean> => {
    const inside = await frame.locator('body').evaluate((body: HTMLElement) => body.offsetHeight);
    const outside = await page.locator('mylexus-login iframe').evaluate((iframe: HTMLElement) => iframe.offsetHeight);
    return inside === outside;
  };
  await expect.poll(fits).toBe(true);
  const before = await page.locator('mylexus-login iframe').evaluate((iframe: HTMLElement) => iframe.offsetHeight);
  await frame.getByRole('button', { name: 'ログイン', exact: true }).click();
  await frame.getByText('メールアドレスを入力してください。').waitFor();
  await expect.poll(fits).toBe(true);
  expect(
    await page.locator('mylexus-login iframe').evaluate((iframe: HTMLElement) => iframe.offsetHeight),
  ).toBeGreaterThan(before);

  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.setProperty('--mylexus-ink', 'rgb(1, 2, 3)');
    style.setProperty('--mylexus-paper', 'url(https://evil.example/paper)');
    style.colorScheme = 'dark';
    document.documentElement.lang = 'en';
  });
  await frame.getByRole('button', { name: 'Log in', exact: true }).waitFor();
  const root = frame.locator(':root');
  await expect.poll(() => root.evaluate(({ style }) => style.getPropertyValue('--mylexus-ink'))).toBe('rgb(1, 2, 3)');
  expect(await root.evaluate(({ style }) => style.getPropertyValue('--mylexus-paper'))).toBe('');
  expect(await root.evaluate(({ style }) => style.colorScheme)).toBe('dark');
  expect(await page.locator('mylexus-login iframe').getAttribute('title')).toBe('Log in with your TOYOTA account');
});

test('a registration in a frame tells the page its steps, and the browser’s back does not count the frame', async ({
  visitor,
}) => {
  const { page, origins } = visitor;
  await visitor.visit(`${origins.www}/`);
  await visitor.visit(`${origins.www}/register`);
  await page.evaluate(() => {
    document.addEventListener('mylexus-step', ({ detail }) => document.body.setAttribute('data-step', detail.to ?? ''));
  });
  const frame = frameOf(visitor, 'registration');
  await frame.getByRole('button', { name: /お持ちの方/ }).click();
  await frame.getByRole('heading', { name: '連携時の注意事項' }).waitFor();
  await page.locator('body[data-step="notice"]').waitFor();
  expect(
    await frame.locator('#heading').evaluate((heading) => heading.matches(':focus') || heading.getRootNode()),
  ).toBeTruthy();
  // Back leads to the step before; the frame itself is no entry.
  await page.evaluate(() => history.back());
  await frame.getByRole('heading', { name: 'TOYOTAアカウントの新規登録' }).waitFor();
  await page.goBack();
  await page.waitForURL(`${origins.www}/`);
});

test('the warning before the idle time ends is in sight wherever the visitor has scrolled the page', async ({
  visitor,
}) => {
  const { page, origins } = visitor;
  await page.setViewportSize({ width: 375, height: 500 });
  await page.clock.install();
  await visitor.visit(`${origins.www}/register`);
  const frame = frameOf(visitor, 'registration');
  await frame.getByRole('button', { name: /^レクサスオーナーズカードID／/ }).click();
  await frame.getByRole('heading', { name: '連携時の注意事項' }).waitFor();
  await frame.getByRole('button', { name: '次へ' }).click();
  await frame.getByRole('checkbox', { name: /利用規約に同意する/ }).check();
  await frame.getByRole('button', { name: '次へ' }).click();
  await frame.getByRole('textbox', { name: /^レクサスオーナーズカードID/ }).waitFor();
  await page.clock.fastForward('26:00');

  const extend = frame.getByRole('button', { name: 'お手続きを続ける' });
  await extend.waitFor();
  const inSight = async (): Promise<boolean> => {
    const box = await extend.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 500;
  };
  for (const top of [0, 250, 400]) {
    await page.evaluate((y) => scrollTo(0, y), top);
    await expect.poll(inSight, `scrolled by ${top} px`).toBe(true);
  }
  await extend.click();
  await extend.waitFor({ state: 'detached' });
});

test('a registration in a frame asks for the IDs of the page’s brand', async ({ visitor }) => {
  const { page, origins } = visitor;
  await page.addInitScript(() => {
    const observer = new MutationObserver(() =>
      document.querySelector('mylexus-session')?.setAttribute('brand', 'aozora'),
    );
    if (self === top) observer.observe(document, { childList: true, subtree: true });
  });
  await visitor.visit(`${origins.www}/register`);
  const frame = frameOf(visitor, 'registration');
  await frame
    .getByRole('button', { name: /カードIDまたは|オーナーズカードID/ })
    .first()
    .click();
  await frame.getByRole('button', { name: '次へ' }).click();
  await frame.getByRole('checkbox', { name: /利用規約に同意する/ }).check();
  await frame.getByRole('button', { name: '次へ' }).click();
  await frame.getByRole('radio', { name: 'あおぞらオーナーカードID' }).waitFor();
  expect(await frame.getByRole('radio', { name: /レクサス/ }).count()).toBe(0);
});
