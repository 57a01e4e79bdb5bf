import type { Call } from '../../client/call.js';
import { makePasskey, supportsPasskeys, usePasskey } from '../../client/passkeys/ceremony.js';
import { signalPasskeys, signalUnknown } from '../../client/passkeys/signals.js';
import {
  beginPasskey,
  beginPasskeySignIn,
  beginReauthentication,
  createPasskey,
  signInWithPasskey,
} from '../../contract/endpoints/passkeys.js';
import type { PasskeyAssertion, PasskeyRequestOptions, Passkeys, Reauthentication } from '../../contract/passkey.js';
import { problemOf } from '../../contract/service-error.js';
import type { Locale } from '../../i18n/messages.js';
import { explained } from './problems.js';

/** What ceremonies need of a widget. */
export interface PasskeyContext {
  readonly call: Call;
  readonly locale: Locale;
}

/** Errors of `work` get the visitor's sentence. */
export async function withSentences<T>({ locale }: Pick<PasskeyContext, 'locale'>, work: () => Promise<T>): Promise<T> {
  try {
    if (!supportsPasskeys()) throw new Error();
    return await work();
  } catch (error) {
    throw await explained(error, locale);
  }
}

/** Signs in with the answer of an authenticator. One that the service does not know is not offered again. */
export async function finishSignIn(
  { call }: PasskeyContext,
  { rpId }: PasskeyRequestOptions,
  passkey: PasskeyAssertion,
  remember: boolean,
): Promise<void> {
  try {
    await call(signInWithPasskey, { body: { passkey, remember } });
  } catch (error) {
    if (problemOf(error).code === 'passkey-unknown') await signalUnknown(rpId, passkey.id);
    throw error;
  }
}

/** Signs in with a passkey of this device, or with any. Rejects with ServiceError, or a DOMException of the browser. */
export async function signIn(
  context: PasskeyContext,
  how: Parameters<typeof usePasskey>[1],
  remember: boolean,
): Promise<void> {
  const options = await context.call(beginPasskeySignIn);
  await finishSignIn(context, options, await usePasskey(options, how), remember);
}

/** A passkey in place of the password. Rejects with ServiceError. */
export const prove = (context: PasskeyContext): Promise<Reauthentication> =>
  withSentences(context, async () => ({ passkey: await usePasskey(await context.call(beginReauthentication)) }));

/** The kind of this device, as its holder calls it; undefined where the browser does not say. */
const deviceName = (): string | undefined =>
  /iPhone|iPad|Android|Windows|Mac|Chrome ?OS|Linux/.exec(navigator.userAgent.replace('CrOS', 'ChromeOS'))?.[0];

/** Creates and registers a passkey. Rejects with ServiceError, or a DOMException of the browser. */
export async function registerPasskey(
  { call }: PasskeyContext,
  proof: Reauthentication = {},
  how: Parameters<typeof makePasskey>[1] = {},
): Promise<Passkeys> {
  const passkey = await makePasskey(await call(beginPasskey, { body: proof }), how);
  const name = deviceName();
  const passkeys = await call(createPasskey, { body: { passkey, ...(name && { name }) } });
  void signalPasskeys(passkeys);
  return passkeys;
}
