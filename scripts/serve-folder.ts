import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Serves the files of a folder on a free port of this machine. `url` has no slash at its end. */
export function serveFolder(root: string): Promise<{ url: string; close(): void }> {
  const { fetch } = new Hono().use(serveStatic({ root }));
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0 }, ({ port }) =>
      resolve({ url: `http://localhost:${port}`, close: () => void server.close() }),
    );
  });
}
