import { assert, html } from '@open-wc/testing';
import { CodeField } from '../../harness/verification-code.js';

const complete = (field: CodeField) => field.events.filter((event) => event.startsWith('mylexus-complete'));

describe('mylexus-verification-code: events', () => {
  it('code-input #36: mylexus-complete fires once per completion', async () => {
    const field = await CodeField.typedIn('12345');
    await field.type('6');
    await field.type('7');
    await field.press('ArrowLeft', 'End');
    await field.paste('123456');
    assert.deepEqual(complete(field), ['mylexus-complete 123456']);
  });

  it('code-input #37: mylexus-complete fires again after a correction, after a reset, and after another code is pasted', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Backspace', '9');
    await field.press('Home', '7');
    field.element.reset();
    await field.type('123456');
    await field.paste('654321');
    assert.deepEqual(complete(field), [
      'mylexus-complete 123459',
      'mylexus-complete 723459',
      'mylexus-complete 123456',
      'mylexus-complete 654321',
    ]);
  });

  it('code-input #38: mylexus-complete bubbles to the document without the code, while value is current', async () => {
    const field = await CodeField.typedIn('12345');
    const seen: [string, unknown][] = [];
    const listen = (event: CustomEvent<null>) => {
      seen.push([(event.target as typeof field.element).value, event.detail]);
    };
    document.addEventListener('mylexus-complete', listen as EventListener);
    await field.type('6');
    document.removeEventListener('mylexus-complete', listen as EventListener);
    assert.deepEqual(seen, [['123456', null]]);
  });

  it('code-input #39: each change fires one composed input event, and leaving the field fires change', async () => {
    const field = await CodeField.typedIn('');
    await field.type('12');
    await field.press('Tab');
    assert.deepEqual(field.events, ['input 1', 'input 12', 'change 12']);
    await field.press('Shift+Tab', 'Tab');
    assert.strictEqual(field.events.length, 3);
  });

  it('code-input #39: Enter fires change before the submission', async () => {
    const field = await CodeField.typedIn('');
    await field.type('123456');
    await field.press('Enter');
    assert.deepEqual(field.events.slice(-2), ['change 123456', 'submit 123456']);
  });

  it('code-input #40: a value set by script is cleaned and shown, and fires no event', async () => {
    const field = await CodeField.in();
    field.element.value = ' 12-34 ';
    await field.drawn();
    assert.strictEqual(field.shown, '1234');
    field.element.value = '12345678';
    assert.strictEqual(field.value, '123456');
    field.element.value = null as unknown as string;
    await field.drawn();
    assert.strictEqual(field.shown, '');
    assert.deepEqual(field.events, []);
  });

  it('code-input #41: setting the same value again does not disturb typing', async () => {
    const field = await CodeField.typedIn('123');
    await field.press('Home', 'ArrowRight');
    field.element.value = '123';
    await field.drawn();
    assert.strictEqual(field.caret, 1);
    await field.type('9');
    assert.strictEqual(field.shown, '193');
  });

  it('code-input #41: a framework that sets the value on every input does not disturb typing', async () => {
    const field = await CodeField.typedIn('');
    field.element.addEventListener('input', () => (field.element.value = field.value));
    await field.type('123456');
    await field.press('Home', 'ArrowRight', '9');
    assert.strictEqual(field.shown, '193456');
    assert.strictEqual(field.caret, 2);
  });

  it('code-input #43: Enter submits once', async () => {
    const field = await CodeField.typedIn('123456');
    await field.press('Enter');
    assert.deepEqual(
      field.events.filter((event) => event.startsWith('submit')),
      ['submit 123456'],
    );
  });

  it('code-input #43: Enter does not submit while the code is required and incomplete', async () => {
    const page = html`<form><mylexus-verification-code required label="Code"></mylexus-verification-code></form>`;
    const field = await CodeField.typedIn('123', page);
    await field.press('Enter');
    assert.deepEqual(field.events, ['change 123', 'invalid 123']);
  });

  it('code-input #43: Enter uses the first submit button: its name is submitted, and nothing is if it is disabled', async () => {
    const page = html`<form>
      <mylexus-verification-code label="Code"></mylexus-verification-code>
      <button name="choice" value="next">Next</button>
    </form>`;
    const field = await CodeField.typedIn('123456', page);
    let submitter: HTMLElement | null | undefined;
    field.form.addEventListener('submit', (event) => (submitter = event.submitter));
    await field.press('Enter');
    assert.strictEqual(submitter, field.root.querySelector('button'));
    field.root.querySelector('button')!.disabled = true;
    field.events.length = 0;
    await field.press('Enter');
    assert.deepEqual(field.events, []);
  });

  it('code-input #43: Enter that commits a composition does not submit', async () => {
    const field = await CodeField.typedIn('123456');
    const init = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, composed: true };
    field.input.dispatchEvent(new KeyboardEvent('keydown', init));
    assert.deepEqual(field.events, []);
  });

  it('code-input #44: a complete code does not submit the form by itself', async () => {
    const field = await CodeField.typedIn('');
    await field.type('123456');
    await field.paste('654321');
    assert.strictEqual(
      field.events.some((event) => event.startsWith('submit')),
      false,
    );
  });

  it('code-input #44: with autosubmit a complete code submits the form, but not while an earlier digit is corrected', async () => {
    const page = html`<form>
      <mylexus-verification-code autosubmit label="Code"></mylexus-verification-code><button>Next</button>
    </form>`;
    const field = await CodeField.typedIn('', page);
    const submits = () => field.events.filter((event) => event.startsWith('submit'));
    await field.type('123456');
    assert.deepEqual(submits(), ['submit 123456']);
    await field.press('Home');
    await field.type('65432');
    assert.deepEqual(submits(), ['submit 123456']);
    await field.type('1');
    await field.paste('111111');
    assert.deepEqual(submits(), ['submit 123456', 'submit 654321', 'submit 111111']);
  });

  it('code-input #45: a reset shows the default value', async () => {
    const page = html`<form><mylexus-verification-code value="12" label="Code"></mylexus-verification-code></form>`;
    const field = await CodeField.in(page);
    field.element.focus();
    await field.press('End');
    await field.type('3456');
    assert.strictEqual(field.shown, '123456');
    field.form.reset();
    await field.drawn();
    assert.strictEqual(field.shown, '12');
    assert.strictEqual(field.element.getAttribute('value'), '12');
  });

  it('code-input #46: an optional code is invalid if it is incomplete', async () => {
    const field = await CodeField.typedIn('12345');
    assert.strictEqual(field.element.validity.tooShort, true);
    await field.type('6');
    assert.strictEqual(field.element.validity.valid, true);
  });

  it('has the custom states complete and user-invalid for styling', async () => {
    const field = await CodeField.typedIn('');
    assert.strictEqual(field.element.matches(':state(complete)'), false);
    await field.type('12345');
    field.element.reportValidity();
    await field.drawn();
    assert.strictEqual(field.element.matches(':state(user-invalid)'), true);
    await field.type('6');
    assert.strictEqual(field.element.matches(':state(complete)'), true);
    assert.strictEqual(field.element.matches(':state(user-invalid)'), false);
  });
});
