import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../harness/fixtures.js';
import { forms } from '../password-managers/forms.js';

/** Records what Chromium says of forms with passwords. It is verbose: the console shows it only on request. */
async function hintsOf(page: Page): Promise<string[]> {
  const hints: string[] = [];
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Log.entryAdded', ({ entry }) => entry.text.includes('[DOM]') && hints.push(entry.text));
  await devtools.send('Log.enable');
  return hints;
}

/** By how many CSS pixels the end of the account's name is apart from that of a password. */
const distanceOfUsername = (password: Locator): Promise<number> =>
  password.evaluate((field: HTMLInputElement) => {
    const username = field.form!.querySelector('[autocomplete=username]')!;
    return Math.abs(username.getBoundingClientRect().bottom - field.getBoundingClientRect().bottom);
  });

for (const host of ['id', 'www'] as const)
  for (const form of forms)
    test(
      `the browser has nothing to say of the ${form.name} on ${host}`,
      { tag: form.name === 'login' ? [] : ['@slow'] },
      async ({ visitor }) => {
        const hints = await hintsOf(visitor.page);
        await form.open(visitor, visitor.origins[host]);
        await visitor.page.waitForTimeout(500);
        expect(hints).toEqual([]);
      },
    );

// A manager that finds no account in the window takes the next field of text for it.
for (const form of forms.filter(({ login }) => !login))
  test(
    `the invisible account of the ${form.name} scrolls with the password`,
    { tag: form.name.startsWith('account details') ? [] : ['@slow'] },
    async ({ visitor }) => {
      await form.open(visitor, visitor.origins.id);
      expect(await distanceOfUsername(visitor.field(form.password))).toBeLessThan(100);
    },
  );

test('control: it has of passwords without a form, without a name and without a token', async ({ visitor }) => {
  const { page } = visitor;
  const hints = await hintsOf(page);
  await page.goto(`${visitor.origins.index}/outbox`);
  await page.evaluate(() => {
    document.body.innerHTML = '<input type="password" /><form><input type="password" /></form>';
  });
  await expect.poll(() => hints.join()).toMatch(/not contained in a form/);
});
