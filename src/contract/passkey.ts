import * as v from 'valibot';

/** Most characters (code points) of a passkey's name. */
export const passkeyNameLength = 40;

/** A passkey of the account: a credential of WebAuthn that needs no user name. */
export const PasskeySchema = v.object({
  /** The credential ID, base64url. */
  id: v.string(),
  /** The holder's own name for it. */
  name: v.string(),
  /** What keeps it, for instance “iCloud Keychain”; empty where that is not known. */
  provider: v.string(),
  /** Whether a copy is kept outside of the device that made it. */
  backedUp: v.boolean(),
  /** ISO 8601 instant. */
  createdAt: v.string(),
  /** ISO 8601 instant; missing before the first use. */
  lastUsedAt: v.optional(v.string()),
});
export type Passkey = v.InferOutput<typeof PasskeySchema>;

/** The passkeys of the account, and what a browser needs to bring what it keeps into line with them. */
export const PasskeysSchema = v.object({
  /** Oldest first. */
  passkeys: v.array(PasskeySchema),
  /** Whether the account has a password. */
  hasPassword: v.boolean(),
  /** Whether a passkey may be offered: there is none, and the last offer was not declined recently. */
  offer: v.boolean(),
  rpId: v.string(),
  /** The user handle, base64url. */
  userId: v.string(),
  /** What the browser shows with a passkey: the email address and the display name. */
  userName: v.string(),
  displayName: v.string(),
});
export type Passkeys = v.InferOutput<typeof PasskeysSchema>;

const DescriptorSchema = v.object({ type: v.string(), id: v.string(), transports: v.optional(v.array(v.string())) });

/** `PublicKeyCredentialCreationOptionsJSON` of WebAuthn. The challenge counts once, for `timeout` milliseconds. */
export const PasskeyCreationOptionsSchema = v.object({
  rp: v.object({ id: v.string(), name: v.string() }),
  user: v.object({ id: v.string(), name: v.string(), displayName: v.string() }),
  challenge: v.string(),
  pubKeyCredParams: v.array(v.object({ type: v.string(), alg: v.number() })),
  timeout: v.number(),
  excludeCredentials: v.array(DescriptorSchema),
  authenticatorSelection: v.object({
    residentKey: v.string(),
    requireResidentKey: v.boolean(),
    userVerification: v.string(),
  }),
  attestation: v.string(),
});
export type PasskeyCreationOptions = v.InferOutput<typeof PasskeyCreationOptionsSchema>;

/** `PublicKeyCredentialRequestOptionsJSON` of WebAuthn. The challenge counts once, for `timeout` milliseconds. */
export const PasskeyRequestOptionsSchema = v.object({
  challenge: v.string(),
  rpId: v.string(),
  timeout: v.number(),
  /** Empty: any passkey of the relying party. */
  allowCredentials: v.array(DescriptorSchema),
  userVerification: v.string(),
});
export type PasskeyRequestOptions = v.InferOutput<typeof PasskeyRequestOptionsSchema>;

const Base64UrlSchema = v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(24_000));
const CredentialIdSchema = v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(1364));

/** `AuthenticationResponseJSON` of WebAuthn: the answer of `navigator.credentials.get()`. */
export const PasskeyAssertionSchema = v.object({
  id: CredentialIdSchema,
  rawId: CredentialIdSchema,
  type: v.literal('public-key'),
  response: v.object({
    clientDataJSON: Base64UrlSchema,
    authenticatorData: Base64UrlSchema,
    signature: Base64UrlSchema,
    userHandle: v.optional(Base64UrlSchema),
  }),
});
export type PasskeyAssertion = v.InferInput<typeof PasskeyAssertionSchema>;

/** `RegistrationResponseJSON` of WebAuthn: the answer of `navigator.credentials.create()`. */
export const PasskeyAttestationSchema = v.object({
  id: CredentialIdSchema,
  rawId: CredentialIdSchema,
  type: v.literal('public-key'),
  response: v.object({
    clientDataJSON: Base64UrlSchema,
    attestationObject: Base64UrlSchema,
    authenticatorData: v.optional(Base64UrlSchema),
    transports: v.optional(v.array(v.pipe(v.string(), v.maxLength(40)))),
  }),
});
export type PasskeyAttestation = v.InferInput<typeof PasskeyAttestationSchema>;

export const SignInWithPasskeySchema = v.object({
  passkey: PasskeyAssertionSchema,
  /** Whether to stay signed in after the browser is closed (a persistent cookie). */
  remember: v.optional(v.boolean(), false),
});
export type SignInWithPasskey = v.InferInput<typeof SignInWithPasskeySchema>;

/** Password or passkey, entered or used again before a sensitive change: one of them. */
export const ReauthenticationSchema = v.object({
  password: v.optional(v.string()),
  passkey: v.optional(PasskeyAssertionSchema),
});
export type Reauthentication = v.InferInput<typeof ReauthenticationSchema>;

/** `name` without one: the device's, as the service knows it. */
export const CreatePasskeySchema = v.object({ passkey: PasskeyAttestationSchema, name: v.optional(v.string()) });
export type CreatePasskey = v.InferInput<typeof CreatePasskeySchema>;

export const RenamePasskeySchema = v.object({ name: v.string() });
export type RenamePasskey = v.InferInput<typeof RenamePasskeySchema>;
