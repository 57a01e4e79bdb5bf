import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { after, suite, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { endpoints, type EndpointName, type ProblemCode } from '../../src/contract/index.js';
import { createLog } from '../../service/process/log.js';
import { createMemoryStore } from '../../service/store/memory.js';
import { accountServiceSuite } from '../suites/account-service.js';
import { recordedAnswers } from '../suites/coverage.js';
import { endpointNameOf } from '../suites/documented.js';
import { countedStore, countTransactions } from './counted-store.js';
import { notedStore } from './noted-store.js';
import { startOn } from './start.js';
import { useEmbeddedStore } from './store/databases.js';

const names = Object.keys(endpoints) as EndpointName[];
/** Every call of the suite, what its statements were given, and what a process would log if each of them failed. */
const sent: Request[] = [];
const statements: string[] = [];
const lines: string[] = [];
// A minute later each time, so that no line is left out.
const log = createLog({ write: (line) => void lines.push(line) }, () => statements.length * 60_000);
function fail(values: unknown[]): void {
  const given = JSON.stringify(values);
  statements.push(given);
  log.error(Object.assign(new Error(given), { code: '22P05', detail: given, parameters: values }));
}

/** The most transactions that one call of an endpoint took. */
const transactions = new Map<EndpointName, number>();

accountServiceSuite('in memory', async (changes) => {
  const running = await startOn(countedStore(notedStore(createMemoryStore(), fail)), changes);
  return {
    ...running,
    async fetch(request) {
      sent.push(request.clone());
      const name = endpointNameOf(request.method, new URL(request.url).pathname);
      const call = await countTransactions(() => running.fetch(request));
      if (name) transactions.set(name, Math.max(transactions.get(name) ?? 0, call.transactions));
      return call.result;
    },
  };
});

const noticeFirst = 'The notice comes before the terms, so it may be read whatever terms are in force.';
const needsStore = 'The suite cannot cancel a card between proof and completion; app.test.ts does.';
const byStaff = 'Staff locks an account that has a passkey; passkey.test.ts does.';

/** Problems that an endpoint lists and the suite does not provoke, with the reason. */
const unprovoked: Partial<Record<EndpointName, Partial<Record<ProblemCode, string>>>> = {
  acknowledgeNotice: { 'terms-changed': noticeFirst },
  completeRegistration: { 'credential-inactive': needsStore },
  confirmLinking: { 'credential-inactive': needsStore },
  signInWithPasskey: { locked: byStaff },
};
/** Endpoints that the reference always refuses. */
const alwaysRefused: readonly EndpointName[] = ['removeEmail'];

// After the suite above: these tests look at all its calls.
suite('the contract suite', () => {
  test('calls every endpoint, and gets an answer from each that can give one', () => {
    const unanswered = names.filter((name) => !recordedAnswers().get(name)?.has('answer'));
    assert.deepEqual(unanswered, alwaysRefused);
    for (const name of alwaysRefused) assert.ok(recordedAnswers().has(name), name);
  });

  test('provokes every problem that an endpoint lists, or says why not', () => {
    const missing = names.flatMap((name) => {
      const seen = recordedAnswers().get(name);
      return endpoints[name].problems.filter((code) => !seen?.has(code)).map((code) => `${name}: ${code}`);
    });
    const excused = Object.entries(unprovoked).flatMap(([name, codes]) =>
      Object.keys(codes).map((code) => `${name}: ${code}`),
    );
    assert.deepEqual(missing.sort(), excused.sort());
  });

  test('takes at most two transactions per call, and one that keeps what came of its mail', () => {
    const mailed: readonly EndpointName[] = [
      'changeEmail',
      'changePassword',
      'createPasskey',
      'removePasskey',
      'removePassword',
      'resetPassword',
    ];
    assert.equal(transactions.size, names.length);
    assert.deepEqual(
      [...transactions].filter(([name, count]) => count > (mailed.includes(name) ? 3 : 2)),
      [],
    );
  });
});

/** The texts in a body that a visitor typed or that name something, but no words of the contract. */
function typedIn(body: unknown): string[] {
  if (typeof body === 'string') return /^[A-Za-z-]*$|^.{0,4}$/.test(body) ? [] : [body];
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(typedIn) : [];
}

suite('the log of a process', () => {
  test('has nothing of what was typed in any call, whichever statement fails with it', async () => {
    const bodies = await Promise.all(sent.map((request) => request.json().catch(() => undefined)));
    const typed = [...new Set(bodies.flatMap(typedIn))];
    const [written, given] = [lines.join(''), statements.join('')];
    assert.deepEqual(
      typed.filter((text) => written.includes(text)),
      [],
    );
    // The control: statements were given it, and each left a line.
    assert.ok(typed.filter((text) => given.includes(text)).length > 20);
    assert.equal(lines.length, statements.length);
  });
});

const servers: Server[] = [];
const empty = useEmbeddedStore();
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

accountServiceSuite('over HTTP, on the embedded database', async (changes) => {
  const running = await startOn(await empty(), changes);
  const server = createServer(getRequestListener((request) => running.service.fetch(request, { client: '192.0.2.1' })));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  running.settings.origins.id = base;
  return { ...running, base, fetch: (request) => fetch(request) };
});
