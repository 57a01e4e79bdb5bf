import { assert, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { IdleController } from '../../src/wizard/idle.js';
import { aMoment, until } from '../harness/widget-page.js';

customElements.define('x-idle', class extends LitElement {});
const newHost = (): Promise<LitElement> => fixture(html`<x-idle></x-idle>`);

describe('IdleController', () => {
  it('has no warning until five minutes before the end, then counts whole minutes', async () => {
    const idle = new IdleController(await newHost(), () => undefined);
    idle.start(1800);
    await aMoment(30);
    assert.isUndefined(idle.minutesLeft);
    idle.start(300.1);
    await until('the warning', () => idle.minutesLeft);
    assert.strictEqual(idle.minutesLeft, 5);
    idle.stop();
    assert.isUndefined(idle.minutesLeft);
  });

  it('calls back once at the end', async () => {
    let ends = 0;
    const idle = new IdleController(await newHost(), () => (ends += 1));
    idle.start(0.5);
    await until('the end', () => ends);
    await aMoment(1200);
    assert.strictEqual(ends, 1);
  }).timeout(5000);

  it('a new start replaces the running time', async () => {
    let ends = 0;
    const idle = new IdleController(await newHost(), () => (ends += 1));
    idle.start(0.6);
    await aMoment(300);
    idle.start(1800);
    await aMoment(1300);
    assert.deepEqual([ends, idle.minutesLeft], [0, undefined]);
  }).timeout(5000);

  it('a move of the element in the page does not change the end', async () => {
    const host = await newHost();
    const idle = new IdleController(host, () => undefined);
    idle.start(300.2);
    const parent = host.parentElement!;
    host.remove();
    parent.append(host);
    await until('the warning', () => idle.minutesLeft === 5);
  });
});
