import type { Registration } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { randomId } from '../../shared/crypto.js';
import { checkCredentialAvailable } from '../../shared/identity/operations.js';
import { insertLink } from '../../shared/links/operations.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { Reply, Token } from '../../shared/reply.js';
import { findSession, openSession } from '../../shared/sessions.js';
import { commit } from '../../shared/transaction.js';
import type { CredentialRow, RegistrationRow } from '../../store/rows.js';
import { UniqueViolation, type Transaction } from '../../store/store.js';
import { requireRegistration, showRegistration } from './registrations.js';
import { checkStepReachable } from './rules.js';

/**
 * The session cookie for a registration that is done: a new session of the account it made when the browser has none,
 * because the answer to its completion was lost. Undefined leaves the cookie alone.
 */
export async function reopenSession(
  app: App,
  tx: Transaction,
  caller: Caller,
  { accountId }: RegistrationRow,
): Promise<Token | null | undefined> {
  if (!accountId || (await findSession(app, tx, caller))) return undefined;
  const account = await tx.accounts.get(accountId);
  if (account?.state === 'active') return openSession(app, tx, { accountId, remembered: false, method: 'password' });
  return caller.sessionToken ? null : undefined;
}

/** The credential is not available any more: the identity step is next. */
const withoutCredential = { credentialId: null } as const;
/** The address became an account meanwhile: the email step is next. */
const withoutEmail = { email: null, emailKey: null, challengeId: null, emailVerified: false } as const;

/** The credential to link, if any. One that is not available any more leads back to the identity step. */
async function availableCredential(
  tx: Transaction,
  { id, credentialId }: RegistrationRow,
): Promise<CredentialRow | undefined> {
  const credential = credentialId ? await tx.credentials.get(credentialId) : undefined;
  if (!credential) return undefined;
  await checkCredentialAvailable(tx, credential, null).catch(async (error: unknown) => {
    if (error instanceof ProblemError) await tx.registrations.update(id, withoutCredential);
    throw error;
  });
  return credential;
}

/** Inserts account, link and terms acceptance and returns the account's id. */
async function insertAccount(app: App, tx: Transaction, registration: RegistrationRow, key: string): Promise<string> {
  const { email, profile, passwordHash, terms } = registration;
  if (email === null || !profile || passwordHash === null || !terms) throw new ProblemError('wrong-step');
  const credential = await availableCredential(tx, registration);
  const accountId = randomId();
  await tx.accounts.insert({
    id: accountId,
    email,
    emailKey: emailKey(email),
    passwordHash,
    state: 'active',
    profile,
    emailChallengeId: null,
    passkeyOfferAt: null,
    createdAt: app.now(),
  });
  if (credential) await insertLink(app, tx, accountId, credential);
  await tx.termsAcceptances.insert({ id: randomId(), accountId, document: 'terms', ...terms });
  // What now belongs to the account leaves the registration.
  const moved = { profile: null, editedFields: [], passwordHash: null };
  await tx.registrations.update(registration.id, { accountId, completionKey: key, ...moved });
  return accountId;
}

/** The unique column that stopped the completion says which step has to be answered again. */
async function problemOfViolation(app: App, id: string, violation: UniqueViolation): Promise<ProblemError> {
  const lostCredential = violation.table === 'links';
  await app.store.transaction((tx) => tx.registrations.update(id, lostCredential ? withoutCredential : withoutEmail));
  return new ProblemError(lostCredential ? 'already-linked' : 'wrong-step');
}

/**
 * Makes account, link and terms acceptance, together or not at all, and opens the account's session. The same key again
 * makes nothing new and has the same answer; another one is `wrong-step`. Throws `session-expired`, `wrong-step`,
 * `terms-changed`, `credential-inactive`, `already-linked`.
 */
export async function completeRegistration(
  app: App,
  caller: Caller,
  id: string,
  key: string,
): Promise<Reply<Registration>> {
  let isNew = false;
  const reply = await commit(app, async (tx) => {
    const registration = await requireRegistration(app, tx, caller, id);
    let session: Token | null | undefined;
    isNew = !registration.accountId;
    if (!isNew) {
      // Another tab, or whoever has the cookie later: neither gets the answer of the call that completed it.
      if (registration.completionKey !== key) throw new ProblemError('wrong-step');
      session = await reopenSession(app, tx, caller, registration);
    } else {
      checkStepReachable(registration, 'review', app.settings);
      const accountId = await insertAccount(app, tx, registration, key);
      session = await openSession(app, tx, { accountId, remembered: false, method: 'password', others: [] });
    }
    return { value: await showRegistration(app, tx, caller, id), session };
  }).catch(async (error: unknown) => {
    throw error instanceof UniqueViolation ? await problemOfViolation(app, id, error) : error;
  });
  if (isNew) app.observer?.registered();
  return reply;
}
