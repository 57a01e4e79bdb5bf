import { expect, test } from '../harness/fixtures.js';
import { answerSteps, walks } from '../harness/registration-walk.js';
import type { Visitor } from '../harness/visitor.js';

/** Pages with forms, and how a visitor gets to the form. */
const pages: Record<string, (visitor: Visitor) => Promise<void>> = {
  async 'login with field errors'(visitor) {
    await visitor.visit(`${visitor.origins.id}/login`);
    await visitor.press('ログイン');
    await visitor.page.getByText('パスワードを入力してください。').waitFor();
  },
  async 'password reset in the login'(visitor) {
    await visitor.visit(`${visitor.origins.id}/login`);
    await visitor.press('パスワードをお忘れの方');
    await visitor.sees('パスワードをお忘れの方');
  },
  async 'identity step of the registration'(visitor) {
    await visitor.visit(`${visitor.origins.id}/register`);
    await answerSteps(visitor, walks.credential, 'identity');
  },
  async 'password change'(visitor) {
    await visitor.visit(`${visitor.origins.id}/login`);
    await visitor.logIn('taro@example.jp', 'Taro_2022');
    await visitor.page.waitForURL(`${visitor.origins.www}/`);
    await visitor.visit(`${visitor.origins.id}/account`);
    await visitor.press('パスワードを変更');
    await visitor.field(/^現在のパスワード/).waitFor();
  },
};

/** Without this script, the widgets of the hosted pages draw in their shadow roots, as on all other pages. */
const withoutLightDom = (visitor: Visitor): Promise<unknown> =>
  visitor.page.route('**/widgets/hosted/light-dom-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );

async function pictures({ page }: Visitor): Promise<Buffer[]> {
  const taken: Buffer[] = [];
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    taken.push(await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
  }
  return taken;
}

const passwordsInLightDom = ({ page }: Visitor): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('input[type=password]').length);

for (const [name, open] of Object.entries(pages)) {
  test(`${name}: in the light DOM of the hosted page, it looks as in a shadow root`, async ({ arrive }) => {
    const [light, shadow] = [await arrive(), await arrive()];
    await withoutLightDom(shadow);
    for (const visitor of [light, shadow]) await open(visitor);
    expect(await light.page.evaluate(() => document.querySelectorAll('main input').length)).toBeGreaterThan(0);
    expect(await shadow.page.evaluate(() => document.querySelectorAll('main input').length)).toBe(0);
    const [seen, expected] = [await pictures(light), await pictures(shadow)];
    seen.forEach((picture, index) => expect(picture.equals(expected[index]!)).toBe(true));

    const ids = await light.page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
  });
}

test('the password field is in the light DOM of the hosted page, and in the shadow root of a brand’s page', async ({
  visitor,
}) => {
  for (const [origin, count] of [
    [visitor.origins.id, 1],
    [visitor.origins.www, 0],
  ] as const) {
    await visitor.visit(`${origin}/login`);
    await visitor.field(/^パスワード/).waitFor();
    expect(await passwordsInLightDom(visitor)).toBe(count);
  }
});

test('styles of the hosted page do not change its form, nor the form’s styles the page', async ({ visitor }) => {
  const { page } = visitor;
  await pages['login with field errors']!(visitor);
  const reached = await page.evaluate(() => {
    const styleRules = (rules: CSSRuleList): CSSStyleRule[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? styleRules(rule.cssRules) : [],
      );
    const rules = document.adoptedStyleSheets.flatMap((sheet) => styleRules(sheet.cssRules));
    const outside = [...document.querySelectorAll('*')].filter((element) => !element.closest('[slot=content]'));
    const matching = rules.filter(({ selectorText }) => outside.some((element) => element.matches(selectorText)));
    return { rules: rules.length, matching: matching.map(({ selectorText }) => selectorText) };
  });
  expect(reached.rules).toBeGreaterThan(40);
  expect(reached.matching).toEqual([]);

  // The pointer is on the button, whose colour changes slowly.
  const picture = (): Promise<Buffer> => page.locator('mylexus-login').screenshot({ animations: 'disabled' });
  const before = await picture();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main * :is(h2, input, a, p, .button, .field) { margin: 9px; border: 3px dotted; rotate: 3deg }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  expect((await picture()).equals(before)).toBe(true);
});
