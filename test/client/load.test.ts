import { assert, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ServiceError } from '../../src/contract/service-error.js';
import { LoadController } from '../../src/client/load.js';
import { aMoment } from '../harness/widget-page.js';

customElements.define('x-load', class extends LitElement {});
const newHost = (): Promise<LitElement> => fixture(html`<x-load></x-load>`);

/** Loads whose answers the test gives, in any order. */
function answers<T>(): { load: () => Promise<T>; give: ((value: T) => void)[] } {
  const give: ((value: T) => void)[] = [];
  return { give, load: () => new Promise<T>((resolve) => give.push(resolve)) };
}

describe('LoadController', () => {
  it('of two loads the latest wins, in whatever order the answers arrive', async () => {
    const { load, give } = answers<string>();
    const controller = new LoadController(await newHost(), load);
    const both = [controller.reload(), controller.reload()];
    give[1]!('second');
    give[0]!('first');
    await Promise.all(both);
    assert.strictEqual(controller.value, 'second');
  });

  it('a failed load sets the problem and keeps the value; the next load clears the problem', async () => {
    let fail = false;
    const controller = new LoadController(await newHost(), () =>
      fail ? Promise.reject(new ServiceError({ code: 'session-expired' })) : Promise.resolve('value'),
    );
    await controller.reload();
    fail = true;
    await controller.reload();
    assert.deepEqual([controller.value, controller.problem?.code], ['value', 'session-expired']);
    fail = false;
    const again = controller.reload();
    assert.isUndefined(controller.problem, 'while it is loading again');
    await again;
    assert.isUndefined(controller.problem);
  });

  it('an error that is no ServiceError becomes the problem unavailable', async () => {
    const controller = new LoadController(await newHost(), () => Promise.reject(new TypeError('bug')));
    await controller.reload();
    assert.strictEqual(controller.problem?.code, 'unavailable');
  });

  it('an answer that arrives after clear() is ignored', async () => {
    const { load, give } = answers<string>();
    const controller = new LoadController(await newHost(), load);
    const running = controller.reload();
    controller.clear();
    give[0]!('late');
    await running;
    await aMoment(5);
    assert.isUndefined(controller.value);
  });
});
