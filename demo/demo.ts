import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createIdListener } from '../service/hosted/listener.js';
import { createHostedSite } from '../service/hosted/site.js';
import type { Environment } from '../service/configuration.js';
import { createNodeService } from '../service/main.js';
import { brandsFile, createAozoraSite, storeAozoraCards } from './aozora.js';
import { registerDealers } from './dealers.js';
import { createDealerSite } from './dealer.js';
import { createDealer2Site } from './dealer2.js';
import { createIndexSite } from './index-site.js';
import { fetchOnLoopback } from './loopback.js';
import { originsAt, type Origins } from './origins.js';
import { idNotice } from './notice.js';
import { cookiesFromSafari, keepCookiesInSafari } from './safari-cookies.js';
import { brandDomain } from './site.js';
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
 * @param www how the brand site shows what is secret: in frames of the account service, or in its own pages
 * @throws Error when the port is taken
 */
export async function startDemo(
  port: number,
  openData?: () => Promise<Environment>,
  widgets?: RequestListener,
  www: 'frame' | 'inline' = 'frame',
): Promise<Demo> {
  // The origins are known when the port is, so the sites come after the first listening; requests wait for them.
  let open!: (sites: Sites) => void;
  const sites = new Promise<Sites>((resolve) => (open = resolve));
  const listener: RequestListener = (request, response) => {
    const { hostname } = new URL(`http://${request.headers.host ?? ''}`);
    void sites.then(({ [hostname]: site }) => {
      if (site) site(request, response);
      else response.writeHead(421).end('Unknown host');
    });
  };

  const server = await listen(createServer(listener), port, '127.0.0.1');
  const origins = originsAt((server.address() as AddressInfo).port);
  const servers = [server];
  try {
    servers.push(await listen(createServer(listener), Number(new URL(origins.index).port), '::1'));
  } catch (error) {
    // A machine without IPv6 has one loopback address.
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }

  const node = await createNodeService({
    env: environmentOf(origins, www, { ...process.env, ...(await openData?.()) }),
    pages: {
      notice: idNotice(origins),
      languageDomain: brandDomain,
      // The names of files that another builder makes are not known.
      ...(widgets && { nameFiles: undefined }),
    },
    fetch: fetchOnLoopback,
  });
  await registerDealers(node.store, origins);
  await storeAozoraCards(node.store);
  const service = keepCookiesInSafari(node.service.fetch);
  const idListener = createIdListener(
    node.provider,
    createHostedSite({ ...node.hosted, service }),
    node.settings,
    widgets,
  );
  const dealer2 = createDealer2Site(origins, fetchOnLoopback);
  const listenerOf = (site: Hono): RequestListener => getRequestListener((request, env) => site.fetch(request, env));
  open({
    localhost: listenerOf(createIndexSite(origins, node.settings.brands, () => node.outbox?.messages ?? [])),
    'id.lexus.localhost': (request, response) => {
      cookiesFromSafari(request);
      idListener(request, response);
    },
    'www.lexus.localhost': listenerOf(createBrandSite(origins)),
    'inline.lexus.localhost': listenerOf(createBrandSite(origins, origins.inline)),
    'dealer.localhost': listenerOf(createDealerSite(origins)),
    'aozora.localhost': listenerOf(createAozoraSite(origins)),
    'dealer2.localhost': getRequestListener(keepCookiesInSafari(async (request) => dealer2.fetch(request))),
  });
  return {
    origins,
    async close() {
      await Promise.all(servers.map(end));
      await node.close();
    },
  };
}

type Sites = Partial<Record<string, RequestListener>>;

/** What the demo's origins say to the service. What is set otherwise goes first. */
function environmentOf(origins: Origins, www: 'frame' | 'inline', set: Environment): Environment {
  return {
    MYLEXUS_INLINE_ORIGINS: www === 'inline' ? `${origins.www} ${origins.inline}` : origins.inline,
    MYLEXUS_FRAME_ORIGINS: www === 'frame' ? origins.www : '',
    MYLEXUS_RETURN_ORIGINS: `${origins.dealer} ${origins.dealer2} ${origins.aozora}`,
    MYLEXUS_TOP_PAGE: `${origins.www}/`,
    MYLEXUS_BRANDS_FILE: brandsFile,
    ...set,
    MYLEXUS_ORIGIN: origins.id,
    MYLEXUS_PASSKEY_RP_ID: 'lexus.localhost',
    MYLEXUS_CONTACT_JA: '0120-000-000（9:00～18:00）',
    MYLEXUS_CONTACT_EN: '0120-000-000 (9 a.m. to 6 p.m.)',
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
