import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { fromBase64Url, toBase64Url } from '../base64url.js';
import { hmac, randomId, sameHex } from '../crypto.js';
import { ProblemError } from '../problem-error.js';

/** What a challenge was issued for; one for a sign-in names no account. */
export type PasskeyPurpose =
  { readonly purpose: 'sign-in' } | { readonly purpose: 'creation' | 'reauthentication'; readonly accountId: string };

/** A challenge that was issued here, and has not ended. */
export interface PasskeyChallenge {
  /** As the browser has it, base64url. */
  readonly text: string;
  /** Its random part, by which it counts once. */
  readonly id: string;
  readonly expiresAt: number;
}

const signatureOf = ({ secret }: App, purpose: PasskeyPurpose, id: string, expiresAt: number): Promise<string> =>
  hmac(secret, ['passkey', purpose.purpose, 'accountId' in purpose ? purpose.accountId : '', id, expiresAt].join(':'));

/**
 * A new challenge. It is signed and not stored: a page that shows a login writes nothing, however often it is loaded. Only
 * challenges that were used are stored, until they would have ended.
 */
export async function issueChallenge(app: App, purpose: PasskeyPurpose): Promise<string> {
  const id = randomId();
  const expiresAt = app.now() + app.settings.passkeys.challengeMinutes * 60_000;
  const signature = await signatureOf(app, purpose, id, expiresAt);
  return toBase64Url(new TextEncoder().encode(`${id}.${expiresAt}.${signature}`));
}

/** The challenge that a browser names; undefined for one that was not issued for this, or has ended. */
export async function readChallenge(
  app: App,
  purpose: PasskeyPurpose,
  text: unknown,
): Promise<PasskeyChallenge | undefined> {
  if (typeof text !== 'string' || !/^[\w-]{1,300}$/.test(text)) return undefined;
  const [id = '', end = '', signature = ''] = decoded(text).split('.');
  const expiresAt = Number(end);
  if (!sameHex(signature, await signatureOf(app, purpose, id, expiresAt)) || expiresAt <= app.now()) return undefined;
  return { text, id, expiresAt };
}

function decoded(text: string): string {
  try {
    return new TextDecoder().decode(fromBase64Url(text));
  } catch {
    return '';
  }
}

/** From now on the challenge counts no more. Throws `passkey-failed` when it was used before. */
export async function useChallenge(tx: Transaction, { id, expiresAt }: PasskeyChallenge): Promise<void> {
  if (await tx.usedPasskeyChallenges.get(id)) throw new ProblemError('passkey-failed');
  await tx.usedPasskeyChallenges.put({ id, expiresAt });
}
