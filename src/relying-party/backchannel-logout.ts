import { errors, jwtVerify, type JWTPayload } from 'jose';
import { empty, json } from './answers.js';
import { readText } from './claims.js';
import type { Context } from './context.js';

const event = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds. A logout token is sent as soon as it is signed. */
const maxAge = 300;
/** Seconds between the clocks of both servers. */
const tolerance = 30;
/** Bytes of the whole request. The service's are below 2 kB. */
const maxLength = 16_384;

/** The token of the request; undefined if there is none, or if the request is too long. */
async function readToken(request: Request): Promise<string | undefined> {
  if (!request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const decoder = new TextDecoder();
  let body = '';
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    body += decoder.decode(part.value as Uint8Array, { stream: true });
    if (body.length > maxLength) return undefined;
  }
  return new URLSearchParams(body).get('logout_token') ?? undefined;
}

/**
 * The claims of a valid logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6).
 *
 * @throws errors.JOSEError if the token is invalid
 */
async function verify({ settings, provider }: Context, token: string): Promise<JWTPayload & { jti: string }> {
  const { keys } = await provider();
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ['RS256'],
    typ: 'logout+jwt',
    issuer: settings.issuer,
    audience: settings.clientId,
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    maxTokenAge: maxAge,
    clockTolerance: tolerance,
    currentDate: new Date(settings.now()),
  });
  const { events, nonce, jti, sub, sid } = payload;
  const isLogout = typeof (events as Record<string, unknown> | null)?.[event] === 'object';
  const names = [sub, sid].filter((claim) => claim !== undefined);
  const named = names.length > 0 && names.every((claim) => readText(claim) !== '');
  if (!isLogout || nonce !== undefined || !jti || !named) throw new errors.JWTInvalid('Not a logout token');
  return { ...payload, jti };
}

/** Whether the token is to blame, and not the connection to the account service. */
const isInvalid = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';

/** `POST /mylexus/backchannel-logout`: the account service reports that a session ended. */
export async function backchannelLogout(context: Context, request: Request): Promise<Response> {
  const { store, now, onError } = context.settings;
  const token = await readToken(request);
  if (!token) return json({ error: 'invalid_request' }, 400);
  try {
    const { jti, sub, sid } = await verify(context, token);
    const providerSession = readText(sid);
    // A token that is sent again could end a later session.
    const unused = await store.use(`logout:${jti}`, now() + (maxAge + tolerance) * 1000);
    if (!unused) return json({ error: 'invalid_request' }, 400);
    await store.deleteWhere({ ...(sub && { subject: sub }), ...(providerSession && { providerSession }) });
    return empty(200);
  } catch (error) {
    onError(error);
    // The service repeats what was not accepted.
    return isInvalid(error) ? json({ error: 'invalid_request' }, 400) : empty(503);
  }
}
