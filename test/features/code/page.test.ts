import { assert, expect, html } from '@open-wc/testing';
import { defineElement } from '../../../src/define/define-element.js';
import { CodeField } from '../../harness/verification-code.js';

describe('mylexus-verification-code: in a page', () => {
  it('code-input #65: the code is in no attribute, text, event, storage or URL', async () => {
    const details: string[] = [];
    const field = await CodeField.typedIn('');
    field.element.addEventListener('mylexus-complete', (event) => details.push(JSON.stringify(event.detail)));
    await field.type('918273');
    await field.press('Tab');
    field.element.reportValidity();
    await field.drawn();
    const markup = [field.root.outerHTML, field.element.shadowRoot!.innerHTML, field.element.textContent, ...details];
    expect(markup.join()).to.not.contain('918273');
    expect(
      `${location.href}${document.cookie}${JSON.stringify({ ...localStorage, ...sessionStorage })}`,
    ).to.not.contain('918273');
  });

  it('code-input #65: the code is cleared when the page is left, so that a restored page does not contain it', async () => {
    const field = await CodeField.typedIn('123456');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await field.drawn();
    assert.strictEqual(field.shown, '');
    assert.strictEqual(field.element.matches(':state(complete)'), false);
  });

  it('code-input #66: removing and adding the element keeps the value and doubles no listener', async () => {
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

  it('code-input #66: two elements are independent', async () => {
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

  it('code-input #67: looks the same on a page with `* { all: unset !important }`', async () => {
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

  it('code-input #61: its size does not change while typing', async () => {
    const field = await CodeField.typedIn('');
    const { height, width } = field.element.getBoundingClientRect();
    for (const digit of '111111') {
      await field.type(digit);
      assert.strictEqual(field.element.getBoundingClientRect().height, height);
      assert.strictEqual(field.element.getBoundingClientRect().width, width);
    }
    assert.strictEqual(field.input.scrollLeft, 0);
  });

  it('code-input #61: has a default width if the page sets none', async () => {
    const field = await CodeField.in(
      html`<div style="display: flex"><mylexus-verification-code></mylexus-verification-code></div>`,
    );
    expect(field.input.getBoundingClientRect().width).to.be.within(250, 400);
  });

  it('a second definition of a tag fires one event per tag and does not throw', () => {
    const tags: string[] = [];
    const listen = (event: CustomEvent<{ tag: string }>) => tags.push(event.detail.tag);
    document.addEventListener('mylexus-duplicate-definition', listen);
    const first = class extends HTMLElement {};
    defineElement('x-taken', first);
    defineElement('x-taken', first);
    defineElement('x-taken', class extends HTMLElement {});
    defineElement('x-taken', class extends HTMLElement {});
    document.removeEventListener('mylexus-duplicate-definition', listen);
    assert.deepEqual(tags, ['x-taken']);
    assert.strictEqual(customElements.get('x-taken'), first);
  });
});
