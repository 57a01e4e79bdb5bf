import type { Brand, Registration, RegistrationPath, RegistrationStep } from '../../../src/contract/index.js';
import { findBrand } from '../../brands/catalogue.js';
import { activityMs } from '../../shared/activity.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { randomId, randomToken, sha256 } from '../../shared/crypto.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { Token } from '../../shared/reply.js';
import type { RegistrationRow } from '../../store/rows.js';
import type { Tables, Transaction } from '../../store/store.js';
import { checkStepReachable } from './rules.js';
import { registrationView, type JoinedRegistration } from './view.js';

/** Seconds. The cookie outlives the registration, so that a visitor who comes back late learns that it ended. */
const cookieSeconds = 86_400;

/** Milliseconds without activity after which a registration ends. */
export const registrationTtlMs = (app: App): number => app.settings.registration.idleMinutes * 60_000;

/** Begins a registration and returns it with its cookie. */
export async function insertRegistration(
  app: App,
  tx: Transaction,
  path: RegistrationPath,
  brand: Brand | undefined,
): Promise<{ registration: RegistrationRow; cookie: Token }> {
  const token = randomToken();
  const registration: RegistrationRow = {
    id: randomId(),
    tokenHash: await sha256(token),
    path,
    // A mistake in a page's markup must keep no one from registering.
    brand: findBrand(app.settings.brands, brand)?.brand ?? null,
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
  };
  await tx.registrations.insert(registration);
  return { registration, cookie: { token, maxAge: cookieSeconds } };
}

const joins = { credential: ['credentials', 'credentialId'], challenge: ['challenges', 'challengeId'] } as const;

/**
 * The registration that the cookie names, with what it names; looking it up extends it, unless it is done. One that ended
 * is deleted: it holds personal details of a visitor who left, and the next user of the same browser must not see them.
 */
export async function findJoinedRegistration(
  app: App,
  on: Tables,
  { registrationToken }: Caller,
): Promise<JoinedRegistration | undefined> {
  if (!registrationToken) return undefined;
  const [found] = await on.registrations.findJoined({ tokenHash: await sha256(registrationToken) }, joins);
  if (!found) return undefined;
  const { row } = found;
  if (row.expiresAt <= app.now()) {
    await deleteRegistration(on, row);
    return undefined;
  }
  const expiresAt = app.now() + registrationTtlMs(app);
  if (row.accountId || Math.abs(expiresAt - row.expiresAt) < activityMs) return found;
  await on.registrations.update(row.id, { expiresAt });
  return { ...found, row: { ...row, expiresAt } };
}

/** The registration that the cookie names, alone. */
export const findRegistration = async (app: App, on: Tables, caller: Caller): Promise<RegistrationRow | undefined> =>
  (await findJoinedRegistration(app, on, caller))?.row;

/** The same, by the id of the path. Throws `session-expired`, or `wrong-step` when another tab began another one. */
async function requireJoined(app: App, on: Tables, caller: Caller, id: string): Promise<JoinedRegistration> {
  const found = await findJoinedRegistration(app, on, caller);
  if (!found) throw new ProblemError('session-expired');
  if (found.row.id !== id) throw new ProblemError('wrong-step');
  return found;
}

/** The registration of a path, alone. Throws what `requireJoined` throws. */
export const requireRegistration = async (app: App, on: Tables, caller: Caller, id: string): Promise<RegistrationRow> =>
  (await requireJoined(app, on, caller, id)).row;

/** The same with what it names, at a step that may be answered now. Throws `terms-changed`, too. */
export async function requireJoinedStep(
  app: App,
  on: Tables,
  caller: Caller,
  id: string,
  step: RegistrationStep,
): Promise<JoinedRegistration> {
  const found = await requireJoined(app, on, caller, id);
  checkStepReachable(found.row, step, app.settings);
  return found;
}

/** The same, alone. */
export const requireStep = async (
  app: App,
  on: Tables,
  caller: Caller,
  id: string,
  step: RegistrationStep,
): Promise<RegistrationRow> => (await requireJoinedStep(app, on, caller, id, step)).row;

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

/** The registration as it is stored now, for the caller. Throws `session-expired` when it is gone. */
export async function showRegistration(app: App, tx: Transaction, caller: Caller, id: string): Promise<Registration> {
  const [found] = await tx.registrations.findJoined({ id }, joins);
  if (!found) throw new ProblemError('session-expired');
  return registrationView(app, caller, found);
}

/** Deletes the registration and its challenge. */
export async function deleteRegistration(on: Tables, registration: RegistrationRow): Promise<void> {
  if (registration.challengeId) await on.challenges.delete(registration.challengeId);
  await on.registrations.delete(registration.id);
}
