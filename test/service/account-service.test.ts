import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { after } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { accountServiceSuite } from '../suites/account-service.js';
import { useEmbeddedStore } from './store/databases.js';
import { startInMemory, startOn } from './start.js';

accountServiceSuite('in memory', startInMemory);

const servers: Server[] = [];
const empty = useEmbeddedStore();
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

accountServiceSuite('over HTTP, on the embedded database', async (changes) => {
  const home = await startOn(await empty(), changes);
  const server = createServer(getRequestListener((request) => home.service.fetch(request, undefined, '192.0.2.1')));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  home.settings.origins.id = base;
  return { ...home, base, fetch: (request) => fetch(request) };
});
