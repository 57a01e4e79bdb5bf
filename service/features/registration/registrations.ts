import type { Registration } from '../../../src/contract/index.js';
import type { App, Call } from '../../shared/app.js';
import type { Content } from '../../content/content.js';
import { registrationCookie } from '../../http/cookies.js';
import { randomId, randomToken, sha256 } from '../../shared/crypto.js';
import { Refusal } from '../../shared/problem-error.js';
import { challengeView } from '../../shared/challenges/rules.js';
import { serviceDetails } from '../../shared/links/rules.js';
import { currentStep, prefill } from './rules.js';
import type { RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { findChallenge } from '../../shared/challenges/operations.js';

/** The cookie outlives the draft, so that whoever comes back late is told that it ended. */
const cookieSeconds = 86_400;

/** Milliseconds until a registration that nobody touches ends. */
export const idle = (app: App): number => app.settings.registration.idleMinutes * 60_000;

/** Begins a registration and gives its token for the cookie. */
export async function insertRegistration(
  app: App,
  tx: Transaction,
  path: RegistrationRow['path'],
): Promise<{ registration: RegistrationRow; token: string }> {
  const token = randomToken();
  const registration: RegistrationRow = {
    id: randomId(),
    tokenHash: await sha256(token),
    path,
    createdAt: app.now(),
    expiresAt: app.now() + idle(app),
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
  return { registration, token };
}

export function keepRegistration(c: Call, token: string): void {
  c.get('cookies').set(registrationCookie, token, cookieSeconds);
}

/**
 * The registration the cookie names; a call extends it, unless it is done. Undefined without a cookie.
 * Throws `session-expired` when it ended. An ended draft is deleted, not parked: it holds personal details of
 * somebody who has left, and whoever sits down next at the same browser must not be handed them.
 */
export async function findRegistration(app: App, c: Call): Promise<RegistrationRow | undefined> {
  const cookies = c.get('cookies');
  const token = cookies.get(registrationCookie);
  if (!token) return undefined;
  const tokenHash = await sha256(token);
  const found = await app.store.transaction(async (tx) => {
    const [registration] = await tx.registrations.find({ tokenHash });
    if (!registration) return undefined;
    if (registration.expiresAt <= app.now()) {
      await deleteRegistration(tx, registration);
      return undefined;
    }
    if (registration.accountId) return registration;
    const expiresAt = app.now() + idle(app);
    await tx.registrations.update(registration.id, { expiresAt });
    return { ...registration, expiresAt };
  });
  if (found) return found;
  cookies.delete(registrationCookie);
  throw new Refusal('session-expired');
}

/** The same, by the id in the path. Throws `session-expired`, or `wrong-step` when another tab began another one. */
export async function requireRegistration(app: App, c: Call): Promise<RegistrationRow> {
  const registration = await findRegistration(app, c);
  if (!registration) throw new Refusal('session-expired');
  if (registration.id !== c.req.param('id')) throw new Refusal('wrong-step');
  return registration;
}

/** The row as it is now, inside a transaction that changes it. */
export async function freshRegistration(tx: Transaction, { id }: RegistrationRow): Promise<RegistrationRow> {
  const registration = await tx.registrations.get(id);
  if (!registration) throw new Refusal('session-expired');
  return registration;
}

export async function deleteRegistration(tx: Transaction, registration: RegistrationRow): Promise<void> {
  if (registration.challengeId) await tx.challenges.delete(registration.challengeId);
  await tx.registrations.delete(registration.id);
}

/** As the contract shows it. */
export async function registrationView(app: App, id: string, content: Content): Promise<Registration> {
  return app.store.transaction(async (tx) => {
    const registration = await tx.registrations.get(id);
    if (!registration) throw new Refusal('session-expired');
    const { terms, email, emailVerified, challengeId, credentialId, passwordHash } = registration;
    const credential = credentialId ? await tx.credentials.get(credentialId) : undefined;
    const challenge = emailVerified ? undefined : await findChallenge(app, tx, challengeId);
    // The card's record is given unmasked only after both proofs: of the credential and of the address.
    const proved = emailVerified && !registration.accountId;
    const profile = proved ? (registration.profile ?? (credential && prefill(credential))) : undefined;
    return {
      id: registration.id,
      path: registration.path,
      step: currentStep(registration, app.settings),
      expiresIn: Math.max(0, Math.ceil((registration.expiresAt - app.now()) / 1000)),
      ...(terms && { termsVersion: terms.version }),
      ...(credential && { credentialType: credential.type, service: serviceDetails(credential, content) }),
      ...(email !== null && { email }),
      ...(challenge && { challenge: challengeView(challenge, app.now(), app.settings.challenge) }),
      ...(profile && { profile }),
      hasPassword: passwordHash !== null,
    };
  });
}
