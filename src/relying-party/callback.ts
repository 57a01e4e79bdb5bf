import { AuthorizationResponseError, authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import { failurePage, redirect, withCookies } from './answers.js';
import { readBrands, readText } from './claims.js';
import { callbackAddress, type Context } from './context.js';
import { cookieLine, readCookie, sessionCookie } from './cookies.js';
import { randomId, sha256 } from './encoding.js';
import type { SignInFailure } from './options.js';
import { loginAddress } from './paths.js';
import { pendingLine, readPending, type PendingSignIn } from './pending.js';
import type { StoredSession } from './session-store.js';

/** Redeems the code and reads who the visitor is. Throws unless every check succeeds. */
async function readVisitor(
  { settings, provider }: Context,
  search: string,
  { state, nonce, verifier }: PendingSignIn,
): Promise<Omit<StoredSession, 'id'>> {
  const { configuration } = await provider();
  const tokens = await authorizationCodeGrant(configuration, new URL(callbackAddress(settings) + search), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
  });
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new Error('The account service answered without an ID token');
  const userinfo = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return {
    subject: claims.sub,
    providerSession: readText(claims['sid']),
    displayName: readText(userinfo.name),
    brands: readBrands(userinfo['brands']),
    idToken: tokens.id_token,
    expiresAt: settings.now() + settings.sessionSeconds * 1000,
  };
}

/** Why the sign-in cannot be continued; undefined if it can. */
async function check({ settings }: Context, pending?: PendingSignIn): Promise<SignInFailure | undefined> {
  if (!pending) return 'unknown-request';
  if (pending.expiresAt <= settings.now()) return 'expired';
  // A cookie can be sent twice: of two simultaneous answers one is accepted.
  return (await settings.store.use(`state:${pending.state}`, pending.expiresAt)) ? undefined : 'used';
}

/** Begins the session under a new id, and ends the one that this browser had. Returns the value of its cookie. */
async function begin({ settings }: Context, request: Request, visitor: Omit<StoredSession, 'id'>): Promise<string> {
  const { store, now } = settings;
  const value = randomId();
  const previous = readCookie(request, sessionCookie);
  await store.add({ ...visitor, id: await sha256(value) });
  if (previous) await store.delete(await sha256(previous));
  await store.deleteExpired(now());
  return value;
}

function failureOf(context: Context, error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return 'refused';
  context.settings.onError(error);
  return 'failed';
}

/** `GET /mylexus/callback`: the visitor returns from the account service. */
export async function callback(context: Context, request: Request): Promise<Response> {
  const { settings } = context;
  const { search, searchParams } = new URL(request.url);
  const state = searchParams.get('state');
  const all = readPending(request);
  const pending = all.filter((each) => each.state === state)[0];
  const cookies = pending ? [pendingLine(all.filter((each) => each !== pending))] : [];

  let failure = await check(context, pending);
  if (pending && !failure) {
    try {
      const value = await begin(context, request, await readVisitor(context, search, pending));
      return redirect(pending.returnTo, [...cookies, cookieLine(sessionCookie, value)]);
    } catch (error) {
      failure = failureOf(context, error);
    }
  }
  const restart = loginAddress(pending?.returnTo ?? `${settings.origin}/`);
  const page = await (settings.failurePage ?? failurePage)(failure ?? 'failed', restart, request);
  return withCookies(page, cookies);
}
