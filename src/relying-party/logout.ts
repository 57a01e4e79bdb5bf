import { buildEndSessionUrl } from 'openid-client';
import { empty, redirect } from './answers.js';
import { findSession, type Context } from './context.js';
import { cookieLine, sessionCookie } from './cookies.js';

/**
 * Whether a page of the site sent the request. Browsers name the origin of every POST, but for pages with
 * `Referrer-Policy: no-referrer`, whose origin is `null`.
 */
const isOwn = ({ headers }: Request, origin: string): boolean =>
  headers.get('Origin') === origin || headers.get('Sec-Fetch-Site') === 'same-origin';

/**
 * `POST /mylexus/logout`: ends the session here, then leads to the account service, which asks whether to end its session too.
 * A page of the site sends it with a form.
 */
export async function logout(context: Context, request: Request): Promise<Response> {
  const { settings, provider } = context;
  if (!isOwn(request, settings.origin)) return empty(403);
  const top = `${settings.origin}/`;
  const cookies = [cookieLine(sessionCookie, '', 0)];
  const session = await findSession(context, request);
  if (!session) return redirect(top, cookies);
  await settings.store.delete(session.id);
  try {
    const { configuration } = await provider();
    const parameters = { id_token_hint: session.idToken, post_logout_redirect_uri: top };
    return redirect(buildEndSessionUrl(configuration, parameters), cookies);
  } catch (error) {
    // The session here has ended all the same.
    settings.onError(error);
    return redirect(top, cookies);
  }
}
