import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type {
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
} from '../../src/contract/index.js';

/** A passkey inside the authenticator. */
export interface KeptPasskey {
  readonly id: string;
  readonly rpId: string;
  readonly userId: string;
  readonly key: KeyObject;
  /** Signatures so far; an authenticator whose passkeys are copied has none. */
  counter: number;
  userName: string;
}

/** What a test may change about an answer. */
export interface CeremonyChanges {
  origin?: string;
  topOrigin?: string;
  challenge?: string;
  type?: string;
  rpId?: string;
  /** Bits of the flags that are not set: 1 presence, 4 verification. */
  withoutFlags?: number;
  /** Bits of the flags that are set in addition. */
  withFlags?: number;
  counter?: number;
  userHandle?: string | undefined;
}

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** CBOR (RFC 8949) of the few types that an attestation has. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, member]) => [cbor(key), cbor(member as Uint8Array)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

/** The public key as COSE has it: EC2, ES256, P-256. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  );
}

/** An authenticator in software, with user verification. It signs with ES256 and attests nothing. */
export class Authenticator {
  readonly passkeys = new Map<string, KeptPasskey>();

  /**
   * @param aaguid - the kind of authenticator
   * @param synced - whether its passkeys are copied; they have no counter then
   */
  constructor(
    readonly origin: string,
    readonly aaguid = '00000000-0000-0000-0000-000000000000',
    readonly synced = true,
  ) {}

  #data(rpId: string, counter: number, attested: Buffer, { withoutFlags = 0, withFlags = 0 }: CeremonyChanges): Buffer {
    const flags = 0x05 | (this.synced ? 0x18 : 0) | (attested.length ? 0x40 : 0) | withFlags;
    const rest = Buffer.alloc(5);
    rest[0] = flags & ~withoutFlags;
    rest.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), rest, attested]);
  }

  #clientData(type: string, challenge: string, changes: CeremonyChanges): string {
    const { topOrigin } = changes;
    return JSON.stringify({
      type: changes.type ?? type,
      challenge: changes.challenge ?? challenge,
      origin: changes.origin ?? this.origin,
      crossOrigin: topOrigin !== undefined,
      ...(topOrigin && { topOrigin }),
    });
  }

  /** `navigator.credentials.create()`. Throws for an excluded passkey, as a browser does. */
  create(options: PasskeyCreationOptions, changes: CeremonyChanges = {}): PasskeyAttestation {
    if (options.excludeCredentials.some(({ id }) => this.passkeys.has(id))) throw new Error('InvalidStateError');
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = randomBytes(32);
    const counter = this.synced ? 0 : 1;
    const kept = { rpId: options.rp.id, userId: options.user.id, key: privateKey, counter };
    this.passkeys.set(base64url(id), { id: base64url(id), userName: options.user.name, ...kept });
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const aaguid = Buffer.from(this.aaguid.replaceAll('-', ''), 'hex');
    const attested = Buffer.concat([aaguid, length, id, coseKey(publicKey)]);
    const data = this.#data(changes.rpId ?? options.rp.id, counter, attested, changes);
    const object = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', data],
    ]);
    return {
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      response: {
        clientDataJSON: base64url(this.#clientData('webauthn.create', options.challenge, changes)),
        attestationObject: base64url(cbor(object)),
        authenticatorData: base64url(data),
        transports: ['internal', 'hybrid'],
      },
    };
  }

  /** `navigator.credentials.get()` with the newest passkey that the options allow. Throws when there is none. */
  get(options: PasskeyRequestOptions, changes: CeremonyChanges = {}): PasskeyAssertion {
    const allowed = options.allowCredentials.map(({ id }) => id);
    const passkey = [...this.passkeys.values()]
      .filter(({ id, rpId }) => rpId === options.rpId && (allowed.length === 0 || allowed.includes(id)))
      .pop();
    if (!passkey) throw new Error('NotAllowedError');
    return this.use(passkey, options.challenge, changes);
  }

  /** An answer with this passkey. */
  use(passkey: KeptPasskey, challenge: string, changes: CeremonyChanges = {}): PasskeyAssertion {
    if (!this.synced) passkey.counter += 1;
    const data = this.#data(changes.rpId ?? passkey.rpId, changes.counter ?? passkey.counter, Buffer.alloc(0), changes);
    const clientData = this.#clientData('webauthn.get', challenge, changes);
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), passkey.key);
    const userHandle = 'userHandle' in changes ? changes.userHandle : passkey.userId;
    return {
      id: passkey.id,
      rawId: passkey.id,
      type: 'public-key',
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(data),
        signature: base64url(signature),
        ...(userHandle !== undefined && { userHandle }),
      },
    };
  }

  /** Another authenticator with copies of the passkeys. */
  copy(): Authenticator {
    const copy = new Authenticator(this.origin, this.aaguid, this.synced);
    for (const passkey of this.passkeys.values()) {
      const key = createPrivateKey(passkey.key.export({ format: 'pem', type: 'pkcs8' }));
      copy.passkeys.set(passkey.id, { ...passkey, key });
    }
    return copy;
  }
}
