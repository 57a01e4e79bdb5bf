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

  it('a move adds an entry with names of steps only, and keeps the page’s state and address', async () => {
    const address = location.href;
    await steps.moved('one', 'two', true, false);
    assert.strictEqual(history.length, length + 1);
    assert.deepEqual(history.state, { page: 'its own', 'x-history': { step: 'two', before: 'one', depth: 1 } });
    assert.strictEqual(location.href, address);
  });

  it('the entry of a step that cannot be shown again is replaced', async () => {
    await steps.moved('one', 'two', false, false);
    assert.strictEqual(history.length, length);
    assert.strictEqual(entry()?.step, 'two');
  });

  it('the browser’s back button shows the step of the entry', async () => {
    await steps.moved('one', 'two', true, false);
    history.back();
    await until('the step before', () => shown.length);
    assert.deepEqual(shown, ['one']);
  });

  it('a move to the step before goes back in the history and adds no entry', async () => {
    await steps.moved('one', 'two', true, false);
    await steps.moved('two', 'one', true, false);
    assert.deepEqual(entry(), { step: 'one', depth: 0 });
    assert.deepEqual(shown, [], 'its own move is no wish of the visitor');
  });

  it('a second move back while the first one is under way ends at the first step', async () => {
    await steps.moved('one', 'two', true, false);
    await steps.moved('two', 'three', true, false);
    void steps.moved('three', 'two', true, false);
    await steps.moved('two', 'one', true, false);
    assert.deepEqual(entry(), { step: 'one', depth: 0 });
    assert.deepEqual(shown, []);
    history.forward();
    await until('the second step', () => shown.length);
    assert.deepEqual(shown, ['two'], 'the visitor is followed');
  });

  it('at the last step the history is back at the first entry, so that going back leaves the wizard', async () => {
    await steps.moved('one', 'two', true, false);
    await steps.moved('two', 'three', true, false);
    await steps.moved('three', 'end', true, true);
    assert.strictEqual(entry()?.step, 'one');
  });

  it('a removed element ignores the browser’s back button', async () => {
    await steps.moved('one', 'two', true, false);
    host.remove();
    history.back();
    await aMoment();
    assert.deepEqual(shown, []);
  });
});
