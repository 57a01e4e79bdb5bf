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

  it('a move adds an entry with names of steps only, and keeps the page’s state and address', () => {
    const address = location.href;
    steps.moved('one', 'two', true, false);
    assert.strictEqual(history.length, length + 1);
    assert.deepEqual(history.state, { page: 'its own', 'x-history': { step: 'two', before: 'one', depth: 1 } });
    assert.strictEqual(location.href, address);
  });

  it('the entry of a step that cannot be shown again is replaced', () => {
    steps.moved('one', 'two', false, false);
    assert.strictEqual(history.length, length);
    assert.strictEqual(entry()?.step, 'two');
  });

  it('the browser’s back button shows the step of the entry', async () => {
    steps.moved('one', 'two', true, false);
    history.back();
    await until('the step before', () => shown.length);
    assert.deepEqual(shown, ['one']);
  });

  it('a move to the step before goes back in the history and adds no entry', async () => {
    steps.moved('one', 'two', true, false);
    steps.moved('two', 'one', true, false);
    await until('the entry before', () => entry()?.step === 'one');
    assert.strictEqual(entry()?.depth, 0);
  });

  it('at the last step the history is back at the first entry, so that going back leaves the wizard', async () => {
    steps.moved('one', 'two', true, false);
    steps.moved('two', 'three', true, false);
    steps.moved('three', 'end', true, true);
    await until('the first entry', () => entry()?.depth === 0);
    assert.strictEqual(entry()?.step, 'one');
  });

  it('a removed element ignores the browser’s back button', async () => {
    steps.moved('one', 'two', true, false);
    host.remove();
    history.back();
    await aMoment();
    assert.deepEqual(shown, []);
  });
});
