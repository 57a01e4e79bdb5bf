/**
 * The reference service with the test endpoints that the contract suite uses on a service elsewhere: a reset, an outbox, a
 * clock, authorizations of a dealer's site. `PORT=8080 npx tsx test/contract/host.ts` starts one, on the database that
 * `DATABASE_URL` or `DATABASE_FOLDER` names, which a reset empties; without them in memory.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createMemoryStore } from '../../service/store/memory.js';
import { openStore } from '../../service/store/open.js';
import type { Store } from '../../service/store/store.js';
import { startOn, type Started } from '../service/start.js';
import { clear } from '../service/store/databases.js';
import type { TestEndpoints } from './foreign.js';

/**
 * Starts it. Port 0: a free one.
 *
 * @param empty - a store with nothing in it
 */
async function startHost(port: number, empty: () => Promise<Store>): Promise<Required<TestEndpoints>> {
  let running: Started = await startOn(await empty());
  let base = '';
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/outbox.json') return Response.json(await running.mails());
    if (pathname === '/reset') {
      running = await startOn(await empty());
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
  return {
    MYLEXUS_BASE_URL: base,
    MYLEXUS_RESET_URL: `${base}/reset`,
    MYLEXUS_OUTBOX_URL: `${base}/outbox.json`,
    MYLEXUS_CLOCK_URL: `${base}/clock`,
    MYLEXUS_INTERACTION_URL: `${base}/interaction`,
  };
}

const { PORT: port = '8080', DATABASE_URL: databaseUrl, DATABASE_FOLDER: databaseFolder } = process.env;
const database = await openStore({ databaseUrl, databaseFolder });
async function empty(): Promise<Store> {
  if (database) await clear(database);
  return database ?? createMemoryStore();
}
const testEndpoints = await startHost(Number(port), empty);
console.log(
  Object.entries(testEndpoints)
    .map((pair) => pair.join('='))
    .join('\n'),
);
