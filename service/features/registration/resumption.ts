import { emailKey } from '../../../src/input/index.js';
import type { App } from '../../shared/app.js';
import { Refusal } from '../../shared/problem-error.js';
import type { RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { idle } from './registrations.js';

/**
 * The registration on its way that proved this address. One that has not proved it is nobody's to resume: otherwise
 * somebody could prepare a registration and have the owner of the address finish it.
 */
async function findUnfinished(app: App, tx: Transaction, email: string): Promise<RegistrationRow | undefined> {
  const found = await tx.registrations.find({ emailKey: emailKey(email), emailVerified: true });
  return found
    .filter(({ accountId, expiresAt }) => accountId === null && expiresAt > app.now())
    .sort((one, other) => other.expiresAt - one.expiresAt)[0];
}

/** Whether there is something to resume; asking for it is activity, so that it does not end before the mail is read. */
export async function keepUnfinished(app: App, tx: Transaction, email: string): Promise<boolean> {
  const registration = await findUnfinished(app, tx, email);
  if (registration) await tx.registrations.update(registration.id, { expiresAt: app.now() + idle(app) });
  return registration !== undefined;
}

/**
 * The address is proved on this device: it gets the registration, and the device before gets the resumption, so that it
 * can take the registration back in the same way. Returns the id of the registration.
 */
export async function takeOver(app: App, tx: Transaction, resumption: RegistrationRow): Promise<string | Refusal> {
  const registration = await findUnfinished(app, tx, resumption.email ?? '');
  // It ended, or was finished, while the code was on its way.
  if (!registration) return new Refusal('code-expired');
  // A token stands once: what is nobody's token stands in between.
  await tx.registrations.update(resumption.id, { tokenHash: resumption.id, challengeId: null });
  await tx.registrations.update(registration.id, {
    tokenHash: resumption.tokenHash,
    expiresAt: app.now() + idle(app),
  });
  await tx.registrations.update(resumption.id, { tokenHash: registration.tokenHash });
  return registration.id;
}
