import type { Account, ChangeEmail } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
import { contentFor } from '../../content/content.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import type { ChallengeMail } from '../../shared/challenges/mail.js';
import {
  consumeMailQuota,
  findChallenge,
  parseCode,
  redeemCode,
  sendAgain,
  startChallenge,
  type MailRequest,
} from '../../shared/challenges/operations.js';
import { wasJustSent } from '../../shared/challenges/rules.js';
import { challengeView } from '../../shared/challenges/view.js';
import { parseEmail } from '../../shared/email.js';
import { deliver, queueMail, sendNotice } from '../../shared/mails/operations.js';
import { ProblemError } from '../../shared/problem-error.js';
import type { Reply } from '../../shared/reply.js';
import { examineProof, withProof } from '../../shared/reauthentication.js';
import { currentSession, endSessions, rotateSession, withSession } from '../../shared/sessions.js';
import type { AccountRow } from '../../store/rows.js';
import { UniqueViolation, type Transaction } from '../../store/store.js';
import { showAccount } from './accounts.js';

const requestOf = (client: string): MailRequest => ({ client, purpose: 'email-change' });

/** The account with how far its mail is. */
const withDelivery = async (app: App, account: Account, mail: ChallengeMail | undefined): Promise<Account> =>
  mail
    ? { ...account, pendingEmail: challengeView(await deliver(app, mail), app.now(), app.settings.challenge) }
    : account;

/**
 * A challenge for the new address. An address that is another account looks the same here; its mail says why. Undefined
 * when a mail to it was just sent (a second click).
 */
async function challengeAddress(
  app: App,
  tx: Transaction,
  accountId: string,
  email: string,
  { client, language }: Caller,
): Promise<ChallengeMail | undefined> {
  const request = requestOf(client);
  const account = await tx.accounts.get(accountId);
  const pending = await findChallenge(app, tx, account?.emailChallengeId ?? null);
  if (pending?.emailKey === emailKey(email)) {
    if (wasJustSent(pending, app.now(), app.settings.challenge)) return undefined;
    return sendAgain(app, tx, pending, request);
  }
  const counted = await consumeMailQuota(app, tx, request, email);
  if (pending) await tx.challenges.delete(pending.id);
  const owners = await tx.accounts.find({ emailKey: emailKey(email) });
  const canMatch = owners.every(({ id }) => id === accountId);
  const mail = await startChallenge(app, tx, request, { email, language, canMatch, counted });
  await tx.accounts.update(accountId, { emailChallengeId: mail.challenge.id });
  return mail;
}

/**
 * Sends a code to a new address; the old one stays in force until the code is entered. Throws `session-expired`,
 * `email-format`, `invalid-fields`, `password-wrong`, `passkey-failed`, `locked`, `rate-limited`.
 */
export async function changeEmail(app: App, caller: Caller, typed: ChangeEmail): Promise<Account> {
  const { account } = await currentSession(app, caller);
  const email = parseEmail(typed.email);
  const proof = await examineProof(app, account, typed);
  const { mail, view } = await withProof(app, caller, proof, async (tx) => {
    const mail = await challengeAddress(app, tx, account.id, email, caller);
    return { mail, view: await showAccount(app, tx, account.id) };
  });
  return withDelivery(app, view, mail);
}

/** Another mail to the new address. Throws `session-expired`, `wrong-step` when no change is pending, `rate-limited`. */
export async function resendEmailCode(app: App, caller: Caller): Promise<Account> {
  const { mail, view } = await withSession(app, caller, async (tx, { account }) => {
    const pending = await findChallenge(app, tx, account.emailChallengeId);
    if (!pending) throw new ProblemError('wrong-step');
    const mail = await sendAgain(app, tx, pending, requestOf(caller.client));
    return { mail, view: await showAccount(app, tx, account.id) };
  });
  return withDelivery(app, view, mail);
}

/** Puts the new address in force. Throws what `redeemCode` throws. */
async function confirmAddress(app: App, tx: Transaction, account: AccountRow, code: string): Promise<void> {
  const pending = await findChallenge(app, tx, account.emailChallengeId);
  await redeemCode(app, tx, pending, code);
  if (!pending) return;
  const { email } = pending;
  await tx.accounts.update(account.id, { email, emailKey: emailKey(email), emailChallengeId: null });
}

/**
 * Changes the address, ends the other sessions and notifies the address before. Throws `session-expired` and what
 * `redeemCode` throws.
 */
export async function verifyEmail(app: App, caller: Caller, typed: string): Promise<Reply<Account>> {
  const { notice, reply } = await withSession(app, caller, async (tx, { account, session }) => {
    await confirmAddress(app, tx, account, parseCode(typed));
    await endSessions(tx, account.id, session.id);
    const rotated = await rotateSession(app, tx, session);
    const { language } = caller;
    const mail = { to: account.email, language, letter: contentFor(language).mails.emailChanged() };
    const notice = await queueMail(app, tx, mail);
    return { notice, reply: { value: await showAccount(app, tx, account.id), session: rotated } };
  }).catch((error: unknown) => {
    // The address became an account after its mail was sent: the same as if it had been one before.
    throw error instanceof UniqueViolation ? new ProblemError('code-expired') : error;
  });
  sendNotice(app, notice);
  return reply;
}
