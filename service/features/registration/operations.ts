import { emailKey } from '../../../src/input/index.js';
import { commit, type App } from '../../shared/app.js';
import type { Language } from '../../content/content.js';
import { Refusal } from '../../shared/problem-error.js';
import { editedFields, prefillAgain, refusalOfStep } from './rules.js';
import type { CredentialRow, RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import {
  countMail,
  findChallenge,
  sendAgain,
  startChallenge,
  type Sending,
} from '../../shared/challenges/operations.js';
import { keepUnfinished } from './resumption.js';
import { freshRegistration } from './registrations.js';

/** A proved credential. Another one than before fills in again what the visitor did not write. */
export async function answerCredential(
  tx: Transaction,
  registration: RegistrationRow,
  credential: CredentialRow,
): Promise<void> {
  const { id, credentialId, profile } = registration;
  if (credentialId === credential.id) return;
  await tx.registrations.update(id, { credentialId: credential.id });
  if (!profile) return;
  const filled = prefillAgain(profile, registration.editedFields, credential);
  const profileAnswered = registration.profileAnswered && editedFields(filled, profile).length === 0;
  await tx.registrations.update(id, { profile: filled, profileAnswered });
}

/** A challenge for the address; what depended on the one before is void. */
export async function restartChallenge(
  app: App,
  tx: Transaction,
  registration: RegistrationRow,
  email: string,
  language: Language,
): Promise<Sending> {
  if (registration.challengeId) await tx.challenges.delete(registration.challengeId);
  const resuming = registration.path === 'resume';
  const real = resuming
    ? await keepUnfinished(app, tx, email)
    : (await tx.accounts.find({ emailKey: emailKey(email) })).length === 0;
  const purpose = resuming ? 'resumption' : 'registration';
  const sending = await startChallenge(app, tx, { purpose, email, language, real });
  const { challengeId } = sending;
  const address = { email, emailKey: emailKey(email), challengeId, emailVerified: false };
  await tx.registrations.update(registration.id, address);
  return sending;
}

/**
 * The address to register. Undefined when nothing is to be sent: the address is verified already, or a mail to it
 * has just been sent (a second click, a way back and forth). Throws `rate-limited`.
 */
export async function answerEmail(
  app: App,
  registration: RegistrationRow,
  email: string,
  language: Language,
  client: string | undefined,
): Promise<Sending | undefined> {
  const same = registration.email !== null && emailKey(registration.email) === emailKey(email);
  const resendMilliseconds = app.settings.challenge.resendSeconds * 1000;
  const before = same
    ? await app.store.transaction((tx) => findChallenge(app, tx, registration.challengeId))
    : undefined;
  if (same && registration.emailVerified) return undefined;
  if (before && before.sentAt + resendMilliseconds > app.now()) return undefined;
  await countMail(app, client, email, before);
  return commit(app, async (tx) => {
    const fresh = await freshRegistration(tx, registration);
    const refusal = refusalOfStep(fresh, 'email', app.settings);
    if (refusal) return refusal;
    // Another tab answered in between.
    if (fresh.challengeId !== registration.challengeId) return new Refusal('wrong-step');
    const challenge = same ? await findChallenge(app, tx, fresh.challengeId) : undefined;
    return challenge ? sendAgain(app, tx, challenge) : restartChallenge(app, tx, fresh, email, language);
  });
}
