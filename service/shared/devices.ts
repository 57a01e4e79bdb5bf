import type { App } from './app.js';
import { hmac, randomId, sameHex } from './crypto.js';
import type { Token } from './reply.js';

/** 400 days: browsers keep no cookie longer. */
const maxAge = 400 * 86_400;

const signatureOf = ({ secret }: App, accountId: string, id: string): Promise<string> =>
  hmac(secret, `device:${accountId}:${id}`);

/**
 * The cookie of a device on which an account was signed in: a random name with a signature. It gives no access; with it the
 * failures of strangers do not slow the account's owner down.
 */
export async function deviceToken(app: App, accountId: string): Promise<Token> {
  const id = randomId();
  return { token: `${id}.${await signatureOf(app, accountId, id)}`, maxAge };
}

/** Whether the account was signed in on the device. */
export async function isDeviceOf(app: App, accountId: string, token: string): Promise<boolean> {
  const [id = '', signature = ''] = token.split('.');
  return sameHex(signature, await signatureOf(app, accountId, id));
}
