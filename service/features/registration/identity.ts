import type { Identity, Registration } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { examineClaim, openClaim, settleClaim } from '../../shared/identity/operations.js';
import { commit } from '../../shared/transaction.js';
import type { CredentialRow, RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { requireStep, showRegistration, stillAtStep } from './registrations.js';
import { editedFields, prefillAgain } from './rules.js';

/** Takes a proved credential. Another one than before fills in again what the visitor did not edit. */
async function takeCredential(
  app: App,
  tx: Transaction,
  { id, credentialId, profile, ...registration }: RegistrationRow,
  credential: CredentialRow,
): Promise<void> {
  if (credentialId === credential.id) return;
  if (!profile) return tx.registrations.update(id, { credentialId: credential.id });
  const filled = prefillAgain(profile, registration.editedFields, credential, app.settings.profile);
  const profileAnswered = registration.profileAnswered && editedFields(filled, profile).length === 0;
  await tx.registrations.update(id, { credentialId: credential.id, profile: filled, profileAnswered });
}

/** Proves who holds the credential. Throws what `requireStep`, `openClaim`, `examineClaim` and `settleClaim` throw. */
export async function proveIdentity(app: App, caller: Caller, id: string, identity: Identity): Promise<Registration> {
  const { statements } = app.store;
  await requireStep(app, statements, caller, id, 'identity');
  const claim = await openClaim(app, statements, identity, { subject: id, accountId: null, client: caller.client });
  const evidence = await examineClaim(app, claim);
  return commit(app, async (tx) => {
    const credential = await settleClaim(app, tx, claim, evidence);
    await takeCredential(app, tx, await stillAtStep(app, tx, id, 'identity'), credential);
    return showRegistration(app, tx, caller, id);
  });
}
