import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'oidc-provider';
import { reseal, seal, unseal } from '../shared/seal.js';
import type { OidcKeyRow } from '../store/rows.js';
import type { Store } from '../store/store.js';

/** What the keys are read and made with. */
export interface KeyStore {
  readonly store: Store;
  /** Encrypts keys at rest. */
  readonly secret: string;
  /** Epoch milliseconds. */
  now(): number;
}

/** The keys in force. */
export interface ProviderKeys {
  /** Private keys; the first signs, all are published. */
  readonly signing: JWK[];
  /** The first signs cookies, all are accepted. */
  readonly cookies: string[];
  /** Keys the pairwise subjects. */
  readonly subject: string;
  /** Names the set: another one after a rotation took effect. */
  readonly version: string;
}

/** Every process reads the keys once a minute; a new key is published in all of them before the first one signs with it. */
export const leadMs = 5 * 60_000;
/**
 * How long a replaced key stays. ID tokens live for minutes, but a site names the visitor who signs out by an old one,
 * and a remembered session lasts 30 days.
 */
export const overlapMs = 31 * 86_400_000;

const createKeyPair = promisify(generateKeyPair);
/** Of the encryption of keys. */
const purpose = 'keys of the OpenID provider';

async function createSecret(kind: OidcKeyRow['kind'], id: string): Promise<string> {
  if (kind !== 'signing') return randomBytes(32).toString('hex');
  const { privateKey } = await createKeyPair('rsa', { modulusLength: 2048 });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: id, alg: 'RS256', use: 'sig' });
}

async function createKey(keys: KeyStore, kind: OidcKeyRow['kind'], activeAt: number): Promise<OidcKeyRow> {
  const id = randomBytes(8).toString('hex');
  const sealed = await seal(keys.secret, purpose, await createSecret(kind, id));
  return { id, kind, sealed, activeAt, expiresAt: null, createdAt: keys.now() };
}

const kinds = ['signing', 'cookie', 'subject'] as const;

/** Makes the keys that are missing: all at the first start. Of processes that start together one makes them. */
async function ensureKeys(keys: KeyStore): Promise<OidcKeyRow[]> {
  const present = await keys.store.transaction((tx) => tx.oidcKeys.find({}));
  const missing = kinds.filter((kind) => !present.some((key) => key.kind === kind));
  if (missing.length === 0) return present;
  const created = await Promise.all(missing.map((kind) => createKey(keys, kind, keys.now())));
  return keys.store.transaction(async (tx) => {
    for (const key of created) {
      if ((await tx.oidcKeys.find({ kind: key.kind })).length === 0) await tx.oidcKeys.insert(key);
    }
    return tx.oidcKeys.find({});
  });
}

function failUnreadable({ id }: OidcKeyRow): never {
  throw new Error(`The key ${id} of the OpenID provider was made with another MYLEXUS_SECRET`);
}

const open = (secret: string, row: OidcKeyRow): Promise<string> =>
  unseal(secret, purpose, row.sealed).catch(() => failUnreadable(row));

/** The newest active key first, then the others, the newest first. */
function inOrder(rows: readonly OidcKeyRow[], now: number): OidcKeyRow[] {
  const isActive = ({ activeAt }: OidcKeyRow): number => Number(activeAt <= now);
  return [...rows].sort((one, other) => isActive(other) - isActive(one) || other.activeAt - one.activeAt);
}

/** Reads the keys that are published now, and makes them at the first start. Throws when `secret` is another one. */
export async function loadKeys(keys: KeyStore): Promise<ProviderKeys> {
  const now = keys.now();
  const rows = (await ensureKeys(keys)).filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const ordered = inOrder(rows, now);
  const valuesOf = (kind: OidcKeyRow['kind']): Promise<string[]> =>
    Promise.all(ordered.filter((key) => key.kind === kind).map((key) => open(keys.secret, key)));
  const [subject = ''] = await valuesOf('subject');
  return {
    signing: (await valuesOf('signing')).map((jwk) => JSON.parse(jwk) as JWK),
    cookies: await valuesOf('cookie'),
    subject,
    version: ordered.map(({ id }) => id).join(' '),
  };
}

/** Adds a signing and a cookie key, which take effect after `leadMs`, and deletes those whose time is over. */
export async function rotateKeys(keys: KeyStore): Promise<OidcKeyRow[]> {
  await ensureKeys(keys);
  const now = keys.now();
  const created = [await createKey(keys, 'signing', now + leadMs), await createKey(keys, 'cookie', now + leadMs)];
  await keys.store.transaction(async (tx) => {
    for (const { id, kind, expiresAt } of await tx.oidcKeys.find({})) {
      if (expiresAt !== null && expiresAt <= now) await tx.oidcKeys.delete(id);
      else if (kind !== 'subject' && expiresAt === null) {
        await tx.oidcKeys.update(id, { expiresAt: now + leadMs + overlapMs });
      }
    }
    for (const key of created) await tx.oidcKeys.insert(key);
  });
  return created;
}

/**
 * Encrypts the keys under `secret` that another secret encrypted. Keys that `secret` reads already stay as they are. Throws,
 * and changes nothing, when neither reads a key.
 *
 * @returns how many it encrypted
 */
export const resealKeys = ({ store, secret }: KeyStore, oldSecret: string): Promise<number> =>
  store.transaction(async (tx) => {
    let count = 0;
    for (const row of await tx.oidcKeys.find({})) {
      const sealed = await reseal(secret, oldSecret, purpose, row.sealed).catch(() => failUnreadable(row));
      if (sealed === undefined) continue;
      await tx.oidcKeys.update(row.id, { sealed });
      count += 1;
    }
    return count;
  });
