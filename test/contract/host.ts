/**
 * The reference service with the doors that the contract suite of a service elsewhere may use: a reset, an outbox, a
 * clock. `PORT=8080 npx tsx test/contract/host.ts` starts one.
 */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { startInMemory, type Started } from '../service/start.js';
import type { Doors } from './foreign.js';

/** Starts it; port 0 takes a free one. */
export async function startHost(port: number): Promise<{ server: Server; doors: Required<Doors> }> {
  let home: Started = await startInMemory();
  let base = '';
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/outbox.json') return Response.json(await home.mails());
    if (pathname === '/reset') {
      home = await startInMemory();
      home.settings.origins.id = base;
      return new Response(null, { status: 204 });
    }
    if (pathname === '/clock') {
      home.advance(((await request.json()) as { milliseconds: number }).milliseconds);
      return new Response(null, { status: 204 });
    }
    return home.service.fetch(request, undefined, '192.0.2.1');
  };
  const server = createServer(getRequestListener(answer));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  home.settings.origins.id = base;
  const doors = {
    MYLEXUS_BASE_URL: base,
    MYLEXUS_RESET_URL: `${base}/reset`,
    MYLEXUS_OUTBOX_URL: `${base}/outbox.json`,
    MYLEXUS_CLOCK_URL: `${base}/clock`,
  };
  return { server, doors };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { doors } = await startHost(Number(process.env['PORT'] ?? 8080));
  console.log(
    Object.entries(doors)
      .map((pair) => pair.join('='))
      .join('\n'),
  );
}
