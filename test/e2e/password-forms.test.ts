import type { Page } from '@playwright/test';
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

test('control: it has of passwords without a form, without a name and without a token', async ({ visitor }) => {
  const { page } = visitor;
  const hints = await hintsOf(page);
  await page.goto(`${visitor.origins.index}/outbox`);
  await page.evaluate(() => {
    document.body.innerHTML = '<input type="password" /><form><input type="password" /></form>';
  });
  await expect.poll(() => hints.join()).toMatch(/not contained in a form/);
});
