import type { CredentialRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { randomId } from '../crypto.js';
import type { LinkWithState } from './rules.js';

/** The account's links that were not removed. */
export async function linksOf(tx: Transaction, accountId: string): Promise<LinkWithState[]> {
  const joins = { credential: ['credentials', 'credentialId'] } as const;
  const links = await tx.links.findJoined({ accountId, unlinkedAt: null }, joins);
  return links.map(({ row, credential }) => ({ link: row, credentialState: credential?.state }));
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
