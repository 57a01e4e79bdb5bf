import { expect, fixture } from '@open-wc/testing';
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

/** What a page may expect of every form-associated element (HTML, the form-control infrastructure). */
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
    it('#42 gives its form exactly one entry, named and current', async () => {
      const { form, control } = await page('name="field"');
      control.value = valid;
      expect([...new FormData(form)]).to.deep.equal([['field', valid]]);
    });

    it('#42 gives an empty entry while it is empty, and none without a name', async () => {
      const { form, control } = await page('name="field"');
      expect([...new FormData(form)]).to.deep.equal([['field', '']]);
      control.removeAttribute('name');
      expect([...new FormData(form)]).to.deep.equal([]);
    });

    it('#45 goes back to its default value on reset', async () => {
      const { form, control } = await page(`value="${valid}"`);
      expect(control.value).to.equal(valid);
      control.value = invalid;
      form.reset();
      expect(control.value).to.equal(valid);
      expect(control.defaultValue).to.equal(valid);
    });

    it('#45 follows the value attribute until it is changed', async () => {
      const { control } = await page();
      control.setAttribute('value', valid);
      expect(control.value).to.equal(valid);
      control.value = '';
      control.setAttribute('value', valid);
      expect(control.value).to.equal('');
      control.removeAttribute('value');
      expect(control.defaultValue).to.equal('');
    });

    it('#46 is invalid while required and empty, at once', async () => {
      const { form, control } = await page();
      expect(control.checkValidity()).to.equal(true);
      control.required = true;
      expect(control.validity.valueMissing).to.equal(true);
      expect(control.validationMessage).to.not.equal('');
      expect(form.checkValidity()).to.equal(false);
      expect(control.matches(':invalid')).to.equal(true);
      control.value = valid;
      expect(form.checkValidity()).to.equal(true);
      expect(control.matches(':valid')).to.equal(true);
    });

    it('#46 is invalid with a value that is not one', async () => {
      const { control } = await page();
      control.value = invalid;
      expect(control.checkValidity()).to.equal(false);
    });

    it('#47 takes the page’s own error until it is taken back', async () => {
      const { control } = await page();
      control.setCustomValidity('No.');
      expect(control.validity.customError).to.equal(true);
      expect(control.validationMessage).to.equal('No.');
      expect(control.checkValidity()).to.equal(false);
      control.setCustomValidity('');
      expect(control.checkValidity()).to.equal(true);
    });

    it('#47 fires invalid, and reportValidity also focuses it', async () => {
      const { control } = await page('required');
      let fired = 0;
      control.addEventListener('invalid', () => fired++);
      expect(control.checkValidity()).to.equal(false);
      expect(document.activeElement).to.not.equal(control);
      expect(control.reportValidity()).to.equal(false);
      expect(document.activeElement).to.equal(control);
      expect(fired).to.equal(2);
    });

    it('#48 is focused by its label and by focus()', async () => {
      const { root, control } = await page();
      root.querySelector('label')!.click();
      expect(document.activeElement).to.equal(control);
      control.blur();
      expect(document.activeElement).to.not.equal(control);
      control.focus();
      expect(document.activeElement).to.equal(control);
    });

    it('#49 is disabled by its attribute and by a fieldset', async () => {
      const { root, form, control } = await page('name="field" required');
      for (const disabling of [control, root.querySelector('fieldset')!]) {
        disabling.toggleAttribute('disabled', true);
        expect(control.matches(':disabled')).to.equal(true);
        expect(control.willValidate).to.equal(false);
        expect(form.checkValidity()).to.equal(true);
        expect([...new FormData(form)]).to.deep.equal([]);
        await control.updateComplete;
        control.focus();
        expect(document.activeElement).to.not.equal(control);
        disabling.toggleAttribute('disabled', false);
        expect(control.matches(':enabled')).to.equal(true);
      }
    });

    it('#49 is submitted and focusable, but not validated, while read-only', async () => {
      const { form, control } = await page(`name="field" value="${valid}" required readonly`);
      expect(control.willValidate).to.equal(false);
      expect([...new FormData(form)]).to.deep.equal([['field', valid]]);
      control.focus();
      expect(document.activeElement).to.equal(control);
    });

    it('#50 knows its form and labels, also when it is moved', async () => {
      const { root, form, control } = await page('name="field"');
      const other = root.querySelector<HTMLFormElement>('#two')!;
      expect(control.form).to.equal(form);
      expect([...control.labels]).to.deep.equal([root.querySelector('label')]);
      expect([...form.elements]).to.include(control);
      control.value = valid;
      other.append(control);
      expect(control.form).to.equal(other);
      expect([...new FormData(other)]).to.deep.equal([['field', valid]]);
      expect([...new FormData(form)]).to.deep.equal([]);
    });

    it('#50 belongs to the form its form attribute names', async () => {
      const { root, control } = await page('name="field" form="two"');
      expect(control.form).to.equal(root.querySelector('#two'));
    });

    it('#50 reflects name, required, disabled and readOnly at once, both ways', async () => {
      const { control } = await page();
      control.name = 'other';
      expect(control.getAttribute('name')).to.equal('other');
      control.removeAttribute('name');
      expect(control.name).to.equal('');
      for (const [property, attribute] of [
        ['required', 'required'],
        ['disabled', 'disabled'],
        ['readOnly', 'readonly'],
      ] as const) {
        control[property] = true;
        expect(control.hasAttribute(attribute)).to.equal(true);
        control.removeAttribute(attribute);
        expect(control[property]).to.equal(false);
      }
    });

    it('#50 works without a page around it, and as created by script', () => {
      const control = document.createElement(tag) as FormControlElement;
      expect(control.attributes.length).to.equal(0);
      control.required = true;
      expect(control.checkValidity()).to.equal(false);
      control.value = valid;
      expect(control.checkValidity()).to.equal(true);
      expect(control.form).to.equal(null);
      expect(control.type).to.equal('text');
    });

    it('keeps what a page set before the tag was defined', async () => {
      const { control } = await page();
      const late = document.createElement('x-late') as FormControlElement;
      late.required = true;
      late.value = valid;
      const Late = class extends (control.constructor as CustomElementConstructor) {};
      customElements.define('x-late', Late);
      customElements.upgrade(late);
      document.body.append(late);
      await late.updateComplete;
      expect(late.value).to.equal(valid);
      expect(late.hasAttribute('required')).to.equal(true);
      late.remove();
    });
  });
}
