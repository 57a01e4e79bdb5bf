import { assert, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { CodeField } from '../../harness/verification-code.js';

/** Clicks the field at half its height; `part` is the distance from the left edge as a fraction of its width. */
async function click(field: CodeField, part: number): Promise<void> {
  const { left, top, width, height } = field.input.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width * part), Math.round(top + height / 2)] });
}

const codeOf = (field: CodeField) => field.element.shadowRoot!;

describe('mylexus-verification-code: accessibility', () => {
  for (const lang of ['ja', 'en']) {
    for (const state of ['empty', 'filled', 'invalid', 'disabled'] as const) {
      it(`code-input #54: has no axe violations while ${state} (${lang})`, async () => {
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

  it('code-input #11: a click behind the digits moves the caret to the first empty place', async () => {
    const field = await CodeField.typedIn('12');
    await click(field, 0.85);
    assert.strictEqual(field.caret, 2);
    await field.type('3');
    assert.strictEqual(field.shown, '123');
  });

  it('code-input #8: a click on a slot moves the caret to its digit, to overwrite it', async () => {
    for (let at = 0; at < 6; at++) {
      const field = await CodeField.typedIn('123456');
      await click(field, (at + 0.4) / 6.5);
      assert.strictEqual(field.caret, at);
    }
  });

  it('code-input #48: its accessible name is the text of its labels, also after they change', async () => {
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
    assert.strictEqual(field.input.getAttribute('aria-label'), '認証コード（数字6桁）');
  });

  it('code-input #48: a label around it names it without the texts of the field', async () => {
    const field = await CodeField.in(html`
      <label>Code <mylexus-verification-code><i slot="help">Help</i></mylexus-verification-code></label>
    `);
    assert.strictEqual(field.input.getAttribute('aria-label'), 'Code');
  });

  it('code-input #48: the label attribute shows a label if the page has none', async () => {
    const field = await CodeField.in(html`<mylexus-verification-code label="Code"></mylexus-verification-code>`);
    const label = codeOf(field).querySelector('label')!;
    assert.strictEqual(label.textContent, 'Code');
    expect(field.input.labels).to.have.lengthOf(1);
    assert.strictEqual(field.input.hasAttribute('aria-label'), false);
    label.click();
    assert.strictEqual(document.activeElement, field.element);
  });

  it('code-input #48: focus() before the first rendering takes effect after it', async () => {
    const root = await fixture(html`<div></div>`);
    const element = document.createElement('mylexus-verification-code');
    root.append(element);
    element.focus();
    await element.updateComplete;
    assert.strictEqual(document.activeElement, element);
  });

  it('code-input #51, #52: is one text field with slots that are hidden from assistive technology', async () => {
    const field = await CodeField.typedIn('123456');
    expect(codeOf(field).querySelectorAll('input, [role], [tabindex]')).to.have.lengthOf(1);
    const slots = codeOf(field).querySelectorAll('[part~=slot]');
    expect(slots).to.have.lengthOf(6);
    for (const slot of slots) assert.notStrictEqual(slot.closest('[aria-hidden=true]'), null);
    assert.strictEqual(codeOf(field).querySelector('.slots')!.textContent.trim(), '');
  });

  it('code-input #53: exposes required, disabled and, after validation, invalid', async () => {
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

  it('code-input #53: shows, announces and links its error until the code is valid', async () => {
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

  it('code-input #53: shows and links the error of the service until the page clears it', async () => {
    const field = await CodeField.typedIn('123456');
    field.element.error = '認証コードが正しくありません。';
    await field.drawn();
    assert.strictEqual(field.error, '認証コードが正しくありません。');
    expect(field.description).to.contain(field.error);
    assert.strictEqual(field.input.getAttribute('aria-invalid'), 'true');
    field.element.error = '';
    await field.drawn();
    assert.strictEqual(field.error, '');
  });

  it('links the help of its slot', async () => {
    const field = await CodeField.in(
      html`<mylexus-verification-code><p slot="help">届いた6桁の数字</p></mylexus-verification-code>`,
    );
    assert.strictEqual(field.description, '届いた6桁の数字');
  });

  it('follows the language of the page', async () => {
    const field = await CodeField.in(
      html`<form lang="ja"><mylexus-verification-code required></mylexus-verification-code></form>`,
    );
    field.element.checkValidity();
    assert.strictEqual(field.element.validationMessage, '認証コードを入力してください。');
    field.form.lang = 'en';
    while (!field.element.validationMessage.startsWith('Please')) await new Promise((next) => setTimeout(next, 5));
    assert.strictEqual(field.input.getAttribute('aria-label'), 'Verification code (six digits)');
  });

  it('code-input #55, #57: has autofill for a code, a numeric keypad and a font size of at least 16 px', async () => {
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

  it('code-input #56: has no second field that attracts autofill', async () => {
    const field = await CodeField.in();
    expect(field.root.querySelectorAll('input')).to.have.lengthOf(0);
    expect(codeOf(field).querySelectorAll('input, textarea, [contenteditable]')).to.have.lengthOf(1);
  });

  it('code-input #58: every slot is a target of at least 44 px and focuses the field', async () => {
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

  it('code-input #59: is one tab stop and no keyboard trap', async () => {
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

  it('code-input #62, #64: reads left to right in any page, and its slots are not translated', async () => {
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
