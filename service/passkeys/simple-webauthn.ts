import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { fromBase64Url, toBase64Url } from '../shared/base64url.js';
import { isFramedBy, readClientData } from './client-data.js';
import type { PasskeyVerifier } from './verifier.js';

/** The library throws for every answer that does not count, whatever is wrong with it. */
const orNothing = <T>(verified: Promise<T | undefined>): Promise<T | undefined> => verified.catch(() => undefined);

/** Verifies by `@simplewebauthn/server`. Attestation statements are not asked for. */
export const simpleWebAuthn: PasskeyVerifier = {
  verifyCreation: (answer, { challenge, rpId, origins, topOrigins }) =>
    orNothing(
      (async () => {
        // The library reads this at uses only.
        const clientData = readClientData(answer.response.clientDataJSON);
        if (!clientData || !isFramedBy(clientData, topOrigins)) return undefined;
        const { registrationInfo } = await verifyRegistrationResponse({
          response: { ...answer, clientExtensionResults: {} } as Parameters<
            typeof verifyRegistrationResponse
          >[0]['response'],
          expectedChallenge: challenge,
          expectedOrigin: [...origins],
          expectedRPID: rpId,
          requireUserVerification: true,
        });
        if (!registrationInfo) return undefined;
        const { credential, aaguid, credentialDeviceType, credentialBackedUp } = registrationInfo;
        return {
          id: credential.id,
          publicKey: toBase64Url(credential.publicKey),
          counter: credential.counter,
          backupEligible: credentialDeviceType === 'multiDevice',
          backedUp: credentialBackedUp,
          aaguid,
        };
      })(),
    ),

  verifyUse: (answer, { challenge, rpId, origins, topOrigins }, { id, publicKey }) =>
    orNothing(
      (async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: { ...answer, clientExtensionResults: {} } as Parameters<
            typeof verifyAuthenticationResponse
          >[0]['response'],
          expectedChallenge: challenge,
          expectedOrigin: [...origins],
          expectedTopOrigin: [...topOrigins],
          expectedRPID: rpId,
          requireUserVerification: true,
          // 0: what a counter that did not rise means is the operation's to say, not the library's.
          credential: { id, publicKey: fromBase64Url(publicKey), counter: 0 },
        });
        if (!verified) return undefined;
        const { newCounter, credentialDeviceType, credentialBackedUp } = authenticationInfo;
        return {
          counter: newCounter,
          backupEligible: credentialDeviceType === 'multiDevice',
          backedUp: credentialBackedUp,
        };
      })(),
    ),
};
