import { expect, test } from '../harness/fixtures.js';
import type { Visitor } from '../harness/visitor.js';
import { forms } from './forms.js';
import { ExtensionWorld, managers, type Credential } from './managers.js';

const credential: Credential = { login: 'chosen@example.jp', password: 'Chosen_2026' };

/** The values of the fields that the visitor sees, by their names. */
const shownValues = (visitor: Visitor): Promise<Record<string, string>> =>
  visitor.page
    .locator('input:not([aria-hidden], [type=checkbox], [type=radio])')
    .evaluateAll((inputs: HTMLInputElement[]) => Object.fromEntries(inputs.map(({ name, value }) => [name, value])));

for (const [manager, fill] of Object.entries(managers)) {
  for (const form of forms) {
    test(`${manager} fills the ${form.name} on the hosted page, and no other field`, async ({ visitor }) => {
      await form.open(visitor, visitor.origins.id);
      const before = await shownValues(visitor);
      // browserpass ignores fields outside of the window.
      await visitor.field(form.password).scrollIntoViewIfNeeded();
      await fill(await ExtensionWorld.open(visitor.page), credential);
      await expect(visitor.field(form.password)).toHaveValue(credential.password);
      if (form.login) await expect(visitor.field(form.login)).toHaveValue(credential.login);
      const after = await shownValues(visitor);
      const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
      expect(changed).toHaveLength(form.login ? 2 : 1);
    });

    test(`${manager} finds nothing of the ${form.name} in a shadow root of the brand’s page`, async ({ visitor }) => {
      await form.open(visitor, visitor.origins.www);
      const before = await shownValues(visitor);
      await visitor.field(form.password).scrollIntoViewIfNeeded();
      await fill(await ExtensionWorld.open(visitor.page), credential);
      expect(await shownValues(visitor)).toEqual(before);
    });
  }

  test(`${manager} fills the login on the hosted page, and it signs in`, async ({ visitor }) => {
    const { page, origins } = visitor;
    await visitor.visit(`${origins.id}/login`);
    await visitor.field(/^パスワード/).waitFor();
    await fill(await ExtensionWorld.open(page), { login: 'taro@example.jp', password: 'Taro_2022' });
    await visitor.press('ログイン');
    await page.waitForURL(`${origins.www}/`);
  });
}

test.describe('in a frame', () => {
  test.use({ www: 'frame' });

  for (const [manager, fill] of Object.entries(managers)) {
    test(`${manager} fills the login in the frame of a brand’s page`, async ({ visitor }) => {
      const { page, origins } = visitor;
      await visitor.visit(`${origins.www}/login`);
      const frame = page.frameLocator('mylexus-login iframe');
      const password = frame.getByRole('textbox', { name: /^パスワード/ });
      await password.waitFor();
      await fill(await ExtensionWorld.open(page, origins.id), credential);
      await expect(password).toHaveValue(credential.password);
    });
  }
});
