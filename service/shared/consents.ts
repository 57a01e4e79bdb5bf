import type { ConsentRow, Scope } from '../store/rows.js';
import type { Tables, Transaction } from '../store/store.js';

const consentId = (accountId: string, clientId: string): string => `${clientId} ${accountId}`;

/** The account's consent to what the dealer's site may know; undefined before it was asked, and after a revocation. */
export const findConsent = (on: Tables, accountId: string, clientId: string): Promise<ConsentRow | undefined> =>
  on.consents.get(consentId(accountId, clientId));

/** Stores the consent, or adds to it what was not asked before. */
export async function giveConsent(
  tx: Transaction,
  given: { accountId: string; clientId: string; scopes: readonly Scope[]; grantedAt: number },
): Promise<void> {
  const before = await findConsent(tx, given.accountId, given.clientId);
  const scopes = [...new Set([...(before?.scopes ?? []), ...given.scopes])];
  await tx.consents.put({ ...given, id: consentId(given.accountId, given.clientId), scopes });
}

/** Revokes it: the site's tokens are worth nothing, and it is notified that the account signed out. */
export async function removeConsent(tx: Transaction, { id, accountId, clientId }: ConsentRow): Promise<void> {
  await tx.consents.delete(id);
  for (const record of await tx.oidcRecords.find({ accountId, clientId })) await tx.oidcRecords.delete(record.id);
  for (const site of await tx.siteSessions.find({ accountId, clientId })) {
    await tx.siteSessions.update(site.id, { ended: true });
  }
}

/** Revokes all consents of the account. */
export async function removeConsents(tx: Transaction, accountId: string): Promise<void> {
  for (const consent of await tx.consents.find({ accountId })) await removeConsent(tx, consent);
}
