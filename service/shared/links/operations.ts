import type { CredentialRow } from '../../store/rows.js';
import type { Find, Found, Selects, Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { randomId } from '../crypto.js';
import type { LinkWithCredential } from './rules.js';

/** What to find, under an account: its links that were not removed, with their credentials. */
export const activeLinks = {
  table: 'links',
  where: { unlinkedAt: null },
  joins: { credential: ['credentials', 'credentialId'] },
} as const satisfies Find;

/** The links that were found. */
export const withCredentials = (found: readonly Found<typeof activeLinks>[]): LinkWithCredential[] =>
  found.map(({ row, credential }) => ({ link: row, credential }));

/** The account's links that were not removed. */
export async function linksOf(on: Selects, accountId: string): Promise<LinkWithCredential[]> {
  const { links } = await on.select({ links: { ...activeLinks, where: { accountId, unlinkedAt: null } } });
  return withCredentials(links);
}

/** So many credentials are looked up for one list. */
const lookUpsPerList = 20;

/**
 * The credentials of links that have to be looked up again, outside of transactions; the oldest records first. One that
 * cannot be looked up is left as it was; one that is not known any more is cancelled.
 */
export async function latestCredentials(
  { credentials: registry, now }: App,
  links: readonly LinkWithCredential[],
): Promise<CredentialRow[]> {
  const stale = links
    .flatMap(({ link, credential }) => (link.activeCredentialId !== null && credential ? [credential] : []))
    .filter((credential) => registry.isStale(credential))
    .sort((one, other) => (one.checkedAt ?? 0) - (other.checkedAt ?? 0));
  const found = await Promise.all(
    stale.slice(0, lookUpsPerList).map(async (credential) => {
      const cancelled = { ...credential, state: 'cancelled' as const, checkedAt: now() };
      return registry.find(credential.id, credential.type, credential).then(
        (latest) => latest ?? cancelled,
        () => undefined,
      );
    }),
  );
  return found.filter((credential) => credential !== undefined);
}

/** Links the credential and returns the link's id. Throws `UniqueViolation` when another active link holds it. */
export async function insertLink(
  app: App,
  tx: Transaction,
  accountId: string,
  credential: CredentialRow,
): Promise<string> {
  const id = randomId();
  await tx.links.insert({
    id,
    accountId,
    brand: credential.brand,
    kind: credential.type,
    credentialId: credential.id,
    activeCredentialId: credential.id,
    linkedAt: app.now(),
    unlinkedAt: null,
  });
  return id;
}

/** Ends the link; its credential may be linked again. */
export async function removeLink(app: App, tx: Transaction, id: string): Promise<void> {
  await tx.links.update(id, { activeCredentialId: null, unlinkedAt: app.now() });
}
