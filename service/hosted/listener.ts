import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { OpenIdProvider } from '../provider/provider.js';
import type { Settings } from '../settings.js';
import { builtFiles, createWidgetFiles } from './widget-files.js';

/**
 * Answers every request to the id origin: the OpenID provider's, those for the widgets' files, and all others.
 *
 * @param widgets - answers below `/widgets/`; by default with the files of `dist/cdn`
 */
export function createIdListener(
  provider: OpenIdProvider,
  site: Hono<{ Bindings: HttpBindings }>,
  settings: Settings,
  widgets: RequestListener = createWidgetFiles(builtFiles, settings),
): RequestListener {
  const other = getRequestListener((request, env) => site.fetch(request, env));
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path.startsWith('/widgets/')) return widgets(request, response);
    if (!provider.serves(path)) return void other(request, response);
    void provider.answer(request, response);
  };
}
