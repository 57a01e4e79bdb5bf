import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { libraries } from './libraries.js';

/** A page of another site, on which widgets are embedded. */
export interface HostPage {
  /** The document; without a doctype of its own it gets the one of HTML. */
  html: string;
  headers?: Record<string, string>;
  /** More files of the site, by their path. */
  files?: Record<string, { body: string; type: string }>;
}

/** One process for every site that embeds widgets: all names under localhost lead here. */
export interface HostServer {
  /** Origin of a site, for instance `dealer` or `www.lexus`. */
  origin(site: string): string;
  /** What every site answers from now on. */
  page: HostPage | undefined;
  close(): void;
}

function send(response: ServerResponse, body: string, type: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, ...headers }).end(body);
}

export async function startHostServer(): Promise<HostServer> {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://localhost');
    const library = libraries[pathname.replace('/libraries/', '')];
    if (library) return send(response, library(), 'text/javascript');
    const file = host.page?.files?.[pathname];
    if (file) return send(response, file.body, file.type);
    if (pathname !== '/' || !host.page) return void response.writeHead(404).end();
    const { html, headers } = host.page;
    send(response, html.startsWith('<!') ? html : `<!doctype html>${html}`, 'text/html', headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host: HostServer = {
    origin: (site) => `http://${site}.localhost:${port}`,
    page: undefined,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return host;
}
