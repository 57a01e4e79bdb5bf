import { assert, expect } from '@open-wc/testing';
import { hasEveryKey } from '../../harness/engine.js';
import { CodeField } from '../../harness/verification-code.js';

describe('mylexus-verification-code: typing', () => {
  it('#1 six typed digits give the value; property and display agree after every key', async () => {
    const field = await CodeField.typedIn('');
    for (const [at, digit] of [...'314159'].entries()) {
      await field.type(digit);
      assert.strictEqual(field.shown, '314159'.slice(0, at + 1));
    }
    assert.strictEqual(field.value, '314159');
  });

  it('#2 leading zeros survive', async () => {
    const field = await CodeField.typedIn('000007');
    assert.strictEqual(field.shown, '000007');
    assert.strictEqual(field.input.type, 'text');
  });

  it('#3 non-digits are dropped while typing and fire nothing', async () => {
    const field = await CodeField.typedIn('12');
    await field.type('a .-+e');
    assert.strictEqual(field.shown, '12');
    assert.deepEqual(field.events, []);
    await field.type('3x4');
    assert.strictEqual(field.shown, '1234');
  });

  it('#4 a seventh digit is ignored', async () => {
    const field = await CodeField.typedIn('123456');
    await field.type('7');
    assert.strictEqual(field.shown, '123456');
    assert.deepEqual(field.events, []);
  });

  it('#5 Backspace deletes backwards to empty, and is harmless there', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    assert.strictEqual(field.shown, '');
    assert.deepEqual(field.events, ['input 12', 'input 1', 'input']);
  });

  it('#6 Backspace and Delete inside close the gap', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Home', 'ArrowRight', 'ArrowRight', 'Backspace');
    assert.strictEqual(field.shown, '13456');
    await field.press('Delete');
    assert.strictEqual(field.shown, '1456');
  });

  it('#6 digits typed where some were deleted fill the gap', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('ArrowLeft', 'ArrowLeft', 'Backspace', 'Backspace');
    assert.strictEqual(field.shown, '1256');
    await field.type('98');
    assert.strictEqual(field.shown, '129856');
    await field.type('7');
    assert.strictEqual(field.shown, '129876');
  });

  it('#7 Backspace then a digit corrects the last digit', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Backspace', '9');
    assert.strictEqual(field.shown, '123459');
  });

  it('#8 on a full code a digit overwrites exactly one digit', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Home', 'ArrowRight', '9');
    assert.strictEqual(field.shown, '193456');
    assert.strictEqual(field.caret, 2);
    await field.type('88');
    assert.strictEqual(field.shown, '198856');
  });

  it('#9 retyping the digit that is there moves on', async () => {
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

  it('#10 Home, End and arrows stay within the digits; End is where typing continues', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('ArrowRight', 'ArrowRight');
    assert.strictEqual(field.caret, 3);
    await field.press('Home', 'ArrowLeft');
    assert.strictEqual(field.caret, 0);
    await field.press('End', '4');
    assert.strictEqual(field.shown, '1234');
  });

  it('#12 select all, then a digit, Delete or Backspace, works on the whole code', async () => {
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

  it('#14 undo takes digits back and leaves value and display equal', async function () {
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

  it('#14 undo takes a pasted code back', async function () {
    if (!hasEveryKey) this.skip();
    const field = await CodeField.typedIn('12');
    await field.paste('コード：654321');
    assert.strictEqual(field.shown, '654321');
    await field.press('Control+z');
    assert.strictEqual(field.shown, '12');
  });

  it('#15 Ctrl+Backspace leaves digits only', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('ArrowLeft', 'ArrowLeft', 'Control+Backspace');
    expect(field.shown).to.match(/^\d*$/);
    assert.strictEqual(field.shown, '56');
  });

  it('#16 ArrowUp, ArrowDown and the wheel never change a digit', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown');
    field.input.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }));
    assert.strictEqual(field.shown, '123456');
    assert.deepEqual(field.events, []);
  });

  it('#17 a partial value is exactly its digits', async () => {
    const field = await CodeField.typedIn('12');
    assert.strictEqual(field.value, '12');
    assert.deepEqual([...new FormData(field.form)], [['code', '12']]);
  });

  it('#31 works from beforeinput and input alone', async () => {
    const field = await CodeField.typedIn('');
    // As a soft keyboard: no key events, and the browser's own edit where the page does not prevent it.
    for (const data of ['1', 'x', '２', '3']) {
      const init = { data, inputType: 'insertText', bubbles: true, composed: true };
      const { input } = field;
      if (!input.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true }))) continue;
      input.setRangeText(data, input.selectionStart!, input.selectionEnd!, 'end');
      input.dispatchEvent(new InputEvent('input', init));
    }
    assert.strictEqual(field.shown, '123');
  });

  it('#31 works where beforeinput cannot be cancelled', async () => {
    const field = await CodeField.typedIn('123456');
    const { input } = field;
    input.setRangeText('９', 2, 2, 'end');
    input.dispatchEvent(new InputEvent('input', { data: '９', inputType: 'insertText', bubbles: true }));
    assert.strictEqual(field.shown, '129456');
    assert.strictEqual(field.caret, 3);
  });

  it('#49 a read-only field takes no digit, no paste and no deletion', async () => {
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
