import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { CodePage } from '../harness/code-page.js';
import { launchBrowser } from '../harness/visitor.js';

describe('mylexus-verification-code in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** Opens a page, acts, and sees to it that the console stayed silent (#68). */
  const visit = async (
    act: (code: CodePage) => Promise<void>,
    ...[body, options]: [body?: string, options?: Parameters<typeof CodePage.open>[2]]
  ) => {
    const code = await CodePage.open(browser, body, options);
    try {
      await act(code);
      assert.deepEqual(code.console, []);
    } finally {
      await code.leave();
    }
  };

  it('#13 select all with copy and cut handles the whole code', () =>
    visit(async (code) => {
      await code.focus();
      await code.page.keyboard.type('123456');
      await code.press('Control+a', 'Control+c');
      assert.equal(await code.page.evaluate(() => navigator.clipboard.readText()), '123456');
      assert.equal(await code.value(), '123456');
      await code.press('Control+x');
      assert.equal(await code.value(), '');
      await code.press('Control+v');
      assert.equal(await code.value(), '123456');
    }));

  it('#19 #20 #21 #23 #24 #27 pasting from the clipboard', () =>
    visit(async (code) => {
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
        assert.equal(await code.value(), value);
      }
      await code.press('Control+z');
      assert.equal(await code.value(), '111222');
    }));

  it('#19 dropped text is taken like pasted text', () =>
    visit(async (code) => {
      await code.page.getByText('123-456').selectText();
      await code.page.getByText('123-456').dragTo(code.page.locator('input'));
      assert.equal(await code.value(), '123456');
    }, '<p>123-456</p><mylexus-verification-code></mylexus-verification-code>'));

  it('#29 during a composition nothing is rewritten, and complete waits for the commit', () =>
    visit(async (code) => {
      await code.focus();
      await code.compose('１２３');
      await code.compose('１２３４５６');
      assert.equal(await code.page.locator('input').inputValue(), '１２３４５６');
      assert.deepEqual(await code.events(), []);
      await code.commit('１２３４５６');
      assert.equal(await code.value(), '123456');
      assert.deepEqual(await code.events(), ['input 123456', 'mylexus-complete 123456']);
    }));

  it('#29 a composition inside a full code overwrites in place', () =>
    visit(async (code) => {
      await code.focus();
      await code.page.keyboard.type('123456');
      await code.press('Home', 'ArrowRight');
      await code.compose('９');
      await code.commit('９');
      assert.equal(await code.value(), '193456');
      await code.page.keyboard.type('8');
      assert.equal(await code.value(), '198456');
    }));

  it('#30 kana leave no trace, and a cancelled composition changes nothing', () =>
    visit(async (code) => {
      await code.focus();
      await code.page.keyboard.type('12');
      await code.events();
      await code.compose('か');
      await code.commit('か');
      assert.equal(await code.value(), '12');
      await code.compose('３４');
      await code.compose('');
      assert.equal(await code.value(), '12');
      assert.deepEqual(await code.events(), []);
      await code.page.keyboard.type('3');
      assert.equal(await code.value(), '123');
    }));

  it('#32 a keyboard suggestion inserted at once fills everything', () =>
    visit(async (code) => {
      await code.focus();
      await code.commit('123456');
      assert.equal(await code.value(), '123456');
      await code.commit('654 321');
      assert.equal(await code.value(), '654321');
      assert.deepEqual(await code.events(), [
        'input 123456',
        'mylexus-complete 123456',
        'input 654321',
        'mylexus-complete 654321',
      ]);
    }));

  it('#18 burst typing on a slow device loses nothing', () =>
    visit(async (code) => {
      await code.devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await code.focus();
      for (let round = 0; round < 8; round++) {
        await code.press('Control+a', 'Backspace');
        await code.page.keyboard.type('271828');
        assert.equal(await code.value(), '271828');
      }
    }));

  it('#42 #43 native submission carries the code once, by Enter and by the button', async () => {
    for (const send of ['Enter', 'button'] as const) {
      await visit(async (code) => {
        await code.focus();
        await code.page.keyboard.type('098765');
        if (send === 'Enter') await code.press('Enter');
        else await code.page.getByRole('button').click();
        await code.page.getByText('届きました。').waitFor();
        assert.deepEqual(code.requests, ['POST /sent code=098765']);
      });
    }
  });

  it('#43 #47 Enter on an incomplete code sends nothing and stays in the field', () =>
    visit(async (code) => {
      await code.focus();
      await code.page.keyboard.type('123');
      await code.press('Enter');
      await code.page.getByText('認証コードは6桁で入力してください。').waitFor();
      assert.deepEqual(code.requests, []);
      assert.equal(await code.page.evaluate(() => document.activeElement?.localName), 'mylexus-verification-code');
    }));

  it('#48 #51 #53 assistive technology meets one named, required text field with its state', () =>
    visit(async (code) => {
      assert.equal(await code.page.getByRole('textbox').count(), 1);
      const field = code.page.getByRole('textbox', { name: '認証コード', exact: true });
      await code.page.getByRole('button').click();
      await field.and(code.page.locator('[aria-invalid=true]')).waitFor();
      const { nodes } = await code.devtools.send('Accessibility.getFullAXTree');
      const node = nodes.find(({ role }) => role?.value === 'textbox')!;
      const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
      assert.equal(node.name?.value, '認証コード');
      assert.match(String(node.description?.value), /認証コードを入力してください。/);
      assert.equal(states['required'], true);
      assert.equal(states['invalid'], 'true');
    }));

  it('#60 field, focus and digits are visible, also with forced colours', async () => {
    for (const forcedColors of ['none', 'active'] as const) {
      await visit(
        async (code) => {
          const clip = await code.page.locator('mylexus-verification-code').boundingBox();
          const shot = () => code.page.screenshot({ clip: { ...clip!, height: clip!.height + 8 } });
          const empty = await shot();
          await code.focus();
          const focused = await shot();
          await code.page.keyboard.type('888888');
          const filled = await shot();
          assert.ok(!empty.equals(focused), 'focus shows');
          assert.ok(!focused.equals(filled), 'digits show');
          await code.page.evaluate(() => document.querySelector('mylexus-verification-code')!.remove());
          assert.ok(!empty.equals(await shot()), 'the empty field shows');
        },
        undefined,
        { forcedColors },
      );
    }
  });

  it('#61 nothing scrolls sideways at 320 pixels, with text spacing, at twice the size', async () => {
    for (const style of [
      '',
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      ':root { --mylexus-font-size: 32px } html { font-size: 200% }',
    ]) {
      await visit(
        async (code) => {
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
          assert.deepEqual({ page, field }, { page: 0, field: 0 }, style);
        },
        undefined,
        { viewport: { width: 320, height: 480 } },
      );
    }
  });

  it('#63 nothing moves under reduced motion', () =>
    visit(
      async (code) => {
        await code.focus();
        await code.page.keyboard.type('123456');
        assert.equal(await code.page.evaluate(() => document.getAnimations().length), 0);
      },
      undefined,
      { reducedMotion: 'reduce' },
    ));

  it('#65 the code is in no request before it is submitted, in no storage, no URL, and not in the console', () =>
    visit(async (code) => {
      await code.focus();
      await code.page.keyboard.type('918273');
      await code.press('Tab');
      assert.deepEqual(code.requests, []);
      const state = JSON.stringify(await code.context.storageState({ indexedDB: true }));
      assert.ok(!`${state}${code.page.url()}`.includes('918273'));
    }));

  it('#65 no page restored by reload or by going back holds the code', () =>
    visit(async (code) => {
      await code.focus();
      await code.page.keyboard.type('918273');
      await code.page.reload();
      await code.page.locator('mylexus-verification-code input').waitFor();
      assert.equal(await code.value(), '');
      await code.focus();
      await code.page.keyboard.type('918273');
      await code.press('Enter');
      await code.page.getByText('届きました。').waitFor();
      await code.page.goBack();
      await code.page.locator('mylexus-verification-code input').waitFor();
      assert.equal(await code.value(), '');
    }));

  it('#68 a whole session leaves the console silent, under a strict content security policy', () =>
    visit(async (code) => {
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
    }));
});
