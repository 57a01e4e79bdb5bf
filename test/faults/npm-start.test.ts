/** `npm start` with all of its processes, ended and killed as an operator does: by a signal to the whole group. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { after, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fetchOnLoopback } from '../../demo/loopback.js';
import { originsAt } from '../../demo/origins.js';
import type { Message } from '../../service/mail/mail.js';
import { defaultSettings } from '../../service/settings.js';
import { requestHeader } from '../../src/contract/index.js';
import {
  api,
  browser,
  newPassword,
  ok,
  signIn,
  Visitor,
  type RunningService,
} from '../suites/account-service/visitor.js';
import { checkWhole, withStore } from '../suites/whole.js';
import { freePort } from './postgres-server.js';
import { register, type Writer } from './writer.js';

const kills = 2;
const visitorsAtOnce = 4;
const port = await freePort();
const origins = originsAt(port);
const folder = `data/${port}`;
after(() => rm(folder, { recursive: true, force: true }));

const running: RunningService = {
  fetch: (call) => fetchOnLoopback(call),
  base: origins.id,
  mails: async () => (await (await fetchOnLoopback(`${origins.index}/outbox.json`)).json()) as Message[],
  advance: () => assert.fail('a real clock'),
  beginInteraction: () => assert.fail('no interaction'),
  settings: defaultSettings,
};

/** npm, its shell, tsx and the demo, in a group of their own. */
class Demo {
  readonly #child: ChildProcess;
  #log = '';

  private constructor() {
    const env = { ...process.env, PORT: String(port), MYLEXUS_LIMIT_FACTOR: '1000000' };
    this.#child = spawn('npm', ['start'], { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (part: Buffer) => void (this.#log += String(part)));
  }

  /** Resolves when it listens. It builds the widgets first. */
  static async start(): Promise<Demo> {
    const demo = new Demo();
    for (let tries = 0; tries < 2400 && demo.#child.exitCode === null; tries += 1) {
      if (demo.#log.includes(origins.index)) return demo;
      await pause(50);
    }
    await demo.signal('SIGKILL');
    throw new Error(`npm start did not start:\n${demo.#log}`);
  }

  /** Resolves when no process of the group is left. */
  async signal(name: NodeJS.Signals): Promise<void> {
    const ended = once(this.#child, 'close');
    process.kill(-this.#child.pid!, name);
    await ended;
    while (this.#hasProcesses) await pause(20);
  }

  tellAgain(name: NodeJS.Signals): void {
    process.kill(-this.#child.pid!, name);
  }

  /** Also those that ended and were not read by their parent yet: they still hold the lock of the database. */
  get #hasProcesses(): boolean {
    try {
      return process.kill(-this.#child.pid!, 0);
    } catch {
      return false;
    }
  }
}

/** Begins a login whose body arrives in two parts. */
function beginLogin(): { finish: () => Promise<IncomingMessage> } {
  const body = Buffer.from(JSON.stringify({ email: 'taro@example.jp', password: 'Taro_2022', remember: false }));
  const headers = {
    Host: new URL(origins.id).host,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    [requestHeader]: '1',
  };
  const call = request({ host: '127.0.0.1', port, method: 'POST', path: '/api/session', headers });
  const answered = once(call, 'response') as Promise<[IncomingMessage]>;
  call.write(body.subarray(0, 10));
  return {
    async finish() {
      call.end(body.subarray(10));
      return (await answered)[0];
    },
  };
}

suite('npm start', () => {
  test('answers a call that had begun when SIGTERM arrives, takes no more, and leaves no process', async () => {
    const demo = await Demo.start();
    const login = beginLogin();
    await pause(200);
    const ended = demo.signal('SIGTERM');
    await pause(150);
    demo.tellAgain('SIGTERM');
    await pause(150);
    const answer = await login.finish();
    assert.equal(answer.statusCode, 200);
    assert.equal(((await json(answer)) as { state: string }).state, 'signed-in');
    await assert.rejects(browser(running).call(api.getSession));
    await ended;
  });

  test(`starts again after each of ${kills} SIGKILLs, with what it acknowledged and nothing half written`, async (t) => {
    const writers: Writer[] = [];
    for (let round = 0; round < kills; round += 1) {
      const demo = await Demo.start();
      const begun = Array.from({ length: visitorsAtOnce }, (_, index): Writer => {
        const visitor = new Visitor(running, browser(running), `owner${round}-${index}@example.jp`);
        return { visitor, key: crypto.randomUUID(), acknowledged: false };
      });
      writers.push(...begun);
      // One after the other, so that the first is done while the last is on the way.
      const work = begun.map((writer, index) => pause(index * 300).then(() => register(writer)));
      await Promise.any(work);
      await demo.signal('SIGKILL');
      await Promise.allSettled(work);
      await withStore({ DATABASE_FOLDER: `${folder}/database` }, (store) => checkWhole(store, `round ${round}`));
    }
    const demo = await Demo.start();
    const made = writers.filter(({ acknowledged }) => acknowledged);
    for (const { visitor } of made) ok(await signIn(browser(running), visitor.email, newPassword));
    await demo.signal('SIGTERM');
    t.diagnostic(`${made.length} of ${writers.length} registrations were acknowledged before a kill`);
    assert.ok(made.length > 0 && made.length < writers.length, `${made.length} of ${writers.length}`);
  });
});
