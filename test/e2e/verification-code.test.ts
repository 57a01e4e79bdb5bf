import { expect, test } from '../harness/fixtures.js';

test('#13 select all with copy and cut handles the whole code', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.page.keyboard.type('123456');
  await code.press('Control+a', 'Control+c');
  expect(await code.page.evaluate(() => navigator.clipboard.readText())).toBe('123456');
  expect(await code.value()).toBe('123456');
  await code.press('Control+x');
  expect(await code.value()).toBe('');
  await code.press('Control+v');
  expect(await code.value()).toBe('123456');
});

test('#19 #20 #21 #23 #24 #27 pasting from the clipboard', async ({ openCode }) => {
  const code = await openCode();
  for (const [text, value] of [
    ['123456', '123456'],
    ['  ６５４－３２１\n', '654321'],
    ['あなたのコードは 111222 です', '111222'],
    ['no code', '111222'],
    ['9876543210', '987654'],
  ] as const) {
    await code.copyElsewhere(text);
    await code.focus();
    await code.press('Control+v');
    expect(await code.value()).toBe(value);
  }
  await code.press('Control+z');
  expect(await code.value()).toBe('111222');
});

test('#19 dropped text is taken like pasted text', async ({ openCode }) => {
  const code = await openCode({ body: '<p>123-456</p><mylexus-verification-code></mylexus-verification-code>' });
  await code.page.getByText('123-456').selectText();
  await code.page.getByText('123-456').dragTo(code.page.locator('input'));
  expect(await code.value()).toBe('123456');
});

test('#29 during a composition nothing is rewritten, and complete waits for the commit', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.compose('１２３');
  await code.compose('１２３４５６');
  await expect(code.page.locator('input')).toHaveValue('１２３４５６');
  expect(await code.events()).toEqual([]);
  await code.commit('１２３４５６');
  expect(await code.value()).toBe('123456');
  expect(await code.events()).toEqual(['input 123456', 'mylexus-complete 123456']);
});

test('#29 a composition inside a full code overwrites in place', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.page.keyboard.type('123456');
  await code.press('Home', 'ArrowRight');
  await code.compose('９');
  await code.commit('９');
  expect(await code.value()).toBe('193456');
  await code.page.keyboard.type('8');
  expect(await code.value()).toBe('198456');
});

test('#30 kana leave no trace, and a cancelled composition changes nothing', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.page.keyboard.type('12');
  await code.events();
  await code.compose('か');
  await code.commit('か');
  expect(await code.value()).toBe('12');
  await code.compose('３４');
  await code.compose('');
  expect(await code.value()).toBe('12');
  expect(await code.events()).toEqual([]);
  await code.page.keyboard.type('3');
  expect(await code.value()).toBe('123');
});

test('#32 a keyboard suggestion inserted at once fills everything', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.commit('123456');
  expect(await code.value()).toBe('123456');
  await code.commit('654 321');
  expect(await code.value()).toBe('654321');
  expect(await code.events()).toEqual([
    'input 123456',
    'mylexus-complete 123456',
    'input 654321',
    'mylexus-complete 654321',
  ]);
});

test('#18 burst typing on a slow device loses nothing', async ({ openCode }) => {
  const code = await openCode();
  await code.devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await code.focus();
  for (let round = 0; round < 8; round++) {
    await code.press('Control+a', 'Backspace');
    await code.page.keyboard.type('271828');
    expect(await code.value()).toBe('271828');
  }
});

test('#42 #43 native submission carries the code once, by Enter and by the button', async ({ openCode }) => {
  for (const send of ['Enter', 'button'] as const) {
    const code = await openCode();
    await code.focus();
    await code.page.keyboard.type('098765');
    if (send === 'Enter') await code.press('Enter');
    else await code.page.getByRole('button').click();
    await code.page.getByText('届きました。').waitFor();
    expect(code.requests).toEqual(['POST /sent code=098765']);
  }
});

test('#43 #47 Enter on an incomplete code sends nothing and stays in the field', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.page.keyboard.type('123');
  await code.press('Enter');
  await code.page.getByText('認証コードは6桁で入力してください。').waitFor();
  expect(code.requests).toEqual([]);
  expect(await code.page.evaluate(() => document.activeElement?.localName)).toBe('mylexus-verification-code');
});

