import { sha256 } from '../shared/crypto.js';
import type { CredentialRow, Holder } from '../store/rows.js';
import type { Transaction } from '../store/store.js';

/**
 * Whether the credential passes from the holder of `before` to another one: it is declared transferred, or the birth date
 * is another person's. Names, phone numbers and addresses of the same person change.
 */
export function passesOn(
  before: Pick<CredentialRow, 'state' | 'holder'>,
  after: { state: CredentialRow['state']; holder: Holder | null },
): boolean {
  if (after.state === 'transferred' && before.state !== 'transferred') return true;
  return !!before.holder && !!after.holder && before.holder.birthDate !== after.holder.birthDate;
}

/** Ends what a former holder proved: the link, so that the next holder may link, and proofs that are under way. */
async function endProofs(tx: Transaction, credentialId: string): Promise<void> {
  for (const { id } of await tx.links.find({ activeCredentialId: credentialId }))
    await tx.links.update(id, { activeCredentialId: null });
  for (const { id } of await tx.registrations.find({ credentialId, accountId: null }))
    await tx.registrations.update(id, { credentialId: null });
  for (const { id } of await tx.linkings.find({ credentialId, linkId: null }))
    await tx.linkings.update(id, { credentialId: null });
}

/** A hash that was renewed stays when the older one is written again. */
async function keepRenewed(before: CredentialRow | undefined, row: CredentialRow): Promise<CredentialRow> {
  if (!before?.renewedFrom || before.renewedFrom !== (await sha256(row.passwordHash))) return row;
  return { ...row, passwordHash: before.passwordHash, renewedFrom: before.renewedFrom };
}

/** Stores one credential as it is now. An import does the same in bulk (`service/store/credential-bulk.ts`). */
export async function writeCredential(tx: Transaction, row: CredentialRow): Promise<void> {
  const before = await tx.credentials.get(row.id);
  if (before && passesOn(before, row)) await endProofs(tx, row.id);
  await tx.credentials.put(await keepRenewed(before, row));
}
