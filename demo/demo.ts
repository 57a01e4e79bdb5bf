import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createNodeService, type Environment } from '../service/main.js';
import { createDealerSite } from './dealer.js';
import { createIdSite, type WidgetHandler } from './id.js';
import { createIndexSite } from './index-site.js';
import { originsAt, type Origins } from './origins.js';
import { keepCookiesInSafari } from './safari-cookies.js';
import { createBrandSite } from './www.js';

export interface Demo {
  origins: Origins;
  close(): Promise<void>;
}

/**
 * Starts the demo on this machine's loopback addresses, both of them: browsers may take either for `*.localhost`.
 *
 * @param port 0 takes a free one
 * @param openData gives what the service reads beside the process's environment, once the port is taken; without it
 *   everything is kept in memory
 * @param widgets answers for the widgets' files, by default from `dist/cdn`
 * @throws Error when the port is taken
 */
export async function startDemo(
  port: number,
  openData?: () => Promise<Environment>,
  widgets?: WidgetHandler,
): Promise<Demo> {
  // The origins are known when the port is, so the sites come after the first listening; requests wait for them.
  let open!: (sites: Partial<Record<string, Hono>>) => void;
  const sites = new Promise<Partial<Record<string, Hono>>>((resolve) => (open = resolve));
  const listener = getRequestListener(async (request, env) => {
    const site = (await sites)[new URL(request.url).hostname];
    return site ? site.fetch(request, env) : new Response('Unknown host', { status: 421 });
  });

  const server = await listen(createServer(listener), port, '127.0.0.1');
  const origins = originsAt((server.address() as AddressInfo).port);
  const servers = [server];
  try {
    servers.push(await listen(createServer(listener), Number(new URL(origins.index).port), '::1'));
  } catch (error) {
    // A machine without IPv6 has one loopback address.
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }

  const env: Environment = { ...process.env, ...(await openData?.()) };
  const inline = [origins.www, env.MYLEXUS_INLINE_ORIGINS].filter(Boolean).join(' ');
  const node = await createNodeService({
    env: { ...env, MYLEXUS_ORIGIN: origins.id, MYLEXUS_INLINE_ORIGINS: inline },
  });
  open({
    localhost: createIndexSite(origins, () => node.outbox?.messages ?? []),
    'id.lexus.localhost': createIdSite(origins, keepCookiesInSafari(node.service.fetch), widgets),
    'www.lexus.localhost': createBrandSite(origins),
    'dealer.localhost': createDealerSite(origins),
  });
  return {
    origins,
    async close() {
      await Promise.all(servers.map(end));
      await node.close();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Takes no more requests, and lets those that are there be answered, for two seconds. */
async function end(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), 2000);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(late);
}
