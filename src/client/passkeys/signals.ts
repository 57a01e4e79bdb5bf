import type { Passkeys } from '../../contract/passkey.js';

/** Signals of WebAuthn Level 3. A browser may have none of them, and never says what came of one. */
interface Signals {
  signalUnknownCredential?(options: { rpId: string; credentialId: string }): Promise<void>;
  signalAllAcceptedCredentials?(options: {
    rpId: string;
    userId: string;
    allAcceptedCredentialIds: string[];
  }): Promise<void>;
  signalCurrentUserDetails?(options: {
    rpId: string;
    userId: string;
    name: string;
    displayName: string;
  }): Promise<void>;
}

const signals = (): Signals => (self as { PublicKeyCredential?: Signals }).PublicKeyCredential ?? {};
const ignore = (): void => undefined;

/** The service does not know the passkey: what keeps it need not offer it any more. Never rejects. */
export const signalUnknown = (rpId: string, credentialId: string): Promise<void> =>
  signals().signalUnknownCredential?.({ rpId, credentialId }).catch(ignore) ?? Promise.resolve();

/** The passkeys of the account and how its holder is called, for what keeps passkeys. Never rejects. */
export async function signalPasskeys({ rpId, userId, userName, displayName, passkeys }: Passkeys): Promise<void> {
  const allAcceptedCredentialIds = passkeys.map(({ id }) => id);
  await signals().signalAllAcceptedCredentials?.({ rpId, userId, allAcceptedCredentialIds }).catch(ignore);
  await signals().signalCurrentUserDetails?.({ rpId, userId, name: userName, displayName }).catch(ignore);
}
