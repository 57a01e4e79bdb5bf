import { randomBytes } from 'node:crypto';
import type { AdapterPayload } from 'oidc-provider';
import * as v from 'valibot';
import { BrandSchema } from '../../src/contract/index.js';
import { sha256 } from '../shared/crypto.js';
import type { OidcClientRow } from '../store/rows.js';
import type { Store } from '../store/store.js';

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\]|.+\.localhost)$/;

/** https, or http on this machine; without a fragment, a name or a password. */
function isSiteUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash, username, password, href } = new URL(text);
  const secure = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return secure && !hash && !username && !password && href === text;
}

const SiteUrl = v.pipe(v.string(), v.check(isSiteUrl, 'must be an https address, written as a browser shows it'));
const Origin = v.pipe(
  v.string(),
  v.check((text) => isSiteUrl(`${text}/`), 'must be an origin such as https://www.example.jp'),
);

/** A client as it is registered. */
export const ClientSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,31}$/, 'must be 2 to 32 lower-case letters, digits and hyphens')),
  names: v.object({
    ja: v.pipe(v.string(), v.nonEmpty('must not be empty')),
    en: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  }),
  origin: Origin,
  redirectUris: v.pipe(v.array(SiteUrl), v.nonEmpty('must name at least one address')),
  postLogoutRedirectUris: v.array(SiteUrl),
  backchannelLogoutUri: v.nullable(SiteUrl),
  /** The brand of the site, one of the service's. Default: null, the first one. */
  brand: v.optional(v.nullable(BrandSchema), null),
  /** Whether the site has a backend that keeps a secret. */
  confidential: v.boolean(),
});
export type NewClient = v.InferInput<typeof ClientSchema>;

const addressesOf = (client: NewClient): string[] => [
  ...client.redirectUris,
  ...client.postLogoutRedirectUris,
  ...(client.backchannelLogoutUri === null ? [] : [client.backchannelLogoutUri]),
];

/** The client, or an error with every line that is wrong. */
function parseClient(client: unknown): v.InferOutput<typeof ClientSchema> {
  const result = v.safeParse(ClientSchema, client);
  if (!result.success) {
    throw new Error(result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('\n'));
  }
  const elsewhere = addressesOf(result.output).filter((url) => new URL(url).origin !== result.output.origin);
  if (elsewhere.length > 0) throw new Error(`not on ${result.output.origin}: ${elsewhere.join(', ')}`);
  return result.output;
}

/**
 * Registers a dealer's site. Returns the secret of a site with a backend, which is stored only as its hash.
 * Throws for a client that is not valid, and for an id that is taken.
 *
 * @param secret default: a random one
 */
export async function addClient(
  store: Store,
  client: NewClient,
  now: number,
  secret = randomBytes(32).toString('base64url'),
): Promise<string | undefined> {
  const { confidential, ...parsed } = parseClient(client);
  const secretHash = confidential ? await sha256(secret) : null;
  await store.transaction(async (tx) => {
    if (await tx.oidcClients.get(parsed.id)) throw new Error(`There is a client ${parsed.id}`);
    await tx.oidcClients.insert({ ...parsed, secretHash, createdAt: now, closedAt: null });
  });
  return confidential ? secret : undefined;
}

/** Closes a client: no one signs in there any more, and its tokens are worth nothing. Throws when there is none. */
export async function closeClient(store: Store, id: string, now: number): Promise<void> {
  await store.transaction(async (tx) => {
    if (!(await tx.oidcClients.get(id))) throw new Error(`There is no client ${id}`);
    await tx.oidcClients.update(id, { closedAt: now });
    for (const record of await tx.oidcRecords.find({ clientId: id })) await tx.oidcRecords.delete(record.id);
  });
}

/** Every client, closed ones too, in the order of their ids. */
export async function listClients(store: Store): Promise<OidcClientRow[]> {
  const clients = await store.transaction((tx) => tx.oidcClients.find({}));
  return clients.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The client as OpenID Connect describes one; undefined for a closed one. */
export function clientMetadata(client: OidcClientRow | undefined): AdapterPayload | undefined {
  if (!client || client.closedAt !== null) return undefined;
  return {
    client_id: client.id,
    client_name: client.names.ja,
    'client_name#en': client.names.en,
    client_uri: client.origin,
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: client.secretHash === null ? 'none' : 'client_secret_basic',
    ...(client.secretHash !== null && { client_secret: client.secretHash }),
    ...(client.backchannelLogoutUri !== null && {
      backchannel_logout_uri: client.backchannelLogoutUri,
      backchannel_logout_session_required: true,
    }),
    subject_type: 'pairwise',
  } as AdapterPayload;
}
