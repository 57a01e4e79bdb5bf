import { emailKey } from '../../../src/input/index.js';
import type { App } from '../../shared/app.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { registrationTtlMs } from './registrations.js';

/**
 * The registration under way that proved this address. One without that proof cannot be resumed: otherwise a stranger
 * could prepare a registration and have the owner of the address finish it.
 */
async function findUnfinished(app: App, tx: Transaction, email: string): Promise<RegistrationRow | undefined> {
  const found = await tx.registrations.find({ emailKey: emailKey(email), emailVerified: true });
  return found
    .filter(({ accountId, expiresAt }) => accountId === null && expiresAt > app.now())
    .sort((one, other) => other.expiresAt - one.expiresAt)[0];
}

/** Whether there is something to resume. Asking counts as activity, so that it does not end before the mail is read. */
export async function extendUnfinished(app: App, tx: Transaction, email: string): Promise<boolean> {
  const registration = await findUnfinished(app, tx, email);
  if (registration) await tx.registrations.update(registration.id, { expiresAt: app.now() + registrationTtlMs(app) });
  return registration !== undefined;
}

/**
 * The address is proved on this device: it gets the registration, and the other device gets the resumption, so that it can
 * take the registration back in the same way. Returns the id of the registration. Throws `code-expired`.
 */
export async function takeOver(app: App, tx: Transaction, resumption: RegistrationRow): Promise<string> {
  const registration = await findUnfinished(app, tx, resumption.email ?? '');
  // It ended, or was finished, after the code was sent.
  if (!registration) throw new ProblemError('code-expired');
  // Token hashes are unique: while the two are exchanged, one row has a value that is no hash.
  await tx.registrations.update(resumption.id, { tokenHash: resumption.id, challengeId: null });
  const expiresAt = app.now() + registrationTtlMs(app);
  await tx.registrations.update(registration.id, { tokenHash: resumption.tokenHash, expiresAt });
  await tx.registrations.update(resumption.id, { tokenHash: registration.tokenHash });
  return registration.id;
}
