import { test } from '../harness/fixtures.js';
import { ScreenReader } from '../harness/screen-reader.js';
import type { Visitor } from '../harness/visitor.js';

const inside = (visitor: Visitor, selector: string) => visitor.page.locator('main').locator(selector);
const submit = (visitor: Visitor): Promise<void> => inside(visitor, 'button[type=submit]').click();
const fill = (visitor: Visitor, name: string, text: string): Promise<void> =>
  inside(visitor, `input[name="${name}"]`).fill(text);
const typeCode = (visitor: Visitor, code: string): Promise<void> =>
  inside(visitor, 'mylexus-verification-code input').fill(code);
/** The heading of a screen, in whatever language: the one that has the focus. */
const arrive = (visitor: Visitor, id = 'heading'): Promise<void> => inside(visitor, `#${id}:focus`).waitFor();
/** Two or more errors are listed above the form, and the list has the focus. */
const errorsListed = (visitor: Visitor): Promise<void> => inside(visitor, '.summary:focus').waitFor();
const codeFocused = (visitor: Visitor): Promise<void> =>
  inside(visitor, 'mylexus-verification-code:is(:focus, :focus-within)').waitFor();
/** The problem of a refused call is shown and has the focus. */
const problemShown = (visitor: Visitor): Promise<void> => inside(visitor, '[data-problem]:focus').waitFor();

/** Another code than the one that was sent. */
const wrongCode = (code: string): string => (code === '000000' ? '111111' : '000000');

for (const lang of ['ja', 'en'])
  test(
    `procedure ② read aloud from the choice to the completion (${lang})`,
    { tag: '@slow' },
    async ({ demo, visitor }) => {
      const email = `${lang}@reader.example.jp`;
      await visitor.visit(`${demo.origins.www}/register?lang=${lang}`);
      const reader = await ScreenReader.of(visitor.page);

      await inside(visitor, 'button').first().waitFor();
      await reader.read('2 the way', { focused: false });
      await inside(visitor, 'button').first().click();

      await arrive(visitor);
      await reader.read('3 the notice');
      await submit(visitor);

      await arrive(visitor);
      await reader.read('4 the terms');
      await submit(visitor);
      await arrive(visitor, 'accepted');
      await reader.read('4 the terms, not accepted');
      await inside(visitor, '#accepted').check();
      await submit(visitor);

      await arrive(visitor);
      await reader.read('5 identity');
      await submit(visitor);
      await errorsListed(visitor);
      await reader.read('5 identity, nothing typed');
      await fill(visitor, 'id', lang === 'ja' ? '1000-0000-0025' : '1000-0000-0017');
      await fill(visitor, 'password', 'Wrong_0000');
      await submit(visitor);
      await problemShown(visitor);
      await reader.read('5 identity, not recognised');
      await fill(visitor, 'password', lang === 'ja' ? 'Owner_0025' : 'Owner_0017');
      await submit(visitor);

      await arrive(visitor, 'email');
      await reader.read('6 the email address');
      await fill(visitor, 'email', email);
      await submit(visitor);

      await codeFocused(visitor);
      await reader.read('7 the code');
      const code = await visitor.codeFor(email);
      // A whole code at once is sent at once.
      await typeCode(visitor, wrongCode(code));
      await inside(visitor, 'mylexus-verification-code input[aria-invalid=true]:focus').waitFor();
      await reader.read('7 the code, a wrong one');
      await typeCode(visitor, code);
      await submit(visitor);

      await arrive(visitor);
      await reader.read('8 the details');
      await fill(visitor, 'familyName', '');
      await submit(visitor);
      await errorsListed(visitor);
      await reader.read('8 the details, without a name and a password');
      await fill(visitor, 'familyName', '髙橋');
      await fill(visitor, 'password', 'Abcd_1234');
      await submit(visitor);

      await arrive(visitor);
      await reader.read('9 the review');
      await submit(visitor);

      await arrive(visitor);
      await reader.read('10 done');
      reader.matches(`procedure-2.${lang}.txt`);
    },
  );

