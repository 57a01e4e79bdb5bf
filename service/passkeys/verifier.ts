import type { PasskeyAssertion, PasskeyAttestation } from '../../src/contract/index.js';
import type { PasskeyRow } from '../store/rows.js';

/** What an answer of an authenticator has to be for. */
export interface ExpectedCeremony {
  /** Base64url. */
  readonly challenge: string;
  readonly rpId: string;
  /** Origins of pages that may ask for it. */
  readonly origins: readonly string[];
  /** Origins of pages around a frame of such a page. */
  readonly topOrigins: readonly string[];
}

/** A passkey as its authenticator made it. */
export type CreatedPasskey = Pick<
  PasskeyRow,
  'id' | 'publicKey' | 'counter' | 'backupEligible' | 'backedUp' | 'aaguid'
>;

/** What an authenticator says when a passkey is used. */
export type UsedPasskey = Pick<PasskeyRow, 'counter' | 'backupEligible' | 'backedUp'>;

/**
 * Verifies answers of authenticators (WebAuthn Level 3, 7.1 and 7.2), with user verification. Whether a challenge was
 * issued, and whose passkey it is, is not its business.
 */
export interface PasskeyVerifier {
  /** Undefined for an answer that does not count. */
  verifyCreation(answer: PasskeyAttestation, expected: ExpectedCeremony): Promise<CreatedPasskey | undefined>;
  /** Undefined for an answer that does not count. */
  verifyUse(
    answer: PasskeyAssertion,
    expected: ExpectedCeremony,
    passkey: Pick<PasskeyRow, 'id' | 'publicKey'>,
  ): Promise<UsedPasskey | undefined>;
}

/** No answer counts. */
export const noPasskeys: PasskeyVerifier = {
  verifyCreation: () => Promise.resolve(undefined),
  verifyUse: () => Promise.resolve(undefined),
};
