import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request as send, type IncomingMessage } from 'node:http';
import { suite, test, type TestContext } from 'node:test';
import { createHttpServer, type HttpServerOptions } from '../../../service/process/http-server.js';
import { createLog } from '../../../service/process/log.js';
import type { AnsweredCall } from '../../../service/process/metrics.js';

/** A server of a process, and what it logs. A call to `/slow` is answered when `release` is called. */
async function start(t: TestContext, options: Partial<HttpServerOptions> = {}) {
  const lines: string[] = [];
  let ready = true;
  let release!: () => void;
  const slow = new Promise<void>((resolve) => (release = resolve));
  const server = createHttpServer({
    log: createLog({ write: (line: string) => void lines.push(line) }),
    isReady: async () => ready,
    listener: (request, response) =>
      void (request.url === '/slow' ? slow : Promise.resolve()).then(() => response.end('ok')),
    ...options,
  });
  const port = await server.listen(0, '127.0.0.1');
  const agent = new Agent({ keepAlive: true });
  t.after(async () => {
    release();
    await server.drain({ announceMs: 0, callsMs: 0 });
    agent.destroy();
  });
  async function get(path: string): Promise<IncomingMessage> {
    const [answer] = (await once(send({ port, path, agent, host: '127.0.0.1' }).end(), 'response')) as [
      IncomingMessage,
    ];
    answer.resume();
    await once(answer, 'end');
    return answer;
  }
  /** The client ends its connections. */
  const leave = (): void => agent.destroy();
  return { server, lines, get, leave, release: () => release(), setReady: (value: boolean) => (ready = value) };
}

suite('the HTTP server of a process', () => {
  test('says whether the process lives, and whether its database answers', async (t) => {
    const { get, setReady } = await start(t);
    assert.equal((await get('/livez')).statusCode, 200);
    assert.equal((await get('/readyz')).statusCode, 200);
    setReady(false);
    assert.equal((await get('/livez')).statusCode, 200);
    assert.equal((await get('/readyz')).statusCode, 503);
  });

  test('logs a line a call, with the id of the answer and without what stands in the address', async (t) => {
    const { get, lines } = await start(t);
    const { headers } = await get('/api/registrations/0f3a9c_CANARY/email?token=canary');
    assert.equal(lines.length, 1);
    const line = JSON.parse(lines[0]!) as Record<string, unknown>;
    assert.equal(line['id'], headers['x-request-id']);
    assert.deepEqual([line['method'], line['path'], line['status']], ['GET', '/api/registrations/…/email', 200]);
    assert.doesNotMatch(lines[0]!, /canary/i);
  });

  test('says that the origin is reached over https only where it is asked to', async (t) => {
    const name = 'strict-transport-security';
    assert.equal((await (await start(t)).get('/')).headers[name], undefined);
    assert.equal((await (await start(t, { strictTransport: true })).get('/')).headers[name], 'max-age=31536000');
  });

  test('counts what it answered, and what a client did not wait for, but not the calls of a load balancer', async (t) => {
    const calls: AnsweredCall[] = [];
    const { get, lines, leave } = await start(t, { onCall: (facts) => calls.push(facts) });
    await get('/livez');
    await get('/readyz');
    await get('/login?token=canary');
    const slow = get('/slow');
    await new Promise((resolve) => setTimeout(resolve, 50));
    leave();
    await assert.rejects(slow);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(
      calls.map(({ method, path, status }) => [method, path, status]),
      [
        ['GET', '/login', 200],
        ['GET', '/slow', 499],
      ],
    );
    assert.match(lines[1]!, /"status":499/);
  });

  test('that ends is not ready first, lets calls end, and takes no more connections', async (t) => {
    const { server, get, release } = await start(t);
    const slow = get('/slow');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const drained = server.drain({ announceMs: 200, callsMs: 5000 });
    assert.equal((await get('/readyz')).statusCode, 503);
    const answer = await get('/');
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers.connection, 'close');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await assert.rejects(get('/'));
    release();
    assert.equal((await slow).statusCode, 200);
    await drained;
  });

  test('that ends cuts a call that takes too long', async (t) => {
    const { server, get } = await start(t);
    const slow = get('/slow');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begin = performance.now();
    await Promise.all([server.drain({ announceMs: 0, callsMs: 200 }), assert.rejects(slow)]);
    assert.ok(performance.now() - begin < 2000);
  });
});
