import type { Context } from 'hono';
import { endpoints, requestHeader } from '../../src/contract/index.js';
import { inOtherLanguage, language, securityHeaders } from './http.js';
import { brandOf } from './query.js';
import { renderHosted, topPageOf, type PageOptions } from './pages.js';

type Fetch = (request: Request) => Promise<Response>;

/**
 * `/sign-out?return_to=`: asks before it signs out, because any page can lead here. Pages that show widgets in frames cannot
 * sign out by themselves.
 */
export function signOutPage(c: Context, options: PageOptions, returnTo: string | undefined): Response {
  const lang = language(c, options.languageDomain);
  const back = returnTo ?? topPageOf(options.settings);
  const otherLanguage = inOtherLanguage(c.req.url, lang);
  const html = renderHosted(options, 'account-sign-out', {
    lang,
    otherLanguage,
    back,
    brand: brandOf(c, options.settings),
  });
  const formTarget = new URL(back).origin;
  return c.html(html, 200, securityHeaders(options.settings.origins.id, { formTarget }));
}

/** The answer to the page's form: ends the session and returns. A form of another site has another `Origin`. */
export async function signOutAnswer(
  c: Context,
  { settings }: PageOptions,
  service: Fetch,
  returnTo: string | undefined,
): Promise<Response> {
  const { id } = settings.origins;
  if (c.req.header('Origin') !== id) return c.text('Forbidden', 403, securityHeaders(id));
  const headers = { Cookie: c.req.header('Cookie') ?? '', Origin: id, [requestHeader]: '1' };
  const { method, path } = endpoints.signOut;
  const answer = await service(new Request(id + path, { method, headers }));
  const target = answer.ok ? (returnTo ?? topPageOf(settings)) : c.req.url;
  const response = c.redirect(target, 303);
  for (const line of answer.headers.getSetCookie()) response.headers.append('Set-Cookie', line);
  return response;
}
