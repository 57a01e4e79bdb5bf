import { assert, expect } from '@open-wc/testing';
import { hasEveryKey } from '../../harness/engine.js';
import { CodeField } from '../../harness/verification-code.js';

describe('mylexus-verification-code: typing', () => {
  it('code-input #1: six typed digits are the value, and the shown text equals it after every key', async () => {
    const field = await CodeField.typedIn('');
    for (const [at, digit] of [...'314159'].entries()) {
      await field.type(digit);
      assert.strictEqual(field.shown, '314159'.slice(0, at + 1));
    }
    assert.strictEqual(field.value, '314159');
  });

  it('code-input #2: leading zeros are kept', async () => {
    const field = await CodeField.typedIn('000007');
    assert.strictEqual(field.shown, '000007');
    assert.strictEqual(field.input.type, 'text');
  });

  it('code-input #3: typed characters that are no digits are ignored and fire no event', async () => {
    const field = await CodeField.typedIn('12');
    await field.type('a .-+e');
    assert.strictEqual(field.shown, '12');
    assert.deepEqual(field.events, []);
    await field.type('3x4');
    assert.strictEqual(field.shown, '1234');
  });

  it('code-input #4: a seventh digit is ignored', async () => {
    const field = await CodeField.typedIn('123456');
    await field.type('7');
    assert.strictEqual(field.shown, '123456');
    assert.deepEqual(field.events, []);
  });

  it('code-input #5: Backspace deletes backwards until the field is empty, and then does nothing', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    assert.strictEqual(field.shown, '');
    assert.deepEqual(field.events, ['input 12', 'input 1', 'input']);
  });

  it('code-input #6: Backspace and Delete in the middle close the gap', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Home', 'ArrowRight', 'ArrowRight', 'Backspace');
    assert.strictEqual(field.shown, '13456');
    await field.press('Delete');
    assert.strictEqual(field.shown, '1456');
  });

  it('code-input #6: digits typed where others were deleted are inserted', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('ArrowLeft', 'ArrowLeft', 'Backspace', 'Backspace');
    assert.strictEqual(field.shown, '1256');
    await field.type('98');
    assert.strictEqual(field.shown, '129856');
    await field.type('7');
    assert.strictEqual(field.shown, '129876');
  });

  it('code-input #7: Backspace and then a digit replaces the last digit', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Backspace', '9');
    assert.strictEqual(field.shown, '123459');
  });

  it('code-input #8: in a complete code a digit overwrites exactly one digit', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Home', 'ArrowRight', '9');
    assert.strictEqual(field.shown, '193456');
    assert.strictEqual(field.caret, 2);
    await field.type('88');
    assert.strictEqual(field.shown, '198856');
  });

  it('code-input #9: typing the digit that is already there moves the caret on', async () => {
    for (const digits of ['123456', '123']) {
      const field = await CodeField.typedIn(digits);
      await field.press('Home', '1');
      assert.strictEqual(field.shown, digits);
      assert.strictEqual(field.caret, 1);
      assert.deepEqual(field.events, []);
      await field.press('9');
      assert.strictEqual(field.shown, digits.replace('2', '9'));
    }
  });

  it('code-input #10: Home, End and the arrow keys stay within the digits, and End is where typing continues', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('ArrowRight', 'ArrowRight');
    assert.strictEqual(field.caret, 3);
    await field.press('Home', 'ArrowLeft');
    assert.strictEqual(field.caret, 0);
    await field.press('End', '4');
    assert.strictEqual(field.shown, '1234');
  });

  it('code-input #12: select all, then a digit, Delete or Backspace, acts on the whole code', async () => {
    for (const [key, rest] of [
      ['9', '9'],
      ['Delete', ''],
      ['Backspace', ''],
    ] as const) {
      const field = await CodeField.typedIn('123456');
      await field.press('Control+a', key);
      assert.strictEqual(field.shown, rest);
      assert.deepEqual(field.events, [`input ${rest}`.trim()]);
    }
  });

  it('code-input #14: undo removes typed digits, and the shown text equals the value', async function () {
    if (!hasEveryKey) this.skip();
    const field = await CodeField.typedIn('123456');
    await field.press('Home', '9');
    assert.strictEqual(field.shown, '923456');
    await field.press('Control+z');
    assert.strictEqual(field.shown, '123456');
    for (let at = 0; at < 6; at++) await field.press('Control+z');
    expect(field.shown.length).to.be.lessThan(6);
    await field.press('Control+Shift+z');
    expect(field.shown).to.match(/^\d*$/);
  });

  it('code-input #14: undo removes a pasted code', async function () {
    if (!hasEveryKey) this.skip();
    const field = await CodeField.typedIn('12');
    await field.paste('コード：654321');
    assert.strictEqual(field.shown, '654321');
    await field.press('Control+z');
    assert.strictEqual(field.shown, '12');
  });

  it('code-input #15: Ctrl+Backspace leaves nothing but digits', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('ArrowLeft', 'ArrowLeft', 'Control+Backspace');
    expect(field.shown).to.match(/^\d*$/);
    assert.strictEqual(field.shown, '56');
  });

  it('code-input #16: arrow up, arrow down and the mouse wheel never change a digit', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown');
    field.input.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }));
    assert.strictEqual(field.shown, '123456');
    assert.deepEqual(field.events, []);
  });

  it('code-input #17: the value of an incomplete code is its digits', async () => {
    const field = await CodeField.typedIn('12');
    assert.strictEqual(field.value, '12');
    assert.deepEqual([...new FormData(field.form)], [['code', '12']]);
  });

  it('code-input #31: works with beforeinput and input events alone', async () => {
    const field = await CodeField.typedIn('');
    // Like a soft keyboard: no key events, and the browser's edit unless the page prevents it.
    for (const data of ['1', 'x', '２', '3']) {
      const init = { data, inputType: 'insertText', bubbles: true, composed: true };
      const { input } = field;
      if (!input.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true }))) continue;
      input.setRangeText(data, input.selectionStart!, input.selectionEnd!, 'end');
      input.dispatchEvent(new InputEvent('input', init));
    }
    assert.strictEqual(field.shown, '123');
  });

  it('code-input #31: works when beforeinput is not cancelable', async () => {
    const field = await CodeField.typedIn('123456');
    const { input } = field;
    input.setRangeText('９', 2, 2, 'end');
    input.dispatchEvent(new InputEvent('input', { data: '９', inputType: 'insertText', bubbles: true }));
    assert.strictEqual(field.shown, '129456');
    assert.strictEqual(field.caret, 3);
  });

  it('code-input #49: a read-only field accepts no digit, no paste and no deletion', async () => {
    const field = await CodeField.in();
    field.element.value = '123';
    field.element.readOnly = true;
    await field.drawn();
    field.element.focus();
    await field.type('4');
    await field.paste('654321');
    await field.press('Backspace');
    assert.strictEqual(field.shown, '123');
    assert.deepEqual(field.events, []);
  });
});
