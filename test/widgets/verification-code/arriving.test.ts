import { expect } from '@open-wc/testing';
import { CodeField } from '../../harness/verification-code.js';

describe('mylexus-verification-code: paste and autofill', () => {
  it('#19 paste of the code works in one action', async () => {
    const field = await CodeField.typedIn('');
    await field.paste('123456');
    expect(field.shown).to.equal('123456');
    expect(field.caret).to.equal(6);
    expect(field.events).to.deep.equal(['input 123456', 'mylexus-complete 123456']);
  });

  it('#20 separators around and inside are ignored', async () => {
    const field = await CodeField.typedIn('');
    await field.paste('  123 – 456\r\n');
    expect(field.shown).to.equal('123456');
  });

  it('#21 text around the code is ignored', async () => {
    const field = await CodeField.typedIn('');
    await field.paste('【My LEXUS】認証コード：123456（10分以内に入力してください）');
    expect(field.shown).to.equal('123456');
  });

  it('#22 text with two candidates changes nothing', async () => {
    const field = await CodeField.typedIn('12');
    await field.paste('コード 123456 または 654321');
    expect(field.shown).to.equal('12');
    expect(field.events).to.deep.equal([]);
  });

  it('#23 over-long digits are cut to six after cleaning', async () => {
    const field = await CodeField.typedIn('');
    expect(field.input.maxLength).to.equal(-1);
    await field.paste('1-2-3-4-5-6-7-8');
    expect(field.shown).to.equal('123456');
  });

  it('#24 paste without digits changes nothing', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('Control+a');
    await field.paste('こんにちは');
    expect(field.shown).to.equal('123');
    expect(field.events).to.deep.equal([]);
  });

  it('#25 a part pasted at the caret continues or replaces in place', async () => {
    const field = await CodeField.typedIn('12');
    await field.paste('345');
    expect(field.shown).to.equal('12345');
    await field.press('Home', 'ArrowRight');
    await field.paste('99');
    expect(field.shown).to.equal('19945');
    expect(field.caret).to.equal(3);
  });

  it('#26 a whole code pasted anywhere replaces everything', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Home', 'ArrowRight');
    await field.paste('654321');
    expect(field.shown).to.equal('654321');
  });

  it('#27 #28 full-width, Arabic-Indic and Persian digits become ASCII by every route', async () => {
    for (const digits of ['１２３４５６', '١٢٣٤٥٦', '۱۲۳۴۵۶']) {
      const pasted = await CodeField.typedIn('');
      await pasted.paste(digits);
      expect(pasted.shown, 'pasted').to.equal('123456');
      const filled = await CodeField.typedIn('');
      await filled.fill(digits);
      expect(filled.shown, 'filled').to.equal('123456');
      const typed = await CodeField.typedIn('');
      await typed.type(digits);
      expect(typed.shown, 'typed').to.equal('123456');
      const set = await CodeField.in();
      set.element.value = digits;
      await set.drawn();
      expect(set.shown, 'set').to.equal('123456');
    }
  });

  it('#33 autofill by value and input is taken up at once, focused or not', async () => {
    const focused = await CodeField.typedIn('12');
    await focused.fill('654321');
    expect(focused.shown).to.equal('654321');
    const other = await CodeField.in();
    await other.fill('654321');
    expect(other.shown).to.equal('654321');
    expect(other.events).to.deep.equal(['input 654321', 'mylexus-complete 654321']);
  });

  it('#34 autofilled text is cleaned like pasted text', async () => {
    const field = await CodeField.in();
    await field.fill('Code: 123-456.');
    expect(field.shown).to.equal('123456');
    await field.fill('no code');
    expect(field.shown).to.equal('123456');
    await field.fill('');
    expect(field.shown).to.equal('');
  });

  it('#35 piecewise fill completes once, and a second fill replaces the first', async () => {
    const field = await CodeField.in();
    for (const code of ['123456', '654321']) {
      field.events.length = 0;
      for (let at = 1; at <= 6; at++) await field.fill(code.slice(0, at));
      expect(field.shown).to.equal(code);
      expect(field.events.filter((event) => event.startsWith('mylexus-complete'))).to.deep.equal([
        `mylexus-complete ${code}`,
      ]);
    }
  });

  it('#33 Android’s replacement of the text by autofill is taken up', async () => {
    const field = await CodeField.typedIn('1');
    field.input.value = '123 456';
    field.input.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
    expect(field.shown).to.equal('123456');
  });
});
