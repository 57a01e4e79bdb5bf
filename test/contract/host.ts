/**
 * The reference service with the test endpoints that the contract suite uses on a service elsewhere: a reset, an outbox, a
 * clock, authorizations of a dealer's site. `PORT=8080 npx tsx test/contract/host.ts` starts one.
 */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { startInMemory, type Started } from '../service/start.js';
import type { TestEndpoints } from './foreign.js';

/** Starts it. Port 0: a free one. */
export async function startHost(port: number): Promise<{ server: Server; testEndpoints: Required<TestEndpoints> }> {
  let running: Started = await startInMemory();
  let base = '';
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/outbox.json') return Response.json(await running.mails());
    if (pathname === '/reset') {
      running = await startInMemory();
      running.settings.origins.id = base;
      return new Response(null, { status: 204 });
    }
    if (pathname === '/interaction') return Response.json({ id: await running.beginInteraction() });
    if (pathname === '/clock') {
      running.advance(((await request.json()) as { milliseconds: number }).milliseconds);
      return new Response(null, { status: 204 });
    }
    return running.service.fetch(request, { client: '192.0.2.1' });
  };
  const server = createServer(getRequestListener(answer));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  running.settings.origins.id = base;
  const testEndpoints = {
    MYLEXUS_BASE_URL: base,
    MYLEXUS_RESET_URL: `${base}/reset`,
    MYLEXUS_OUTBOX_URL: `${base}/outbox.json`,
    MYLEXUS_CLOCK_URL: `${base}/clock`,
    MYLEXUS_INTERACTION_URL: `${base}/interaction`,
  };
  return { server, testEndpoints };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { testEndpoints } = await startHost(Number(process.env['PORT'] ?? 8080));
  console.log(
    Object.entries(testEndpoints)
      .map((pair) => pair.join('='))
      .join('\n'),
  );
}
