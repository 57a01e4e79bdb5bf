import type { Account, ChangePassword, Profile } from '../../../src/contract/index.js';
import { contentFor } from '../../content/content.js';
import { today, type App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { removeConsents } from '../../shared/consents.js';
import { linksOf, removeLink } from '../../shared/links/operations.js';
import { queueMail, sendNotice } from '../../shared/mails/operations.js';
import { errorOfPassword } from '../../shared/password.js';
import { fieldProblem, fieldsProblem, ProblemError } from '../../shared/problem-error.js';
import { emptyProfile, parseProfile } from '../../shared/profile.js';
import { comparePassword, withProof } from '../../shared/reauthentication.js';
import type { Reply } from '../../shared/reply.js';
import { currentSession, endPasswordResets, endSessions, rotateSession, withSession } from '../../shared/sessions.js';
import type { Transaction } from '../../store/store.js';
import { showAccount } from './accounts.js';
import { checkSignInMethodRemovable, errorsOfChange } from './rules.js';

/** The account that is signed in. Throws `session-expired`. */
export async function readAccount(app: App, caller: Caller): Promise<Account> {
  const { account } = await currentSession(app, caller);
  return showAccount(app, app.store.statements, account.id);
}

/** Throws `session-expired`, `invalid-fields`. */
export const changeProfile = (app: App, caller: Caller, typed: Profile): Promise<Account> =>
  withSession(app, caller, async (tx, { account }) => {
    const { profile, errors } = parseProfile(typed, today(app));
    if (errors) throw fieldsProblem(errors);
    const refused = errorsOfChange(account.profile, profile);
    if (refused.length) throw fieldsProblem(refused);
    await tx.accounts.update(account.id, { profile });
    return showAccount(app, tx, account.id);
  });

/** Address or password cannot be removed while they are the only sign-in method. Throws in any case. */
export const removeSignInMethod = (app: App, caller: Caller): Promise<undefined> =>
  withSession(app, caller, async (_, { account }) => {
    checkSignInMethodRemovable(account);
    throw new ProblemError('not-found');
  });

/**
 * Changes the password and ends the other sessions and password resets; this session gets another token. Throws
 * `invalid-fields`, `password-wrong`, `locked`.
 */
export async function changePassword(
  app: App,
  caller: Caller,
  { currentPassword, newPassword }: ChangePassword,
): Promise<Reply<undefined>> {
  const { account } = await currentSession(app, caller);
  const error = errorOfPassword(app, newPassword, account.email);
  if (error) throw fieldProblem('newPassword', error);
  const proof = await comparePassword(app, account, currentPassword, 'currentPassword');
  const passwordHash = await app.hasher.hash(newPassword);
  const { session, notice } = await withProof(app, caller, proof, async (tx, signedIn) => {
    await tx.accounts.update(account.id, { passwordHash });
    await endSessions(tx, account.id, signedIn.session.id);
    await endPasswordResets(tx, account.id);
    const { language } = caller;
    const mail = { to: account.email, language, letter: contentFor(language).mails.passwordChanged() };
    return { session: await rotateSession(app, tx, signedIn.session), notice: await queueMail(app, tx, mail) };
  });
  sendNotice(app, notice);
  return { value: undefined, session };
}

/** Ends links, linkings and sessions and empties the account. The row that is left has no personal details. */
async function closeAccount(app: App, tx: Transaction, accountId: string): Promise<void> {
  for (const { link } of await linksOf(tx, accountId)) await removeLink(app, tx, link.id);
  await endSessions(tx, accountId);
  await removeConsents(tx, accountId);
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

/** Closes the account and signs out. Throws `session-expired`, `invalid-fields`, `password-wrong`, `locked`. */
export async function withdraw(app: App, caller: Caller, password: string): Promise<Reply<undefined>> {
  const { account } = await currentSession(app, caller);
  const proof = await comparePassword(app, account, password);
  await withProof(app, caller, proof, (tx) => closeAccount(app, tx, account.id));
  return { value: undefined, session: null };
}
