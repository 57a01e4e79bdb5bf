import type {
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
} from '../../contract/passkey.js';

/** Members of WebAuthn that TypeScript's own declarations do not have. */
type RequestOptions = CredentialRequestOptions & { uiMode?: 'immediate' };
type CreationOptions = CredentialCreationOptions & { mediation?: 'conditional' };
type Responses = AuthenticatorAssertionResponse & AuthenticatorAttestationResponse;

/** Whether the browser has passkeys. In-app browsers and WebViews have none. */
export const supportsPasskeys = (): boolean => 'PublicKeyCredential' in self && 'credentials' in navigator;

/** Whether the browser says that it can do something, by its name in `getClientCapabilities()`. */
export async function isCapable(capability: 'conditionalGet' | 'conditionalCreate' | 'immediateGet'): Promise<boolean> {
  if (!supportsPasskeys()) return false;
  try {
    const capabilities: Record<string, boolean> = await PublicKeyCredential.getClientCapabilities();
    return capabilities[capability] ?? false;
  } catch {
    // Browsers before 2025 do not list what they can do. Of these one was there before the list.
    return capability === 'conditionalGet' && (await PublicKeyCredential.isConditionalMediationAvailable?.());
  }
}

/** Whether this device itself can make passkeys, by fingerprint, face or its lock. */
export const hasDeviceLock = async (): Promise<boolean> =>
  supportsPasskeys() && (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable());

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

const descriptors = (list: PasskeyRequestOptions['allowCredentials']): PublicKeyCredentialDescriptor[] =>
  list.map(({ id, ...rest }) => ({ ...rest, id: bytes(id) })) as never;

/**
 * Asks for a passkey. Rejects with a DOMException, in which nothing says whether the visitor cancelled or has none.
 *
 * @param how - without anything, the browser's own window; `conditional`: in the suggestions of a field with `webauthn`;
 *   `immediate`: only if there is a passkey on this device, and nothing is shown otherwise
 */
export async function usePasskey(
  options: PasskeyRequestOptions,
  how: Pick<RequestOptions, 'mediation' | 'signal' | 'uiMode'> = {},
): Promise<PasskeyAssertion> {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: descriptors(options.allowCredentials),
  };
  const { id, response } = await answerOf(navigator.credentials.get({ ...how, publicKey } as RequestOptions));
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      ...(userHandle && { userHandle: text(userHandle) }),
    },
  };
}

/**
 * Creates a passkey. Rejects with a DOMException.
 *
 * @param how - `conditional`: without a window, where a password manager just filled in the password
 */
export async function makePasskey(
  options: PasskeyCreationOptions,
  how: Pick<CreationOptions, 'mediation' | 'signal'> = {},
): Promise<PasskeyAttestation> {
  const { user, challenge, excludeCredentials } = options;
  const publicKey = {
    ...options,
    user: { ...user, id: bytes(user.id) },
    challenge: bytes(challenge),
    excludeCredentials: descriptors(excludeCredentials),
  };
  const { id, response } = await answerOf(navigator.credentials.create({ ...how, publicKey } as CreationOptions));
  return {
    id,
    rawId: id,
    type: 'public-key',
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      authenticatorData: text(response.getAuthenticatorData()),
      transports: response.getTransports(),
    },
  };
}

async function answerOf(asked: Promise<Credential | null>): Promise<PublicKeyCredential & { response: Responses }> {
  const credential = await asked;
  if (!credential) throw new DOMException('', 'NotAllowedError');
  return credential as PublicKeyCredential & { response: Responses };
}
