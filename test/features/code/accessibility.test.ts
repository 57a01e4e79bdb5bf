import { assert, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { CodeField } from '../../harness/verification-code.js';

/** Clicks `part` of the field's width from its left edge, in the middle of its height. */
async function click(field: CodeField, part: number): Promise<void> {
  const { left, top, width, height } = field.input.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width * part), Math.round(top + height / 2)] });
}

const codeOf = (field: CodeField) => field.element.shadowRoot!;

describe('mylexus-verification-code: accessibility', () => {
  for (const lang of ['ja', 'en']) {
    for (const state of ['empty', 'filled', 'invalid', 'disabled'] as const) {
      it(`#54 has no axe violations while ${state} (${lang})`, async () => {
        const field = await CodeField.in(html`
          <form lang=${lang}>
            <label for="code">${lang === 'ja' ? '認証コード' : 'Code'}</label>
            <mylexus-verification-code id="code" required ?disabled=${state === 'disabled'}>
              <p slot="help">${lang === 'ja' ? 'メールをご確認ください。' : 'Please check your mail.'}</p>
            </mylexus-verification-code>
          </form>
        `);
        while (!field.input) await new Promise((resolve) => setTimeout(resolve, 5));
        if (state === 'filled') field.element.value = '123456';
        if (state === 'invalid') field.element.checkValidity();
        await field.drawn();
        await expect(field.root).to.be.accessible();
      });
    }
  }

  it('#11 clicking behind the digits goes to the first empty place', async () => {
    const field = await CodeField.typedIn('12');
    await click(field, 0.85);
    assert.strictEqual(field.caret, 2);
    await field.type('3');
    assert.strictEqual(field.shown, '123');
  });

  it('#8 clicking a slot goes to its digit, to type over it', async () => {
    for (let at = 0; at < 6; at++) {
      const field = await CodeField.typedIn('123456');
      await click(field, (at + 0.4) / 6.5);
      assert.strictEqual(field.caret, at);
    }
  });

  it('#48 its name is the text of its labels, and follows them', async () => {
    const field = await CodeField.in();
    const label = field.root.querySelector('label')!;
    assert.strictEqual(field.input.getAttribute('aria-label'), '認証コード');
    label.textContent = '新しい名前';
    await Promise.resolve();
    await field.drawn();
    assert.strictEqual(field.input.getAttribute('aria-label'), '新しい名前');
    label.remove();
    await Promise.resolve();
    await field.drawn();
    assert.strictEqual(field.input.getAttribute('aria-label'), '認証コード（6桁の数字）');
  });

  it('#48 a label around it names it without its own texts', async () => {
    const field = await CodeField.in(html`
      <label>Code <mylexus-verification-code><i slot="help">Help</i></mylexus-verification-code></label>
    `);
    assert.strictEqual(field.input.getAttribute('aria-label'), 'Code');
  });

  it('#48 the label attribute draws a label where the page has none', async () => {
    const field = await CodeField.in(html`<mylexus-verification-code label="Code"></mylexus-verification-code>`);
    const label = codeOf(field).querySelector('label')!;
    assert.strictEqual(label.textContent, 'Code');
    expect(field.input.labels).to.have.lengthOf(1);
    assert.strictEqual(field.input.hasAttribute('aria-label'), false);
    label.click();
    assert.strictEqual(document.activeElement, field.element);
  });

  it('#48 focus() before the first drawing is kept until then', async () => {
    const root = await fixture(html`<div></div>`);
    const element = document.createElement('mylexus-verification-code');
    root.append(element);
    element.focus();
    await element.updateComplete;
    assert.strictEqual(document.activeElement, element);
  });

  it('#51 #52 is one text field; the slots are hidden from assistive technology', async () => {
    const field = await CodeField.typedIn('123456');
    expect(codeOf(field).querySelectorAll('input, [role], [tabindex]')).to.have.lengthOf(1);
    const slots = codeOf(field).querySelectorAll('[part~=slot]');
    expect(slots).to.have.lengthOf(6);
    for (const slot of slots) assert.notStrictEqual(slot.closest('[aria-hidden=true]'), null);
    assert.strictEqual(codeOf(field).querySelector('.slots')!.textContent.trim(), '');
  });

  it('#53 required, invalid after validation, and disabled are exposed', async () => {
    const field = await CodeField.in();
    const exposed = () => ['aria-required', 'aria-invalid'].map((name) => field.input.getAttribute(name));
    assert.deepEqual(exposed(), ['false', 'false']);
    field.element.required = true;
    await field.drawn();
    assert.deepEqual(exposed(), ['true', 'false']);
    field.form.requestSubmit();
    await field.drawn();
    assert.deepEqual(exposed(), ['true', 'true']);
    field.element.disabled = true;
    await field.drawn();
    assert.strictEqual(field.input.disabled, true);
  });

  it('#53 says what is wrong, announces and links it, until it is right', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('Tab');
    assert.strictEqual(field.error, '認証コードは6桁で入力してください。（現在3桁）');
    expect(field.description).to.contain(field.error);
    expect(codeOf(field).querySelector('[aria-live]')!.textContent).to.contain(field.error);
    await field.press('Shift+Tab', 'End', '4');
    assert.strictEqual(field.error, '認証コードは6桁で入力してください。（現在3桁）');
    await field.type('56');
    assert.strictEqual(field.error, '');
    assert.strictEqual(field.input.getAttribute('aria-invalid'), 'false');
  });

  it('#53 shows and links what the service said, until the page clears it', async () => {
    const field = await CodeField.typedIn('123456');
    field.element.error = '認証コードが違います。';
    await field.drawn();
    assert.strictEqual(field.error, '認証コードが違います。');
    expect(field.description).to.contain(field.error);
    assert.strictEqual(field.input.getAttribute('aria-invalid'), 'true');
    field.element.error = '';
    await field.drawn();
    assert.strictEqual(field.error, '');
  });

  it('links the help of the page', async () => {
    const field = await CodeField.in(
      html`<mylexus-verification-code><p slot="help">届いた6桁の数字</p></mylexus-verification-code>`,
    );
    assert.strictEqual(field.description, '届いた6桁の数字');
  });

  it('speaks the language of the page, and changes with it', async () => {
    const field = await CodeField.in(
      html`<form lang="ja"><mylexus-verification-code required></mylexus-verification-code></form>`,
    );
    field.element.checkValidity();
    assert.strictEqual(field.element.validationMessage, '認証コードを入力してください。');
    field.form.lang = 'en';
    while (!field.element.validationMessage.startsWith('Please')) await new Promise((next) => setTimeout(next, 5));
    assert.strictEqual(field.input.getAttribute('aria-label'), 'Verification code (six digits)');
  });

  it('#55 #57 asks for a code by autofill, keypad and size', async () => {
    const field = await CodeField.in();
    const { input } = field;
    assert.strictEqual(input.getAttribute('autocomplete'), 'one-time-code');
    assert.strictEqual(input.maxLength, -1);
    assert.strictEqual(input.inputMode, 'numeric');
    assert.strictEqual(input.spellcheck, false);
    expect(parseFloat(getComputedStyle(input).fontSize)).to.be.at.least(16);
    field.element.style.setProperty('--mylexus-code-font-size', '8px');
    assert.strictEqual(getComputedStyle(input).fontSize, '16px');
  });

  it('#56 no second field attracts autofill', async () => {
    const field = await CodeField.in();
    expect(field.root.querySelectorAll('input')).to.have.lengthOf(0);
    expect(codeOf(field).querySelectorAll('input, textarea, [contenteditable]')).to.have.lengthOf(1);
  });

  it('#58 every slot is a target of at least 44 pixels that focuses', async () => {
    const field = await CodeField.in();
    for (const part of [0.02, 0.5, 0.98]) {
      field.element.blur();
      await click(field, part);
      assert.strictEqual(document.activeElement, field.element);
    }
    const { width, height } = field.input.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(width / 6.5).to.be.at.least(44);
  });

  it('#59 is one tab stop, without a trap', async () => {
    const field = await CodeField.in(html`
      <a href="#before">before</a><mylexus-verification-code></mylexus-verification-code><a href="#after">after</a>
    `);
    const [before, after] = field.root.querySelectorAll('a');
    before!.focus();
    await sendKeys({ press: 'Tab' });
    assert.strictEqual(document.activeElement, field.element);
    await sendKeys({ press: 'Tab' });
    assert.strictEqual(document.activeElement, after);
  });

  it('#62 #64 reads left to right in any page, and its slots are not translated', async () => {
    const field = await CodeField.typedIn(
      '123',
      html`<div dir="rtl"><mylexus-verification-code></mylexus-verification-code></div>`,
    );
    assert.strictEqual(getComputedStyle(field.input).direction, 'ltr');
    await field.press('ArrowLeft');
    assert.strictEqual(field.caret, 2);
    const [first, second] = [...codeOf(field).querySelectorAll('[part=slot]')].map((slot) =>
      slot.getBoundingClientRect(),
    );
    expect(first!.left).to.be.lessThan(second!.left);
    assert.strictEqual(codeOf(field).querySelector('.slots')!.getAttribute('translate'), 'no');
  });
});
