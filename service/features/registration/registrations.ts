import type { Registration, RegistrationPath, RegistrationStep } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { randomId, randomToken, sha256 } from '../../shared/crypto.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { Token } from '../../shared/reply.js';
import type { RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { checkStepReachable } from './rules.js';
import { registrationView } from './view.js';

/** Seconds. The cookie outlives the registration, so that a visitor who comes back late learns that it ended. */
const cookieSeconds = 86_400;

/** Milliseconds without activity after which a registration ends. */
export const registrationTtlMs = (app: App): number => app.settings.registration.idleMinutes * 60_000;

/** Begins a registration and returns its id and cookie. */
export async function insertRegistration(
  app: App,
  tx: Transaction,
  path: RegistrationPath,
): Promise<{ id: string; cookie: Token }> {
  const token = randomToken();
  const id = randomId();
  await tx.registrations.insert({
    id,
    tokenHash: await sha256(token),
    path,
    createdAt: app.now(),
    expiresAt: app.now() + registrationTtlMs(app),
    noticeRead: false,
    terms: null,
    credentialId: null,
    email: null,
    emailKey: null,
    challengeId: null,
    emailVerified: false,
    profile: null,
    editedFields: [],
    profileAnswered: false,
    passwordHash: null,
    accountId: null,
    completionKey: null,
  });
  return { id, cookie: { token, maxAge: cookieSeconds } };
}

/**
 * The registration that the cookie names; looking it up extends it, unless it is done. One that ended is deleted: it holds
 * personal details of a visitor who left, and the next user of the same browser must not see them.
 */
export async function findRegistration(
  app: App,
  tx: Transaction,
  { registrationToken }: Caller,
): Promise<RegistrationRow | undefined> {
  if (!registrationToken) return undefined;
  const [registration] = await tx.registrations.find({ tokenHash: await sha256(registrationToken) });
  if (!registration) return undefined;
  if (registration.expiresAt <= app.now()) {
    await deleteRegistration(tx, registration);
    return undefined;
  }
  if (registration.accountId) return registration;
  const expiresAt = app.now() + registrationTtlMs(app);
  await tx.registrations.update(registration.id, { expiresAt });
  return { ...registration, expiresAt };
}

/** The same, by the id of the path. Throws `session-expired`, or `wrong-step` when another tab began another one. */
export async function requireRegistration(
  app: App,
  tx: Transaction,
  caller: Caller,
  id: string,
): Promise<RegistrationRow> {
  const registration = await findRegistration(app, tx, caller);
  if (!registration) throw new ProblemError('session-expired');
  if (registration.id !== id) throw new ProblemError('wrong-step');
  return registration;
}

/** The same, at a step that may be answered now. Throws `terms-changed`, too. */
export async function requireStep(
  app: App,
  tx: Transaction,
  caller: Caller,
  id: string,
  step: RegistrationStep,
): Promise<RegistrationRow> {
  const registration = await requireRegistration(app, tx, caller, id);
  checkStepReachable(registration, step, app.settings);
  return registration;
}

/** The row as it is after slow work outside a transaction, if the step may still be answered. */
export async function stillAtStep(
  app: App,
  tx: Transaction,
  id: string,
  step: RegistrationStep,
): Promise<RegistrationRow> {
  const registration = await tx.registrations.get(id);
  if (!registration) throw new ProblemError('session-expired');
  checkStepReachable(registration, step, app.settings);
  return registration;
}

const joins = { credential: ['credentials', 'credentialId'], challenge: ['challenges', 'challengeId'] } as const;

/** The registration as it is stored now, for the caller. Throws `session-expired` when it is gone. */
export async function showRegistration(app: App, tx: Transaction, caller: Caller, id: string): Promise<Registration> {
  const [found] = await tx.registrations.findJoined({ id }, joins);
  if (!found) throw new ProblemError('session-expired');
  return registrationView(app, caller, found);
}

/** Deletes the registration and its challenge. */
export async function deleteRegistration(tx: Transaction, registration: RegistrationRow): Promise<void> {
  if (registration.challengeId) await tx.challenges.delete(registration.challengeId);
  await tx.registrations.delete(registration.id);
}
