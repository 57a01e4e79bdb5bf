import { assert, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { IdleController } from '../../src/wizard/idle.js';
import { aMoment, until } from '../harness/widget-page.js';

customElements.define('x-idle', class extends LitElement {});
const newHost = (): Promise<LitElement> => fixture(html`<x-idle></x-idle>`);

interface Watched {
  host: LitElement;
  idle: IdleController;
  /** How often each was called. */
  calls: { ends: number; reports: number };
}

async function watch(): Promise<Watched> {
  const host = await newHost();
  const calls = { ends: 0, reports: 0 };
  const idle = new IdleController(host, { onEnd: () => (calls.ends += 1), onActive: () => (calls.reports += 1) });
  return { host, idle, calls };
}

describe('IdleController', () => {
  const now = performance.now.bind(performance);
  const hurry = (milliseconds: number): void => {
    performance.now = () => now() + milliseconds;
  };
  afterEach(() => {
    performance.now = now;
  });

  it('has no warning until five minutes before the end, then tells the time of the end', async () => {
    const { idle } = await watch();
    idle.start(1800);
    await aMoment(30);
    assert.isUndefined(idle.endsAt);
    idle.start(300.1);
    const end = Date.now() + 300_100;
    await until('the warning', () => idle.endsAt);
    assert.approximately(Date.parse(idle.endsAt!), end, 500);
    idle.stop();
    assert.isUndefined(idle.endsAt);
  });

  it('calls back once at the end', async () => {
    const { idle, calls } = await watch();
    idle.start(0.5);
    await until('the end', () => calls.ends);
    await aMoment(700);
    assert.strictEqual(calls.ends, 1);
  });

  it('a new start replaces the running time', async () => {
    const { idle, calls } = await watch();
    idle.start(0.6);
    await aMoment(300);
    idle.start(1800);
    await aMoment(600);
    assert.deepEqual([calls.ends, idle.endsAt], [0, undefined]);
  });

  it('a move of the element in the page does not change the end', async () => {
    const { host, idle } = await watch();
    idle.start(300.2);
    const parent = host.parentElement!;
    host.remove();
    parent.append(host);
    await until('the warning', () => idle.endsAt);
  });

  for (const [name, act] of [
    ['typing', (host: HTMLElement) => host.dispatchEvent(new Event('input'))],
    ['pressing', (host: HTMLElement) => host.dispatchEvent(new Event('pointerdown'))],
    ['scrolling', () => dispatchEvent(new Event('scroll'))],
  ] as const) {
    it(`${name} counts as activity, at most once a minute`, async () => {
      const { host, idle, calls } = await watch();
      act(host);
      assert.strictEqual(calls.reports, 0, 'no time runs');
      idle.start(1800);
      act(host);
      assert.strictEqual(calls.reports, 0, 'the service has just been called');
      hurry(61_000);
      act(host);
      act(host);
      assert.strictEqual(calls.reports, 1);
      hurry(122_000);
      act(host);
      assert.strictEqual(calls.reports, 2);
      host.remove();
      hurry(244_000);
      act(host);
      assert.strictEqual(calls.reports, 2, 'the element is gone');
    });
  }
});
