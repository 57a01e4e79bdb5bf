import type { ExpectedCeremony } from '../../passkeys/verifier.js';
import type { Settings } from '../../settings.js';
import { toBase64Url } from '../base64url.js';
import { sha256 } from '../crypto.js';

/** The relying party's ID. */
export const rpIdOf = ({ passkeys, origins }: Settings): string => passkeys.rpId || new URL(origins.id).hostname;

/** Origins that may use the passkeys. */
export const passkeyOrigins = ({ passkeys, origins }: Settings): string[] => [origins.id, ...passkeys.origins];

/** What an answer to a challenge has to be for. Of the pages around a frame, those may be there that show our frames. */
export const expectedCeremony = (settings: Settings, challenge: string): ExpectedCeremony => ({
  challenge,
  rpId: rpIdOf(settings),
  origins: passkeyOrigins(settings),
  topOrigins: [settings.origins.id, ...settings.origins.frame],
});

/** The user handle of an account. It is not the account's id: an authenticator gives it to whoever has the device. */
export async function userIdOf(accountId: string): Promise<string> {
  const digest = await sha256(`passkeys of ${accountId}`);
  return toBase64Url(new TextEncoder().encode(digest.slice(0, 32)));
}
