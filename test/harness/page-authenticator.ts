/** What an authenticator does at the next ceremony. */
export type Answer = 'uses' | 'cancels' | 'has-none' | 'has-one-already' | 'waits';

const encoder = new TextEncoder();
const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
const base64url = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes as ArrayBuffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
const faults: Partial<Record<Answer, string>> = {
  cancels: 'NotAllowedError',
  'has-none': 'NotAllowedError',
  'has-one-already': 'InvalidStateError',
};

interface Options {
  challenge: Uint8Array<ArrayBuffer>;
  rpId?: string;
  rp?: { id: string };
  user?: { id: Uint8Array<ArrayBuffer> };
}
type Ceremony = { publicKey: Options; mediation?: string; uiMode?: string; signal?: AbortSignal };

/**
 * An authenticator in place of the browser's, for the mock service, which checks no signature. It answers as a test says, and
 * notes the ceremonies that it was asked for.
 */
export class PageAuthenticator {
  answer: Answer = 'uses';
  /** Answers to the suggestions of a field; a visitor who types chooses none. */
  suggestion: Answer = 'waits';
  capabilities: Record<string, boolean> = { conditionalGet: true, conditionalCreate: false, immediateGet: false };
  hasLock = true;
  readonly asked: string[] = [];
  readonly signals: string[] = [];
  #passkey: { id: Uint8Array<ArrayBuffer>; user: Uint8Array<ArrayBuffer> } | undefined;
  readonly #originals = [Object.getOwnPropertyDescriptor(self, 'PublicKeyCredential'), navigator.credentials] as const;

  /** Takes the browser's place. Without `supported` the browser has no passkeys, as in an in-app browser. */
  install(supported = true): this {
    const note = (name: string) => (): Promise<void> => Promise.resolve(void this.signals.push(name));
    const own = {
      getClientCapabilities: () => Promise.resolve(this.capabilities),
      isUserVerifyingPlatformAuthenticatorAvailable: () => Promise.resolve(this.hasLock),
      signalUnknownCredential: note('unknown'),
      signalAllAcceptedCredentials: note('accepted'),
      signalCurrentUserDetails: note('details'),
    };
    if (supported) Object.defineProperty(self, 'PublicKeyCredential', { value: own, configurable: true });
    else delete (self as { PublicKeyCredential?: unknown }).PublicKeyCredential;
    Object.defineProperty(navigator, 'credentials', {
      configurable: true,
      value: { get: (given: Ceremony) => this.#get(given), create: (given: Ceremony) => this.#create(given) },
    });
    return this;
  }

  /** Has a passkey that was made elsewhere. Returns its id. */
  async make(): Promise<string> {
    const user = encoder.encode('nobody');
    this.#passkey = { id: crypto.getRandomValues(new Uint8Array(16)), user };
    return Promise.resolve(base64url(this.#passkey.id));
  }

  /** Gives the browser its place back. */
  remove(): void {
    const [credential, credentials] = this.#originals;
    if (credential) Object.defineProperty(self, 'PublicKeyCredential', credential);
    Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true });
  }

  async #decide(kind: string, answer: Answer, signal?: AbortSignal): Promise<void> {
    this.asked.push(kind);
    if (answer === 'waits') {
      await new Promise((_, reject) => {
        const abort = (): void => reject(new DOMException('', 'AbortError'));
        signal?.addEventListener('abort', abort);
        if (signal?.aborted) abort();
      });
    }
    if (answer === 'cancels') await new Promise((resolve) => setTimeout(resolve, 450));
    const fault = faults[answer];
    if (fault) throw new DOMException('', fault);
  }

  async #get({ publicKey, mediation, uiMode, signal }: Ceremony): Promise<unknown> {
    const kind = mediation === 'conditional' ? 'suggestion' : (uiMode ?? 'get');
    await this.#decide(kind, kind === 'suggestion' ? this.suggestion : this.answer, signal);
    if (!this.#passkey) throw new DOMException('', 'NotAllowedError');
    const clientData = this.#clientData('webauthn.get', publicKey.challenge);
    const authenticatorData = await this.#data(publicKey.rpId!);
    const response = {
      ...clientData,
      authenticatorData,
      signature: new ArrayBuffer(8),
      userHandle: this.#passkey.user.buffer,
    };
    return { id: base64url(this.#passkey.id), response };
  }

  async #create({ publicKey, mediation, signal }: Ceremony): Promise<unknown> {
    await this.#decide(mediation === 'conditional' ? 'quiet' : 'create', this.answer, signal);
    this.#passkey = { id: crypto.getRandomValues(new Uint8Array(16)), user: publicKey.user!.id };
    const data = await this.#data(publicKey.rp!.id);
    const response = {
      ...this.#clientData('webauthn.create', publicKey.challenge),
      attestationObject: new ArrayBuffer(8),
      getAuthenticatorData: () => data,
      getTransports: () => ['internal'],
    };
    return { id: base64url(this.#passkey.id), response };
  }

  #clientData(type: string, challenge: Uint8Array): { clientDataJSON: ArrayBuffer } {
    const data = { type, challenge: base64url(challenge), origin: location.origin, crossOrigin: false };
    return { clientDataJSON: encoder.encode(JSON.stringify(data)).buffer };
  }

  /** Of a passkey with copies in Apple's password app. */
  async #data(rpId: string): Promise<ArrayBuffer> {
    const data = new Uint8Array(53);
    data.set(await sha256(rpId));
    data[32] = 0x1d;
    const aaguid = 'fbfc3007154e4ecc8c0b6e020557d7bd';
    aaguid.match(/../g)!.forEach((digits, index) => (data[37 + index] = parseInt(digits, 16)));
    return data.buffer;
  }
}
