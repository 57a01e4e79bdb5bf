import type { CredentialRow } from '../../store/rows.js';
import type { Find, Found, Selects, Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { randomId } from '../crypto.js';
import type { LinkWithState } from './rules.js';

/** What to find, under an account: its links that were not removed, with their credentials. */
export const activeLinks = {
  table: 'links',
  where: { unlinkedAt: null },
  joins: { credential: ['credentials', 'credentialId'] },
} as const satisfies Find;

/** The links that were found. */
export const withStates = (found: readonly Found<typeof activeLinks>[]): LinkWithState[] =>
  found.map(({ row, credential }) => ({ link: row, credentialState: credential?.state }));

/** The account's links that were not removed. */
export async function linksOf(on: Selects, accountId: string): Promise<LinkWithState[]> {
  const { links } = await on.select({ links: { ...activeLinks, where: { accountId, unlinkedAt: null } } });
  return withStates(links);
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
