import { assert } from '@open-wc/testing';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import { callsTo } from '../../src/client/call.js';
import { getSession, signOut } from '../../src/contract/endpoints/session.js';
import { ServiceError } from '../../src/contract/service-error.js';
import { mockNetwork } from '../harness/mock-network.js';

const service = 'https://id.example';
const json = { 'Content-Type': 'application/json' };
const signedOut = { state: 'signed-out' };

/** What a network, a proxy or a service that fails answers. */
const faults: Record<string, HttpResponseResolver> = {
  'a connection that is reset': () => HttpResponse.error(),
  'an answer that is cut off': () => new HttpResponse('{"state":"signed-o', { headers: json }),
  'the HTML of a proxy, 502': () => HttpResponse.html('<title>502 Bad Gateway</title>', { status: 502 }),
  'the HTML of a captive portal, 200': () => HttpResponse.html('<title>Welcome</title>'),
  'an answer of another shape': () => HttpResponse.json({ state: 'admin' }),
  'no content where there should be some': () => new HttpResponse(null, { status: 200 }),
  'a redirect to another host': () => HttpResponse.redirect('https://evil.example/api/session', 302),
};

const network = mockNetwork([]);
/** Methods of the calls, in order. */
let sent: string[] = [];

/** Answers a call, the first `times` times by the fault. */
function answer(fault: HttpResponseResolver, times = Infinity): void {
  sent = [];
  network.resetHandlers(
    http.all(`${service}/api/*`, (info) => {
      sent.push(info.request.method);
      return sent.length <= times ? fault(info) : HttpResponse.json(signedOut);
    }),
  );
}

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a call of the account service', () => {
  const call = callsTo(service);
  before(() => void network.enable());
  after(() => network.disable());

  for (const [what, fault] of Object.entries(faults)) {
    it(`that reads is sent once more after ${what}, and then fails as unavailable`, async () => {
      answer(fault, 1);
      assert.strictEqual((await call(getSession)).state, signedOut.state);
      assert.deepEqual(sent, ['GET', 'GET']);
      answer(fault);
      const error = await failure(call(getSession));
      assert.instanceOf(error, ServiceError);
      assert.strictEqual(error.problem.code, 'unavailable');
      assert.deepEqual(sent, ['GET', 'GET']);
    });
  }

  for (const what of ['a connection that is reset', 'the HTML of a proxy, 502']) {
    it(`that changes something is sent once, also after ${what}`, async () => {
      answer(faults[what]!, 1);
      const error = await failure(call(signOut));
      assert.instanceOf(error, ServiceError);
      assert.isTrue(error.outcomeUnknown);
      assert.deepEqual(sent, ['DELETE']);
      // Control: the next one, which the visitor asks for, succeeds.
      await call(signOut);
      assert.deepEqual(sent, ['DELETE', 'DELETE']);
    });
  }

  it('that is refused is not sent again', async () => {
    answer(() => HttpResponse.json({ code: 'session-expired' }, { status: 401 }));
    const error = await failure(call(getSession));
    assert.strictEqual((error as ServiceError).problem.code, 'session-expired');
    assert.deepEqual(sent, ['GET']);
  });

  it('that no one answers is given up: a read after 7 seconds, a change after 15', async () => {
    const { setTimeout } = window;
    const waits: number[] = [];
    window.setTimeout = ((run: () => void, milliseconds: number) => {
      waits.push(milliseconds);
      return setTimeout(run, milliseconds / 100);
    }) as typeof window.setTimeout;
    try {
      answer(() => new Promise<never>(() => undefined));
      for (const endpoint of [getSession, signOut]) {
        const error = await failure(call(endpoint as typeof getSession));
        assert.strictEqual((error as ServiceError).problem.code, 'unavailable');
      }
    } finally {
      window.setTimeout = setTimeout;
    }
    assert.includeMembers(waits, [7000, 15_000]);
    assert.deepEqual(sent, ['GET', 'DELETE']);
  });
});
