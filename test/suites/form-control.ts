import { assert, expect, fixture } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';

/** The native interface that a form-associated element shares with `<input>`. */
export interface FormControlElement extends HTMLElement {
  name: string;
  value: string;
  defaultValue: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  readonly type: string;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeListOf<HTMLLabelElement>;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  readonly updateComplete: Promise<boolean>;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
}

export interface FormControlSubject {
  tag: string;
  /** A value that is valid, and one that is not. */
  valid: string;
  invalid: string;
}

/** The behaviour of every form-associated element (HTML, the form-control infrastructure; code-input #42 to #50). */
export function formControlSuite({ tag, valid, invalid }: FormControlSubject): void {
  const name = unsafeStatic(tag);

  async function page(attributes = ''): Promise<{ form: HTMLFormElement; control: FormControlElement; root: Element }> {
    const root = await fixture(html`
      <div>
        <form id="one">
          <fieldset>
            <label for="subject">Label</label>
            <${name} id="subject" ${unsafeStatic(attributes)}></${name}>
            <button></button>
          </fieldset>
        </form>
        <form id="two"></form>
      </div>
    `);
    const control = root.querySelector<FormControlElement>(tag)!;
    await control.updateComplete;
    return { root, form: root.querySelector('form')!, control };
  }

  describe(`${tag} as a form control`, () => {
    it('code-input #42: its form has exactly one entry for it, with its name and value', async () => {
      const { form, control } = await page('name="field"');
      control.value = valid;
      assert.deepEqual([...new FormData(form)], [['field', valid]]);
    });

    it('code-input #42: its entry is empty while it is empty, and missing without a name', async () => {
      const { form, control } = await page('name="field"');
      assert.deepEqual([...new FormData(form)], [['field', '']]);
      control.removeAttribute('name');
      assert.deepEqual([...new FormData(form)], []);
    });

    it('code-input #45: a reset restores its default value', async () => {
      const { form, control } = await page(`value="${valid}"`);
      assert.strictEqual(control.value, valid);
      control.value = invalid;
      form.reset();
      assert.strictEqual(control.value, valid);
      assert.strictEqual(control.defaultValue, valid);
    });

    it('code-input #45: the value attribute sets its value until the value is changed', async () => {
      const { control } = await page();
      control.setAttribute('value', valid);
      assert.strictEqual(control.value, valid);
      control.value = '';
      control.setAttribute('value', valid);
      assert.strictEqual(control.value, '');
      control.removeAttribute('value');
      assert.strictEqual(control.defaultValue, '');
    });

    it('code-input #46: is invalid while required and empty', async () => {
      const { form, control } = await page();
      assert.strictEqual(control.checkValidity(), true);
      control.required = true;
      assert.strictEqual(control.validity.valueMissing, true);
      assert.notStrictEqual(control.validationMessage, '');
      assert.strictEqual(form.checkValidity(), false);
      assert.strictEqual(control.matches(':invalid'), true);
      control.value = valid;
      assert.strictEqual(form.checkValidity(), true);
      assert.strictEqual(control.matches(':valid'), true);
    });

    it('code-input #46: is invalid with an invalid value', async () => {
      const { control } = await page();
      control.value = invalid;
      assert.strictEqual(control.checkValidity(), false);
    });

    it('code-input #47: setCustomValidity() makes it invalid until the message is empty', async () => {
      const { control } = await page();
      control.setCustomValidity('No.');
      assert.strictEqual(control.validity.customError, true);
      assert.strictEqual(control.validationMessage, 'No.');
      assert.strictEqual(control.checkValidity(), false);
      control.setCustomValidity('');
      assert.strictEqual(control.checkValidity(), true);
    });

    it('code-input #47: checkValidity() fires invalid, and reportValidity() also focuses it', async () => {
      const { control } = await page('required');
      let fired = 0;
      control.addEventListener('invalid', () => fired++);
      assert.strictEqual(control.checkValidity(), false);
      assert.notStrictEqual(document.activeElement, control);
      assert.strictEqual(control.reportValidity(), false);
      assert.strictEqual(document.activeElement, control);
      assert.strictEqual(fired, 2);
    });

    it('code-input #48: its label and focus() focus it', async () => {
      const { root, control } = await page();
      root.querySelector('label')!.click();
      assert.strictEqual(document.activeElement, control);
      control.blur();
      assert.notStrictEqual(document.activeElement, control);
      control.focus();
      assert.strictEqual(document.activeElement, control);
    });

    it('code-input #49: its attribute and a fieldset disable it', async () => {
      const { root, form, control } = await page('name="field" required');
      for (const disabling of [control, root.querySelector('fieldset')!]) {
        disabling.toggleAttribute('disabled', true);
        assert.strictEqual(control.matches(':disabled'), true);
        assert.strictEqual(control.willValidate, false);
        assert.strictEqual(form.checkValidity(), true);
        assert.deepEqual([...new FormData(form)], []);
        await control.updateComplete;
        control.focus();
        assert.notStrictEqual(document.activeElement, control);
        disabling.toggleAttribute('disabled', false);
        assert.strictEqual(control.matches(':enabled'), true);
      }
    });

    it('code-input #49: is submitted and focusable, but not validated, while read-only', async () => {
      const { form, control } = await page(`name="field" value="${valid}" required readonly`);
      assert.strictEqual(control.willValidate, false);
      assert.deepEqual([...new FormData(form)], [['field', valid]]);
      control.focus();
      assert.strictEqual(document.activeElement, control);
    });

    it('code-input #50: has its form and labels, also after it was moved', async () => {
      const { root, form, control } = await page('name="field"');
      const other = root.querySelector<HTMLFormElement>('#two')!;
      assert.strictEqual(control.form, form);
      assert.deepEqual([...control.labels], [root.querySelector('label')]);
      expect([...form.elements]).to.include(control);
      control.value = valid;
      other.append(control);
      assert.strictEqual(control.form, other);
      assert.deepEqual([...new FormData(other)], [['field', valid]]);
      assert.deepEqual([...new FormData(form)], []);
    });

    it('code-input #50: belongs to the form that its form attribute names', async () => {
      const { root, control } = await page('name="field" form="two"');
      assert.strictEqual(control.form, root.querySelector('#two'));
    });

    it('code-input #50: its properties and attributes name, required, disabled and readonly change together', async () => {
      const { control } = await page();
      control.name = 'other';
      assert.strictEqual(control.getAttribute('name'), 'other');
      control.removeAttribute('name');
      assert.strictEqual(control.name, '');
      for (const [property, attribute] of [
        ['required', 'required'],
        ['disabled', 'disabled'],
        ['readOnly', 'readonly'],
      ] as const) {
        control[property] = true;
        assert.strictEqual(control.hasAttribute(attribute), true);
        control.removeAttribute(attribute);
        assert.strictEqual(control[property], false);
      }
    });

    it('code-input #50: works when created by a script and not connected', () => {
      const control = document.createElement(tag) as FormControlElement;
      assert.strictEqual(control.attributes.length, 0);
      control.required = true;
      assert.strictEqual(control.checkValidity(), false);
      control.value = valid;
      assert.strictEqual(control.checkValidity(), true);
      assert.strictEqual(control.form, null);
      assert.strictEqual(control.type, 'text');
    });

    it('keeps properties that were set before the tag was defined', async () => {
      const { control } = await page();
      const late = document.createElement('x-late') as FormControlElement;
      late.required = true;
      late.value = valid;
      const Late = class extends (control.constructor as CustomElementConstructor) {};
      customElements.define('x-late', Late);
      customElements.upgrade(late);
      document.body.append(late);
      await late.updateComplete;
      assert.strictEqual(late.value, valid);
      assert.strictEqual(late.hasAttribute('required'), true);
      late.remove();
    });
  });
}
