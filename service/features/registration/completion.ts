import { idempotencyHeader } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
import { commit, type App, type Call } from '../../shared/app.js';
import { randomId } from '../../shared/crypto.js';
import { fieldRefusal, Refusal } from '../../shared/problem-error.js';
import { refusalOfStep } from './rules.js';
import type { RegistrationRow } from '../../store/rows.js';
import { UniqueViolation, type Transaction } from '../../store/store.js';
import { refusalOfUse } from '../../shared/identity/operations.js';
import { insertLink } from '../../shared/links/operations.js';
import { freshRegistration } from './registrations.js';
import { findSession, keepSession, openSession } from '../../shared/sessions.js';

/** One key per intent. Throws `invalid-fields` without it. */
export function readIdempotencyKey(c: Call): string {
  const key = c.req.header(idempotencyHeader)?.trim() ?? '';
  if (!key) throw fieldRefusal(idempotencyHeader, 'required');
  if (key.length > 200) throw fieldRefusal(idempotencyHeader, 'too-long');
  return key;
}

/** A registration that is done opens the session of the account it made, if its answer was lost. */
export async function reopenSession(app: App, c: Call, registration: RegistrationRow): Promise<void> {
  const { accountId } = registration;
  if (!accountId || (await findSession(app, c))) return;
  const token = await commit(app, async (tx) => {
    const account = await tx.accounts.get(accountId);
    return account?.state === 'active' ? openSession(app, tx, accountId, false) : null;
  });
  if (token) keepSession(app, c.get('cookies'), token, false);
}

/** The credential is not to be had any more: back to the identity step. */
const withoutCredential = { credentialId: null } as const;
/** The address became an account meanwhile: back to the email step. */
const withoutEmail = { email: null, emailKey: null, challengeId: null, emailVerified: false } as const;

async function insertAccount(
  app: App,
  tx: Transaction,
  registration: RegistrationRow,
  key: string,
): Promise<string | Refusal> {
  const { email, profile, passwordHash, terms, credentialId } = registration;
  if (email === null || !profile || passwordHash === null || !terms) return new Refusal('wrong-step');
  const credential = credentialId ? await tx.credentials.get(credentialId) : undefined;
  const refusal = credential && (await refusalOfUse(tx, credential, null));
  if (refusal) {
    await tx.registrations.update(registration.id, withoutCredential);
    return refusal;
  }
  const accountId = randomId();
  await tx.accounts.insert({
    id: accountId,
    email,
    emailKey: emailKey(email),
    passwordHash,
    state: 'active',
    profile,
    emailChallengeId: null,
    createdAt: app.now(),
  });
  if (credential) await insertLink(app, tx, accountId, credential);
  await tx.termsAcceptances.insert({ id: randomId(), accountId, document: 'terms', ...terms });
  // What now belongs to the account leaves the draft.
  await tx.registrations.update(registration.id, {
    accountId,
    completionKey: key,
    profile: null,
    editedFields: [],
    passwordHash: null,
  });
  return accountId;
}

/** Which unique constraint stopped the completion tells which answer has to be given again. */
async function refusalOfViolation(app: App, id: string, error: unknown): Promise<Refusal> {
  if (!(error instanceof UniqueViolation)) throw error;
  const lostCredential = error.table === 'links';
  await app.store.transaction((tx) => tx.registrations.update(id, lostCredential ? withoutCredential : withoutEmail));
  return new Refusal(lostCredential ? 'already-linked' : 'wrong-step');
}

/** Account, link and terms acceptance, together or not at all, and the session of the new account. */
export async function completeRegistration(app: App, c: Call, registration: RegistrationRow): Promise<void> {
  const key = readIdempotencyKey(c);
  const token = await commit(app, async (tx) => {
    const fresh = await freshRegistration(tx, registration);
    // A second click of the same intent came first.
    if (fresh.accountId) return openSession(app, tx, fresh.accountId, false);
    const refusal = refusalOfStep(fresh, 'review', app.settings);
    if (refusal) return refusal;
    const made = await insertAccount(app, tx, fresh, key);
    return made instanceof Refusal ? made : openSession(app, tx, made, false);
  }).catch(async (error: unknown) => {
    throw error instanceof Refusal ? error : await refusalOfViolation(app, registration.id, error);
  });
  keepSession(app, c.get('cookies'), token, false);
}
