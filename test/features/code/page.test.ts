import { assert, expect, html } from '@open-wc/testing';
import { defineElement } from '../../../src/define/define-element.js';
import { CodeField } from '../../harness/verification-code.js';

describe('mylexus-verification-code: in a page', () => {
  it('#65 the code is in no attribute, in no text, and in no event', async () => {
    const told: string[] = [];
    const field = await CodeField.typedIn('');
    field.element.addEventListener('mylexus-complete', (event) => told.push(JSON.stringify(event.detail)));
    await field.type('918273');
    await field.press('Tab');
    field.element.reportValidity();
    await field.drawn();
    const markup = [field.root.outerHTML, field.element.shadowRoot!.innerHTML, field.element.textContent, ...told];
    expect(markup.join()).to.not.contain('918273');
    expect(
      `${location.href}${document.cookie}${JSON.stringify({ ...localStorage, ...sessionStorage })}`,
    ).to.not.contain('918273');
  });

  it('#65 the code goes when the page goes, so that a restored page holds none', async () => {
    const field = await CodeField.typedIn('123456');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await field.drawn();
    assert.strictEqual(field.shown, '');
    assert.strictEqual(field.element.matches(':state(complete)'), false);
  });

  it('#66 re-attaching keeps the value, and listeners are not doubled', async () => {
    const field = await CodeField.typedIn('123');
    const parent = field.element.parentElement!;
    for (let round = 0; round < 3; round++) {
      field.element.remove();
      parent.append(field.element);
    }
    await field.drawn();
    assert.strictEqual(field.shown, '123');
    field.events.length = 0;
    field.element.focus();
    await field.press('End', '4');
    assert.deepEqual(field.events, ['input 1234']);
  });

  it('#66 two instances are independent', async () => {
    const field = await CodeField.typedIn(
      '123',
      html`<form>
        <mylexus-verification-code name="a"></mylexus-verification-code>
        <mylexus-verification-code name="b"></mylexus-verification-code>
      </form>`,
    );
    assert.deepEqual(
      [...new FormData(field.form)],
      [
        ['a', '123'],
        ['b', ''],
      ],
    );
    expect(document.querySelectorAll('#input, #error')).to.have.lengthOf(0);
  });

  it('#67 survives `* { all: unset !important }`', async () => {
    const field = await CodeField.in();
    const measure = () => {
      const { width, height } = field.input.getBoundingClientRect();
      const { color, fontSize, letterSpacing } = getComputedStyle(field.input);
      return [width, height, color, fontSize, letterSpacing];
    };
    const before = measure();
    const hostile = document.createElement('style');
    hostile.textContent = '* { all: unset !important; letter-spacing: 9px; text-transform: uppercase; }';
    document.head.append(hostile);
    try {
      assert.deepEqual(measure(), before);
      field.element.focus();
      await field.type('123456');
      assert.strictEqual(field.shown, '123456');
    } finally {
      hostile.remove();
    }
  });

  it('#61 keeps its size while typing', async () => {
    const field = await CodeField.typedIn('');
    const { height, width } = field.element.getBoundingClientRect();
    for (const digit of '111111') {
      await field.type(digit);
      assert.strictEqual(field.element.getBoundingClientRect().height, height);
      assert.strictEqual(field.element.getBoundingClientRect().width, width);
    }
    assert.strictEqual(field.input.scrollLeft, 0);
  });

  it('#61 has a width of its own where a page gives none', async () => {
    const field = await CodeField.in(
      html`<div style="display: flex"><mylexus-verification-code></mylexus-verification-code></div>`,
    );
    expect(field.input.getBoundingClientRect().width).to.be.within(250, 400);
  });

  it('a tag that is taken is told once, and nothing throws', () => {
    const told: string[] = [];
    const listen = (event: CustomEvent<{ tag: string }>) => told.push(event.detail.tag);
    document.addEventListener('mylexus-duplicate-definition', listen);
    const first = class extends HTMLElement {};
    defineElement('x-taken', first);
    defineElement('x-taken', first);
    defineElement('x-taken', class extends HTMLElement {});
    defineElement('x-taken', class extends HTMLElement {});
    document.removeEventListener('mylexus-duplicate-definition', listen);
    assert.deepEqual(told, ['x-taken']);
    assert.strictEqual(customElements.get('x-taken'), first);
  });
});
