import type { RequestListener } from 'node:http';
import { createServer } from 'vite';
import { pinService } from '../scripts/cdn-plugins.js';

/** Serves the widgets from their sources: a change is in the next page that is opened. For development only. */
export async function createDevWidgets(): Promise<RequestListener> {
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
  return (request, response) => {
    // Pages name the built files; their sources have the same paths below src.
    request.url = request.url?.replace(sources, '/widgets/src/$1.ts') ?? '';
    vite.middlewares(request, response, () => response.writeHead(404).end());
  };
}
