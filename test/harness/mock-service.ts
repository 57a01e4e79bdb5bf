import { setupWorker } from 'msw/browser';
import { createMockService } from '../../service/msw.js';
import { requestHeader } from '../../src/contract/index.js';
import { pageSession } from '../../src/client/page-session.js';

/** What a page asked of the account service. */
export interface Asked {
  method: string;
  url: string;
  headers: Headers;
  body: string;
  answered: boolean;
  /** Of the answer, soon after it; none after a fault of the network. */
  status?: number;
}

/** The account service behind the pages of one file, over memory. */
export const mock = createMockService();
export const worker = setupWorker(...mock.handlers);
/** Calls since the test began, oldest first. */
export const asked: Asked[] = [];

/** Calls to a path, by method; `asked` without the reads in between. */
export const askedFor = (method: string, path: RegExp): Asked[] =>
  asked.filter((call) => call.method === method && path.test(new URL(call.url).pathname));

/** Starts the worker, once for a file; each test begins with a new service, signed out. */
export function useMockService(): void {
  before(async () => {
    document.documentElement.lang = 'ja';
    await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
    const calls = new Map<string, Asked>();
    worker.events.on('request:start', async ({ request, requestId }) => {
      const { method, url, headers } = request;
      if (!url.includes('/api/')) return;
      const call: Asked = { method, url, headers, body: '', answered: false };
      asked.push(call);
      calls.set(requestId, call);
      call.body = await request.clone().text();
    });
    worker.events.on('request:end', ({ requestId }) => {
      const call = calls.get(requestId);
      if (call) call.answered = true;
    });
    worker.events.on('response:mocked', ({ requestId, response }) => {
      const call = calls.get(requestId);
      if (call) call.status = response.status;
    });
    await mock.ready;
  });
  beforeEach(async () => {
    await mock.reset();
    await pageSession(location.origin).refresh();
    asked.length = 0;
  });
  afterEach(() => {
    worker.resetHandlers();
    document.documentElement.lang = 'ja';
  });
  after(async () => {
    worker.stop();
    // The next file's page begins without the worker of this one.
    await (await navigator.serviceWorker.getRegistration())?.unregister();
  });
}

/** Signs in as if a login had come before the page. */
export async function signIn(email: string): Promise<void> {
  await mock.signIn(email);
  await pageSession(location.origin).refresh();
  asked.length = 0;
}

/** One call from somewhere else: another tab, another device with the same cookies. */
export async function callElsewhere<T = any>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', [requestHeader]: '1', 'Idempotency-Key': crypto.randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
