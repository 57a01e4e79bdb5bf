import { fromBase64Url } from '../shared/base64url.js';
import { hex, sha256 } from '../shared/crypto.js';
import { isFramedBy, readClientData } from './client-data.js';
import type { ExpectedCeremony, PasskeyVerifier, UsedPasskey } from './verifier.js';

/** Bits of the flags of authenticator data (WebAuthn, 6.1). */
const flags = { present: 0x01, verified: 0x04, backupEligible: 0x08, backedUp: 0x10 };

/** Hash of the relying party's ID, flags, counter. */
async function readData(encoded: string, rpId: string): Promise<UsedPasskey | undefined> {
  const bytes = fromBase64Url(encoded);
  if (bytes.length < 37) return undefined;
  const set = bytes[32]!;
  const verified = (set & flags.present) > 0 && (set & flags.verified) > 0;
  if (!verified || hex(bytes.slice(0, 32)) !== (await sha256(rpId))) return undefined;
  return {
    counter: new DataView(bytes.buffer).getUint32(33),
    backupEligible: (set & flags.backupEligible) > 0,
    backedUp: (set & flags.backedUp) > 0,
  };
}

function isOf(encoded: string, type: string, { challenge, origins, topOrigins }: ExpectedCeremony): boolean {
  const data = readClientData(encoded);
  if (!data || data.type !== type || data.challenge !== challenge) return false;
  return origins.some((origin) => origin === data.origin) && isFramedBy(data, topOrigins);
}

/**
 * Believes whoever answers: it compares challenge, origin, relying party and flags, but **no signature**, because the library
 * that can is not made for a page. For the mock service alone; a service must never use it.
 */
export const uncheckedPasskeys: PasskeyVerifier = {
  async verifyCreation({ id, response }, expected) {
    const { clientDataJSON, authenticatorData } = response;
    if (!authenticatorData || !isOf(clientDataJSON, 'webauthn.create', expected)) return undefined;
    const used = await readData(authenticatorData, expected.rpId);
    if (!used) return undefined;
    const aaguid = hex(fromBase64Url(authenticatorData).slice(37, 53));
    return { id, publicKey: '', aaguid: aaguid.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), ...used };
  },

  async verifyUse({ response }, expected) {
    const { clientDataJSON, authenticatorData } = response;
    if (!isOf(clientDataJSON, 'webauthn.get', expected)) return undefined;
    return readData(authenticatorData, expected.rpId);
  },
};
