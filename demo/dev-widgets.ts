import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createServer } from 'vite';
import { pinService } from '../scripts/cdn-plugins.js';
import type { WidgetHandler } from '../service/hosted/site.js';

/** Serves the widgets from their sources: a change is in the next page that is opened. For development only. */
export async function createDevWidgets(): Promise<WidgetHandler> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    base: '/widgets/',
    publicDir: false,
    plugins: [pinService()],
    // The packages are modules already; without bundles of them no page has to be loaded again.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, cors: true, allowedHosts: ['.localhost'] },
  });
  const sources = /^\/widgets\/(loader|hosted|light-dom|frame|define|define\/[\w-]+)\.js$/;
  return async (c) => {
    const { incoming, outgoing } = c.env;
    // Pages name the built files; their sources have the same paths below src.
    incoming.url = incoming.url?.replace(sources, '/widgets/src/$1.ts');
    vite.middlewares(incoming, outgoing, () => outgoing.writeHead(404).end());
    return RESPONSE_ALREADY_SENT;
  };
}
