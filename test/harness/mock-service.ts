import { createMockService } from '../../service/msw.js';
import { requestHeader } from '../../src/contract/index.js';
import { pageSession } from '../../src/client/page-session.js';
import { configure, services } from '../../src/client/service.js';
import { mockNetwork } from './mock-network.js';

configure({ service: location.origin });

let count = 0;
/** Another account service that the page's code has named, for a test that needs one that no other test has used. */
export function newService(): string {
  const origin = `https://id-${++count}.example`;
  services.push(origin);
  return origin;
}

/** A call of a page to the account service. */
export interface ServiceCall {
  method: string;
  url: string;
  headers: Headers;
  body: string;
  answered: boolean;
  /** Status of the answer; undefined before it and after a network fault. */
  status?: number;
}

/** The mock account service of a test file; it stores its data in memory. */
export const mock = createMockService();
export const network = mockNetwork(mock.handlers);
/** The calls of the test so far, oldest first. */
export const calls: ServiceCall[] = [];

/** The calls with a method and a matching path. */
export const callsTo = (method: string, path: RegExp): ServiceCall[] =>
  calls.filter((call) => call.method === method && path.test(new URL(call.url).pathname));

/** Starts the mock service, once per file. Each test begins with the demo data, signed out. */
export function useMockService(): void {
  before(async () => {
    document.documentElement.lang = 'ja';
    network.enable();
    const callsById = new Map<string, ServiceCall>();
    network.events.on('request:start', async ({ request, requestId }) => {
      const { method, url, headers } = request;
      if (!url.includes('/api/')) return;
      const call: ServiceCall = { method, url, headers, body: '', answered: false };
      calls.push(call);
      callsById.set(requestId, call);
      call.body = await request.clone().text();
    });
    network.events.on('request:end', ({ requestId }) => {
      const call = callsById.get(requestId);
      if (call) call.answered = true;
    });
    network.events.on('response:mocked', ({ requestId, response }) => {
      const call = callsById.get(requestId);
      if (call) call.status = response.status;
    });
    await mock.ready;
  });
  beforeEach(async () => {
    await mock.reset();
    await pageSession(location.origin).refresh();
    calls.length = 0;
  });
  afterEach(() => {
    network.resetHandlers();
    document.documentElement.lang = 'ja';
  });
  after(() => network.disable());
}

/** Signs in before the page is opened. */
export async function signIn(email: string): Promise<void> {
  await mock.signIn(email);
  await pageSession(location.origin).refresh();
  calls.length = 0;
}

/** A call that does not come from the page, for instance of another tab: same cookies. */
export async function callElsewhere<T = any>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', [requestHeader]: '1', 'Idempotency-Key': crypto.randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