test('procedure ① read aloud from the login to the linked card', { tag: '@slow' }, async ({ demo, visitor }) => {
  await visitor.visit(`${demo.origins.www}/`);
  const reader = await ScreenReader.of(visitor.page);

  await reader.read('1 the header, signed out', { landmark: 'banner', focused: false });
  await visitor.visit(`${demo.origins.www}/login`);
  await inside(visitor, '#email').waitFor();
  await reader.read('2 the login', { focused: false });
  await submit(visitor);
  await arrive(visitor, 'email');
  await reader.read('2 the login, nothing typed');
  await visitor.logIn('hanako@example.jp', 'Wrong_0000');
  await problemShown(visitor);
  await reader.read('2 the login, a wrong password');
  await visitor.logIn('hanako@example.jp', 'Hanako_2022');
  await visitor.page.waitForURL(`${demo.origins.www}/`);

  await visitor.press('MENU');
  await reader.read('3 the menu', { landmark: 'banner' });
  await visitor.visit(`${demo.origins.www}/account`);
  await inside(visitor, 'dl').first().waitFor();
  await reader.read('6 account information', { focused: false });
  await visitor.visit(`${demo.origins.www}/services`);
  await inside(visitor, '.brand-head button').first().waitFor();
  await reader.read('7 connected services', { focused: false });
  await inside(visitor, '.brand-head button').first().click();

  await arrive(visitor);
  await reader.read('8 the notice');
  await submit(visitor);

  await arrive(visitor);
  await reader.read('9 identity');
  await fill(visitor, 'id', '1000-0000-0041');
  await fill(visitor, 'password', 'Owner_0041');
  await submit(visitor);
  await problemShown(visitor);
  await reader.read('9 identity, a cancelled card');
  await fill(visitor, 'id', '3000-0000-0014');
  await inside(visitor, 'input[value=gLinkLite]').check();
  await fill(visitor, 'password', 'GLink_0014');
  await submit(visitor);

  await arrive(visitor);
  await reader.read('10 the details');
  await submit(visitor);

  await arrive(visitor);
  await reader.read('11 done');
  reader.matches('procedure-1.ja.txt');
});

test('the forgotten password read aloud', { tag: '@slow' }, async ({ demo, visitor }) => {
  await visitor.visit(`${demo.origins.www}/login`);
  const reader = await ScreenReader.of(visitor.page);

  await visitor.press('パスワードをお忘れの方');
  await arrive(visitor, 'email');
  await reader.read('the email address');
  await fill(visitor, 'email', 'taro..x@docomo.ne.jp');
  await submit(visitor);
  await arrive(visitor, 'email');
  await reader.read('the email address of an old carrier');
  await fill(visitor, 'email', 'taro@example.jp');
  await submit(visitor);

  await codeFocused(visitor);
  await reader.read('the code and the new password');
  await submit(visitor);
  await inside(visitor, 'mylexus-verification-code input:focus').waitFor();
  await reader.read('nothing typed');
  await typeCode(visitor, await visitor.codeFor('taro@example.jp'));
  await fill(visitor, 'password', 'Abcd_1234');
  await submit(visitor);

  await arrive(visitor);
  await reader.read('done');
  reader.matches('password-reset.ja.txt');
});

test('the code input of a plain form read aloud', { tag: '@slow' }, async ({ demo, visitor }) => {
  await visitor.visit(`${demo.origins.index}/verification-code`);
  const reader = await ScreenReader.of(visitor.page);

  await reader.read('empty', { focused: false });
  await visitor.press('送信する');
  await reader.read('nothing typed');
  await inside(visitor, 'mylexus-verification-code input').fill('123');
  await visitor.press('送信する');
  await visitor.page.getByText('（現在3桁）').waitFor();
  await reader.read('three digits');
  reader.matches('verification-code.ja.txt');
});
