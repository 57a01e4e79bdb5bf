import { assert, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ServiceError } from '../../src/contract/service-error.js';
import { startOf, type FlowDefinition } from '../../src/wizard/flow.js';
import type { Step } from '../../src/wizard/step.js';
import { StepManager, type StepManagerOptions } from '../../src/wizard/step-manager.js';
import { aMoment, until } from '../harness/widget-page.js';

type Name = 'ask' | 'check' | 'end';
const flow: FlowDefinition<'only', Name> = { paths: { only: ['ask', 'check', 'end'] }, final: ['end'] };

class Host extends LitElement {
  protected override render() {
    return html`<div data-problem tabindex="-1">!</div>
      <h2 id="heading" tabindex="-1">heading</h2>`;
  }
}
customElements.define('x-wizard', Host);

/** Calls of the steps' methods, in order. */
let log: string[];

function stepClass(name: Name, own: Partial<Step> = {}): new () => Step {
  return class implements Step {
    readonly heading = name;
    constructor() {
      log.push(`${name} created`);
      Object.assign(this, own);
    }
    body() {
      return html``;
    }
    onLeave(): void {
      log.push(`${name} left`);
    }
    relocalize(): void {
      log.push(`${name} relocalized`);
    }
  };
}

type Options = StepManagerOptions<'only', Name, object>;
const load: Options['load'] = (step) => Promise.resolve(stepClass(step));
/** The same, with a class of its own for one step. */
const loadWith =
  (name: Name, own: () => ReturnType<Options['load']>): Options['load'] =>
  (step, context) =>
    step === name ? own() : load(step, context);

async function manage(
  options: Partial<Options> = {},
): Promise<{ host: Host; manager: StepManager<'only', Name, object> }> {
  // Other tests' entries of the history are none of these steps.
  const host = Object.assign(await fixture<Host>(html`<x-wizard></x-wizard>`), { history: 'off' });
  const manager = new StepManager(host, { flow, load, context: () => ({}), ...options }, startOf(flow, 'only'));
  assert.isUndefined(manager.current, 'its code is being loaded');
  await until('the first step', () => manager.current);
  return { host, manager };
}
const focused = (host: Host): string | undefined => host.shadowRoot!.activeElement?.id;

describe('StepManager', () => {
  beforeEach(() => (log = []));

  it('creates a step when it is shown, leaves the step before, and focuses the heading', async () => {
    const moves: unknown[] = [];
    const { host, manager } = await manage();
    host.addEventListener('mylexus-step', ({ detail }) => moves.push(detail));
    assert.deepEqual(log, ['ask created']);
    manager.apply({ type: 'advance', step: 'check' });
    await until('the move', () => moves.length);
    assert.deepEqual(log, ['ask created', 'ask left', 'check created']);
    assert.deepEqual(moves, [{ from: 'ask', to: 'check', title: 'check' }]);
    assert.strictEqual(manager.current?.heading, 'check');
    assert.strictEqual(focused(host), 'heading');
  });

  it('keeps a step that was left, and creates a new one after it was discarded', async () => {
    const { manager } = await manage();
    manager.apply({ type: 'advance', step: 'check' });
    await until('check', () => manager.current);
    const check = manager.current;
    manager.apply({ type: 'back' });
    manager.apply({ type: 'advance', step: 'check' });
    await aMoment(20);
    assert.strictEqual(manager.current, check);
    manager.discard('check');
    await until('another check', () => manager.current);
    assert.notStrictEqual(manager.current, check);
  });

  it('an event that the flow does not allow changes nothing', async () => {
    const moves: unknown[] = [];
    const { manager } = await manage({ onMove: () => moves.push(1) });
    manager.apply({ type: 'back' });
    manager.apply({ type: 'revisit', step: 'end' });
    await aMoment(20);
    assert.deepEqual([moves.length, manager.state?.step], [0, 'ask']);
  });

  it('a step whose code fails to load shows a problem, and can be loaded again', async () => {
    let fails = true;
    const check = (): Promise<new () => Step> =>
      fails ? Promise.reject(new TypeError('no chunk')) : Promise.resolve(stepClass('check'));
    const { host, manager } = await manage({ load: loadWith('check', check) });
    manager.apply({ type: 'advance', step: 'check' });
    await until('the problem', () => manager.submission.problem?.code === 'unavailable');
    assert.isUndefined(manager.current, 'it is not loaded again automatically');
    await aMoment(20);
    assert.isUndefined(manager.current);
    fails = false;
    manager.retry();
    await until('the step', () => manager.current);
    assert.notOk(manager.submission.problem);
    await until('the focus', () => focused(host) === 'heading');
  });

  it('a problem of a submission goes to the step, then to the wizard, then to the message above the step', async () => {
    const calls: string[] = [];
    let handler = 'step';
    const submit = (): Promise<void> => Promise.reject(new ServiceError({ code: 'locked' }));
    const handle = (): boolean => (calls.push('step'), handler === 'step');
    const ask = (): Promise<new () => Step> => Promise.resolve(stepClass('ask', { submit, handle }));
    const onProblem = (): boolean => (calls.push('wizard'), handler === 'wizard');
    const { manager } = await manage({ load: loadWith('ask', ask), onProblem });
    await manager.submit();
    assert.deepEqual(calls.splice(0), ['step']);
    handler = 'wizard';
    await manager.submit();
    assert.deepEqual(calls.splice(0), ['step', 'wizard']);
    assert.notOk(manager.submission.problem);
    handler = 'none';
    await manager.submit();
    assert.strictEqual(manager.submission.problem?.code, 'locked');
  });

  it('calls onSubmitted() of the step after a successful submission', async () => {
    const onSubmitted = (): void => void log.push('submitted');
    const ask = (): Promise<new () => Step> =>
      Promise.resolve(stepClass('ask', { submit: () => Promise.resolve(), onSubmitted }));
    const { manager } = await manage({ load: loadWith('ask', ask) });
    await manager.submit();
    assert.include(log, 'submitted');
  });

  it('asks for confirmation before the page is left only while a step has unsent input and the element is in the page', async () => {
    let isDirty = false;
    const dirty = class implements Step {
      readonly heading = 'ask';
      get isDirty(): boolean {
        return isDirty;
      }
      body() {
        return html``;
      }
    };
    const { host, manager } = await manage({ load: loadWith('ask', () => Promise.resolve(dirty)) });
    assert.isOk(manager.current);
    const asks = async (): Promise<boolean> => {
      host.requestUpdate();
      await host.updateComplete;
      return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    };
    assert.isFalse(await asks());
    isDirty = true;
    assert.isTrue(await asks());
    host.remove();
    assert.isFalse(!dispatchEvent(new Event('beforeunload', { cancelable: true })));
  });

  it('closing discards every step, and opening begins with new ones', async () => {
    const { manager } = await manage();
    const first = manager.current;
    manager.close();
    assert.isUndefined(manager.state);
    assert.isUndefined(manager.current);
    manager.apply({ type: 'advance', step: 'check' });
    assert.isUndefined(manager.state, 'a closed wizard does not move');
    manager.open(startOf(flow, 'only'));
    await until('the first step', () => manager.current);
    assert.notStrictEqual(manager.current, first);
  });

  it('a change of the language reaches every step', async () => {
    const { manager } = await manage();
    manager.apply({ type: 'advance', step: 'check' });
    await until('check', () => manager.current);
    manager.relocalize();
    assert.includeMembers(log, ['ask relocalized', 'check relocalized']);
  });
});