test('#48 #51 #53 assistive technology meets one named, required text field with its state', async ({ openCode }) => {
  const code = await openCode();
  expect(await code.page.getByRole('textbox').count()).toBe(1);
  const field = code.page.getByRole('textbox', { name: '認証コード', exact: true });
  await code.page.getByRole('button').click();
  await field.and(code.page.locator('[aria-invalid=true]')).waitFor();
  const { nodes } = await code.devtools.send('Accessibility.getFullAXTree');
  const node = nodes.find(({ role }) => role?.value === 'textbox')!;
  const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  expect(node.name?.value).toBe('認証コード');
  expect(String(node.description?.value)).toMatch(/認証コードを入力してください。/);
  expect(states['required']).toBe(true);
  expect(states['invalid']).toBe('true');
});

test('#60 field, focus and digits are visible, also with forced colours', async ({ openCode }) => {
  for (const forcedColors of ['none', 'active'] as const) {
    const code = await openCode({ forcedColors });
    const clip = await code.page.locator('mylexus-verification-code').boundingBox();
    const shot = () => code.page.screenshot({ clip: { ...clip!, height: clip!.height + 8 } });
    const empty = await shot();
    await code.focus();
    const focused = await shot();
    await code.page.keyboard.type('888888');
    const filled = await shot();
    expect(empty.equals(focused), 'focus shows').toBe(false);
    expect(focused.equals(filled), 'digits show').toBe(false);
    await code.page.evaluate(() => document.querySelector('mylexus-verification-code')!.remove());
    expect(empty.equals(await shot()), 'the empty field shows').toBe(false);
  }
});

test('#61 nothing scrolls sideways at 320 pixels, with text spacing, at twice the size', async ({ openCode }) => {
  for (const style of [
    '',
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    ':root { --mylexus-font-size: 32px } html { font-size: 200% }',
  ]) {
    const code = await openCode({ viewport: { width: 320, height: 480 } });
    await code.page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, style);
    await code.focus();
    await code.page.keyboard.type('888888');
    const { page, field } = await code.page.evaluate(() => {
      const input = document.querySelector('mylexus-verification-code')!.shadowRoot!.querySelector('input')!;
      return {
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        field: input.scrollWidth - input.clientWidth,
      };
    });
    expect({ page, field }, style).toEqual({ page: 0, field: 0 });
  }
});

test('#63 nothing moves under reduced motion', async ({ openCode }) => {
  const code = await openCode({ reducedMotion: 'reduce' });
  await code.focus();
  await code.page.keyboard.type('123456');
  expect(await code.page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('#65 the code is in no request before it is submitted, in no storage, no URL, and not in the console', async ({
  openCode,
}) => {
  const code = await openCode();
  await code.focus();
  await code.page.keyboard.type('918273');
  await code.press('Tab');
  expect(code.requests).toEqual([]);
  const state = JSON.stringify(await code.context.storageState({ indexedDB: true }));
  expect(`${state}${code.page.url()}`.includes('918273')).toBe(false);
});

test('#65 no page restored by reload or by going back holds the code', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.page.keyboard.type('918273');
  await code.page.reload();
  await code.page.locator('mylexus-verification-code input').waitFor();
  expect(await code.value()).toBe('');
  await code.focus();
  await code.page.keyboard.type('918273');
  await code.press('Enter');
  await code.page.getByText('届きました。').waitFor();
  await code.page.goBack();
  await code.page.locator('mylexus-verification-code input').waitFor();
  expect(await code.value()).toBe('');
});

test('#68 a whole session leaves the console silent, under a strict content security policy', async ({ openCode }) => {
  const code = await openCode();
  await code.focus();
  await code.page.keyboard.type('12a34');
  await code.press('Home', 'Delete', 'Control+a', 'Backspace', 'Enter', 'Control+z');
  await code.compose('１２');
  await code.commit('１２');
  await code.copyElsewhere('コード：123456');
  await code.press('Control+v', 'Control+z', 'Tab', 'Shift+Tab');
  await code.page.evaluate(() => {
    const element = document.querySelector('mylexus-verification-code')!;
    element.form!.reset();
    element.error = 'x';
    element.remove();
    document.body.append(element);
  });
});
