import type { Account, ChangePassword, Profile, Reauthentication } from '../../../src/contract/index.js';
import { contentFor } from '../../content/content.js';
import { instant, today, type App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { removeConsents } from '../../shared/consents.js';
import { linksOf, removeLink } from '../../shared/links/operations.js';
import { queueMail, sendNotice, type QueuedMail } from '../../shared/mails/operations.js';
import { errorOfPassword } from '../../shared/password.js';
import { fieldProblem, fieldsProblem, ProblemError } from '../../shared/problem-error.js';
import { allOwnFields, parseOwn } from '../../shared/own-fields.js';
import { emptyProfile, parseProfile } from '../../shared/profile.js';
import { examineProof, withProof } from '../../shared/reauthentication.js';
import type { Reply, Token } from '../../shared/reply.js';
import {
  currentSession,
  endPasswordResets,
  endSessions,
  rotateSession,
  withSession,
  type SignedIn,
} from '../../shared/sessions.js';
import type { Transaction } from '../../store/store.js';
import { showAccount } from './accounts.js';
import { checkPasswordRemovable, errorsOfChange } from './rules.js';

/** The account that is signed in. Throws `session-expired`. */
export async function readAccount(app: App, caller: Caller): Promise<Account> {
  const { account } = await currentSession(app, caller);
  return showAccount(app, app.store.statements, account.id);
}

/** Throws `session-expired`, `invalid-fields`. */
export const changeProfile = (app: App, caller: Caller, typed: Profile): Promise<Account> =>
  withSession(app, caller, async (tx, { account }) => {
    const { profile, errors = [] } = parseProfile(typed, today(app), app.settings.profile, account.profile);
    const context = { fields: allOwnFields(app.settings.brands), stored: account.profile, now: instant(app) };
    const { own, errors: wrong } = parseOwn(typed, [], context);
    if (!profile || wrong.length) throw fieldsProblem([...errors, ...wrong]);
    const refused = errorsOfChange(account.profile, profile);
    if (refused.length) throw fieldsProblem(refused);
    await tx.accounts.update(account.id, { profile: { ...profile, ...own } });
    return showAccount(app, tx, account.id);
  });

/** The address is where an account can be reached, and recovered. Throws `last-sign-in-method` in any case. */
export const removeEmail = (app: App, caller: Caller): Promise<undefined> =>
  withSession(app, caller, () => Promise.reject(new ProblemError('last-sign-in-method')));

/**
 * Removes the password of an account with passkeys, and ends the other sessions and password resets. A reset by mail can set
 * one again. Throws `not-found`, `last-sign-in-method` and what the proof throws.
 */
export async function removePassword(app: App, caller: Caller, typed: Reauthentication): Promise<Reply<undefined>> {
  const { account } = await currentSession(app, caller);
  const proof = await examineProof(app, account, typed);
  const { session, notice } = await withProof(app, caller, proof, async (tx, signedIn) => {
    checkPasswordRemovable(signedIn.account, (await tx.passkeys.find({ accountId: account.id })).length);
    return setPasswordHash(app, tx, caller, signedIn, { passwordHash: '', mail: 'passwordRemoved' });
  });
  sendNotice(app, notice);
  return { value: undefined, session };
}

/** Another password or none: ends the other sessions and password resets, gives this session another token. */
async function setPasswordHash(
  app: App,
  tx: Transaction,
  { language }: Caller,
  { account, session }: SignedIn,
  { passwordHash, mail }: { passwordHash: string; mail: 'passwordChanged' | 'passwordRemoved' },
): Promise<{ session: Token; notice: QueuedMail }> {
  await tx.accounts.update(account.id, { passwordHash });
  await endSessions(tx, account.id, session.id);
  await endPasswordResets(tx, account.id);
  const letter = contentFor(language).mails[mail]();
  const notice = await queueMail(app, tx, { to: account.email, language, letter });
  return { session: await rotateSession(app, tx, session), notice };
}

/**
 * Changes the password and ends the other sessions and password resets; this session gets another token. Throws
 * `invalid-fields`, `password-wrong`, `passkey-failed`, `locked`.
 */
export async function changePassword(
  app: App,
  caller: Caller,
  { currentPassword, passkey, newPassword }: ChangePassword,
): Promise<Reply<undefined>> {
  const { account } = await currentSession(app, caller);
  const error = errorOfPassword(app, newPassword, account.email);
  if (error) throw fieldProblem('newPassword', error);
  const proof = await examineProof(app, account, { password: currentPassword, passkey }, 'currentPassword');
  const passwordHash = await app.hasher.hash(newPassword);
  const { session, notice } = await withProof(app, caller, proof, (tx, signedIn) =>
    setPasswordHash(app, tx, caller, signedIn, { passwordHash, mail: 'passwordChanged' }),
  );
  sendNotice(app, notice);
  return { value: undefined, session };
}

/** Ends links, linkings, passkeys and sessions and empties the account. The row that is left has no personal details. */
async function closeAccount(app: App, tx: Transaction, accountId: string): Promise<void> {
  for (const { link } of await linksOf(tx, accountId)) await removeLink(app, tx, link.id);
  await endSessions(tx, accountId);
  await removeConsents(tx, accountId);
  const passkeys = await tx.passkeys.find({ accountId });
  await tx.passkeys.delete(...passkeys.map(({ id }) => id));
  for (const { id } of await tx.linkings.find({ accountId })) await tx.linkings.delete(id);
  const account = await tx.accounts.get(accountId);
  if (account?.emailChallengeId) await tx.challenges.delete(account.emailChallengeId);
  await tx.accounts.update(accountId, {
    email: '',
    emailKey: null,
    passwordHash: '',
    state: 'withdrawn',
    profile: emptyProfile,
    emailChallengeId: null,
  });
}

/** Closes the account and signs out. Throws `session-expired`, `invalid-fields`, `password-wrong`, `passkey-failed`, `locked`. */
export async function withdraw(app: App, caller: Caller, typed: Reauthentication): Promise<Reply<undefined>> {
  const { account } = await currentSession(app, caller);
  const proof = await examineProof(app, account, typed);
  await withProof(app, caller, proof, (tx) => closeAccount(app, tx, account.id));
  return { value: undefined, session: null };
}
