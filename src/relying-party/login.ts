import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import { failurePage, redirect } from './answers.js';
import { callbackAddress, type Context } from './context.js';
import { randomId } from './encoding.js';
import { pendingLine, pendingUntil, readPending, type PendingSignIn } from './pending.js';
import { loginAddress } from './paths.js';
import { returnTarget } from './return-target.js';

/** `GET /mylexus/login`: leads to the account service, and remembers in this browser that it did. */
export async function login(context: Context, request: Request): Promise<Response> {
  const { settings, provider } = context;
  const { searchParams } = new URL(request.url);
  const pending: PendingSignIn = {
    state: randomId(),
    nonce: randomId(),
    verifier: randomId(),
    returnTo: returnTarget(searchParams.get('return_to'), settings.origin),
    expiresAt: pendingUntil(settings.now()),
  };
  const language = ['ja', 'en'].filter((known) => known === searchParams.get('lang'))[0];
  try {
    const { configuration } = await provider();
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: callbackAddress(settings),
      scope: 'openid profile brands',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(searchParams.get('prompt') === 'create' && { prompt: 'create' }),
      ...(language && { ui_locales: language }),
    });
    return redirect(address, [pendingLine([pending, ...readPending(request)])]);
  } catch (error) {
    settings.onError(error);
    return (settings.failurePage ?? failurePage)('failed', loginAddress(pending.returnTo), request);
  }
}
