import { assert, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { StepHistory } from '../../src/wizard/step-history.js';
import { aMoment, until } from '../harness/widget-page.js';

type Name = 'one' | 'two' | 'three' | 'end';
customElements.define('x-history', class extends LitElement {});

interface Entry {
  step: Name;
  before?: Name;
  depth: number;
}
const entry = (): Entry | undefined => (history.state as Record<string, Entry> | null)?.['x-history'];

describe('StepHistory', () => {
  let shown: Name[];
  let steps: StepHistory<Name>;
  let host: LitElement;
  let length: number;

  beforeEach(async () => {
    history.pushState({ page: 'its own' }, '');
    shown = [];
    host = await fixture<LitElement>(html`<x-history></x-history>`);
    steps = new StepHistory<Name>(host, (step) => shown.push(step));
    length = history.length;
  });

  it('a move adds an entry that names steps alone, and keeps the page’s own state and address', () => {
    const address = location.href;
    steps.moved('one', 'two', true, false);
    assert.strictEqual(history.length, length + 1);
    assert.deepEqual(history.state, { page: 'its own', 'x-history': { step: 'two', before: 'one', depth: 1 } });
    assert.strictEqual(location.href, address);
  });

  it('a step that cannot be shown again is replaced', () => {
    steps.moved('one', 'two', false, false);
    assert.strictEqual(history.length, length);
    assert.strictEqual(entry()?.step, 'two');
  });

  it('the browser’s back shows the step of the entry', async () => {
    steps.moved('one', 'two', true, false);
    history.back();
    await until('the step before', () => shown.length);
    assert.deepEqual(shown, ['one']);
  });

  it('a move to the step before is a step back, not a new entry', async () => {
    steps.moved('one', 'two', true, false);
    steps.moved('two', 'one', true, false);
    await until('the entry before', () => entry()?.step === 'one');
    assert.strictEqual(entry()?.depth, 0);
  });

  it('the end goes back to where the procedure began, so that one more step back leaves it', async () => {
    steps.moved('one', 'two', true, false);
    steps.moved('two', 'three', true, false);
    steps.moved('three', 'end', true, true);
    await until('the first entry', () => entry()?.depth === 0);
    assert.strictEqual(entry()?.step, 'one');
  });

  it('an element that was removed no longer follows the browser', async () => {
    steps.moved('one', 'two', true, false);
    host.remove();
    history.back();
    await aMoment();
    assert.deepEqual(shown, []);
  });
});
