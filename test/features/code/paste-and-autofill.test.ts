import { assert } from '@open-wc/testing';
import { CodeField } from '../../harness/verification-code.js';

describe('mylexus-verification-code: paste and autofill', () => {
  it('code-input #19: one paste enters the code', async () => {
    const field = await CodeField.typedIn('');
    await field.paste('123456');
    assert.strictEqual(field.shown, '123456');
    assert.strictEqual(field.caret, 6);
    assert.deepEqual(field.events, ['input 123456', 'mylexus-complete 123456']);
  });

  it('code-input #20: separators around and inside the code are ignored', async () => {
    const field = await CodeField.typedIn('');
    await field.paste('  123 – 456\r\n');
    assert.strictEqual(field.shown, '123456');
  });

  it('code-input #21: text around the code is ignored', async () => {
    const field = await CodeField.typedIn('');
    await field.paste('【My LEXUS】認証コード：123456（10分以内に入力してください）');
    assert.strictEqual(field.shown, '123456');
  });

  it('code-input #22: a text with two possible codes changes nothing', async () => {
    const field = await CodeField.typedIn('12');
    await field.paste('コード 123456 または 654321');
    assert.strictEqual(field.shown, '12');
    assert.deepEqual(field.events, []);
  });

  it('code-input #23: too many digits are cut to six after cleaning', async () => {
    const field = await CodeField.typedIn('');
    assert.strictEqual(field.input.maxLength, -1);
    await field.paste('1-2-3-4-5-6-7-8');
    assert.strictEqual(field.shown, '123456');
  });

  it('code-input #24: a paste without digits changes nothing', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('Control+a');
    await field.paste('こんにちは');
    assert.strictEqual(field.shown, '123');
    assert.deepEqual(field.events, []);
  });

  it('code-input #25: a part of a code, pasted at the caret, continues the digits or replaces those there', async () => {
    const field = await CodeField.typedIn('12');
    await field.paste('345');
    assert.strictEqual(field.shown, '12345');
    await field.press('Home', 'ArrowRight');
    await field.paste('99');
    assert.strictEqual(field.shown, '19945');
    assert.strictEqual(field.caret, 3);
  });

  it('code-input #26: a whole code replaces everything, wherever it is pasted', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Home', 'ArrowRight');
    await field.paste('654321');
    assert.strictEqual(field.shown, '654321');
  });

  it('code-input #27, #28: full-width, Arabic-Indic and Persian digits become ASCII, however they are entered', async () => {
    for (const digits of ['１２３４５６', '١٢٣٤٥٦', '۱۲۳۴۵۶']) {
      const pasted = await CodeField.typedIn('');
      await pasted.paste(digits);
      assert.strictEqual(pasted.shown, '123456', 'pasted');
      const filled = await CodeField.typedIn('');
      await filled.fill(digits);
      assert.strictEqual(filled.shown, '123456', 'filled');
      const typed = await CodeField.typedIn('');
      await typed.type(digits);
      assert.strictEqual(typed.shown, '123456', 'typed');
      const set = await CodeField.in();
      set.element.value = digits;
      await set.drawn();
      assert.strictEqual(set.shown, '123456', 'set');
    }
  });

  it('code-input #33: autofill by value and input event is accepted at once, focused or not', async () => {
    const focused = await CodeField.typedIn('12');
    await focused.fill('654321');
    assert.strictEqual(focused.shown, '654321');
    const other = await CodeField.in();
    await other.fill('654321');
    assert.strictEqual(other.shown, '654321');
    assert.deepEqual(other.events, ['input 654321', 'mylexus-complete 654321']);
  });

  it('code-input #34: autofilled text is cleaned like pasted text', async () => {
    const field = await CodeField.in();
    await field.fill('Code: 123-456.');
    assert.strictEqual(field.shown, '123456');
    await field.fill('no code');
    assert.strictEqual(field.shown, '123456');
    await field.fill('');
    assert.strictEqual(field.shown, '');
  });

  it('code-input #35: autofill in pieces completes the code once, and a second fill replaces the first', async () => {
    const field = await CodeField.in();
    for (const code of ['123456', '654321']) {
      field.events.length = 0;
      for (let at = 1; at <= 6; at++) await field.fill(code.slice(0, at));
      assert.strictEqual(field.shown, code);
      assert.deepEqual(
        field.events.filter((event) => event.startsWith('mylexus-complete')),
        [`mylexus-complete ${code}`],
      );
    }
  });

  it('code-input #33: autofill of Android, which replaces the text, is accepted', async () => {
    const field = await CodeField.typedIn('1');
    field.input.value = '123 456';
    field.input.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
    assert.strictEqual(field.shown, '123456');
  });
});
