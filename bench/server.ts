import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { createNodeService, type NodeService } from '../service/main.js';
import { htmlOf, subjects, type Subject } from './subjects.js';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** The account service, the widgets' files and the pages to measure: everything in brotli, nothing to be kept. */
export interface BenchServer {
  readonly node: NodeService;
  readonly subjects: Subject[];
  urlOf(subject: Subject): string;
  /** The same service as a page of its site asks it. */
  readonly origin: string;
  close(): void;
}

const compressed = new Map<string, Buffer>();

function brotli(type: string, text: string, headers: Record<string, string> = {}): Response {
  let body = compressed.get(text);
  if (!body) compressed.set(text, (body = brotliCompressSync(text)));
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      ...headers,
    },
  });
}

/** @param files what the hand-written pages load, by path */
export async function startServer(files: Map<string, string>): Promise<BenchServer> {
  const started: { node?: NodeService; subjects?: Subject[] } = {};

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith('/api/')) return started.node!.service.fetch(request, { client: '127.0.0.1' });
    const path = pathname.startsWith('/widgets/') ? `dist/cdn/${pathname.slice('/widgets/'.length)}` : '';
    const text = files.get(pathname) ?? (path && existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    if (text !== undefined) return brotli(types[pathname.split('.').at(-1)!]!, text);
    const subject = started.subjects![Number(searchParams.get('at') ?? -1)];
    return subject ? brotli('text/html', htmlOf(subject)) : new Response(null, { status: 404 });
  }

  const listener = getRequestListener(answer);
  const listen = (host: string, port: number): Promise<Server> =>
    new Promise((resolve, reject) => {
      const server = createServer(listener);
      server.once('error', reject);
      server.listen(port, host, () => resolve(server));
    });
  const servers = [await listen('127.0.0.1', 0)];
  const { port } = servers[0]!.address() as AddressInfo;
  // Browsers may take either loopback address for `*.localhost`; a machine without IPv6 has one.
  await listen('::1', port).then(
    (server) => servers.push(server),
    () => undefined,
  );

  const sites = { service: `http://localhost:${port}`, brand: `http://www.localhost:${port}` };
  const node = await createNodeService({
    env: { MYLEXUS_ORIGIN: sites.service, MYLEXUS_INLINE_ORIGINS: sites.brand, MYLEXUS_LIMIT_FACTOR: '1000' },
  });
  const list = subjects(sites.service);
  Object.assign(started, { node, subjects: list });
  return {
    node,
    subjects: list,
    origin: sites.service,
    urlOf: (subject) => `${sites[subject.site]}/?at=${list.indexOf(subject)}`,
    close() {
      void node.close();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
