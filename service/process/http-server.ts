import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from './log.js';
import type { AnsweredCall } from './metrics.js';

export interface HttpServerOptions {
  /** Answers every call but those about the process itself. */
  readonly listener: RequestListener;
  /** Whether the process can answer: its database does. */
  readonly isReady: () => Promise<boolean>;
  readonly log: Log;
  /** Counts every call but those about the process itself. */
  readonly onCall?: ((facts: AnsweredCall) => void) | undefined;
  /** Says to browsers that the origin is only ever reached over https. Default: no. */
  readonly strictTransport?: boolean;
}

/** Milliseconds from the end of readiness to the last new connection, and from there to the end of every call. */
export interface Drain {
  readonly announceMs: number;
  readonly callsMs: number;
}

export interface HttpServer {
  /** Resolves to the port. Rejects if it is taken. */
  listen(port: number, host?: string): Promise<number>;
  /** Says that it is not ready, takes no more connections, lets calls end, and then cuts those that are left. */
  drain(times: Drain): Promise<void>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A path without the values in it, which may be secret or personal. */
const withoutValues = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^[a-z][a-z.-]{0,30}$/.test(part) ? part : part && '…'))
    .join('/');

const say = (response: ServerResponse, status: number, text: string): void =>
  void response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }).end(text);

/** Logged where there was no answer: the client left, or the process ended. */
const clientLeft = 499;

/** One year. Not for subdomains: they may be other systems. */
const strictTransportSecurity = 'max-age=31536000';

/** The HTTP server of a process: `/livez`, `/readyz`, a request id and a log line for each call. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { listener, isReady, log, onCall, strictTransport = false } = options;
  let draining = false;

  async function answerReadiness(response: ServerResponse): Promise<void> {
    const ready = !draining && (await isReady().catch(() => false));
    say(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/livez') return say(response, 200, 'alive');
    if (path === '/readyz') return void answerReadiness(response);
    const id = randomUUID();
    const begin = performance.now();
    response.setHeader('X-Request-Id', id);
    if (strictTransport) response.setHeader('Strict-Transport-Security', strictTransportSecurity);
    // The connection ends with this answer, so that its client takes another process for the next call.
    if (draining) response.setHeader('Connection', 'close');
    response.once('close', () => {
      const milliseconds = performance.now() - begin;
      const status = response.headersSent ? response.statusCode : clientLeft;
      const { method = '' } = request;
      log.call({ id, method, path: withoutValues(path), status, milliseconds: Math.round(milliseconds) });
      onCall?.({ method, path, status, milliseconds });
    });
    return void listener(request, response);
  }

  const server: Server = createServer(answer);
  // Longer than the proxies', which would otherwise use a connection that ends at the same moment.
  server.keepAliveTimeout = 75_000;

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    async drain({ announceMs, callsMs }) {
      draining = true;
      await wait(announceMs);
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection whose call began before becomes idle when it is answered.
      const idle = setInterval(() => server.closeIdleConnections(), 100);
      const late = setTimeout(() => server.closeAllConnections(), callsMs);
      await ended;
      clearTimeout(late);
      clearInterval(idle);
    },
  };
}
