import type { PasswordReset, ResetPassword } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
import { contentFor } from '../../content/content.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import {
  consumeMailQuota,
  parseCode,
  redeemCode,
  sendAgain,
  startChallenge,
  type MailRequest,
} from '../../shared/challenges/operations.js';
import { unlessEnded } from '../../shared/challenges/rules.js';
import { randomId } from '../../shared/crypto.js';
import { isDeviceOf } from '../../shared/devices.js';
import { parseEmail } from '../../shared/email.js';
import { deliver, queueMail, sendNotice, type QueuedMail } from '../../shared/mails/operations.js';
import { errorOfPassword } from '../../shared/password.js';
import { fieldProblem, ProblemError } from '../../shared/problem-error.js';
import { endPasswordResets, endSessions } from '../../shared/sessions.js';
import { forgetGuesses, loginGuess } from '../../shared/throttles/guesses.js';
import { countClient } from '../../shared/throttles/operations.js';
import { commit } from '../../shared/transaction.js';
import type { ChallengeRow, PasswordResetRow } from '../../store/rows.js';
import type { Tables, Transaction } from '../../store/store.js';
import { passwordResetView } from './view.js';

/** A reset that has not ended, with its challenge. Throws `not-found`. */
async function find(app: App, on: Tables, id: string): Promise<{ reset: PasswordResetRow; challenge: ChallengeRow }> {
  const [found] = await on.passwordResets.findJoined({ id }, { challenge: ['challenges', 'challengeId'] });
  const challenge = unlessEnded(found?.challenge, app.now());
  if (!found || !challenge || found.row.expiresAt <= app.now()) throw new ProblemError('not-found');
  return { reset: found.row, challenge };
}

/** Whoever was signed in on this device gets codes although strangers guessed at them. */
async function requestOf(app: App, caller: Caller, accountId: string | null | undefined): Promise<MailRequest> {
  return { client: caller.client, purpose: 'password-reset', known: await isKnown(app, caller, accountId) };
}

/** The same work for an address that is no account: no device has the signature of no account. */
const isKnown = async (app: App, { deviceToken }: Caller, accountId: string | null | undefined): Promise<boolean> =>
  !!deviceToken && (await isDeviceOf(app, accountId ?? '', deviceToken));

/**
 * Sends a code to the address of an account. Known and unknown addresses get the same answer; only the mails differ. Throws
 * `email-format`, `invalid-fields`, `rate-limited`.
 */
export async function beginPasswordReset(app: App, caller: Caller, typed: string): Promise<PasswordReset> {
  const email = parseEmail(typed);
  const id = randomId();
  const mail = await commit(app, async (tx) => {
    await countClient(app, tx, 'reset-client', caller.client, app.settings.limits.passwordReset);
    const [account] = await tx.accounts.find({ emailKey: emailKey(email) });
    const request = await requestOf(app, caller, account?.id);
    const counted = await consumeMailQuota(app, tx, request, email);
    const options = { email, language: caller.language, canMatch: !!account, counted };
    const started = await startChallenge(app, tx, request, options);
    const expiresAt = app.now() + app.settings.passwordReset.minutes * 60_000;
    const accountId = account?.id ?? null;
    await tx.passwordResets.insert({ id, challengeId: started.challenge.id, accountId, expiresAt });
    return started;
  });
  return passwordResetView(app, id, await deliver(app, mail));
}

/** The reset as it is now. Throws `not-found`. */
export const readPasswordReset = (app: App, id: string): Promise<PasswordReset> =>
  commit(app, async (tx) => passwordResetView(app, id, (await find(app, tx, id)).challenge));

/** Another mail. Throws `not-found`, `rate-limited`. */
export async function resendPasswordResetCode(app: App, caller: Caller, id: string): Promise<PasswordReset> {
  const { mail, challenge } = await commit(app, async (tx) => {
    const { reset, challenge } = await find(app, tx, id);
    const mail = await sendAgain(app, tx, challenge, await requestOf(app, caller, reset.accountId));
    return { mail, challenge };
  });
  return passwordResetView(app, id, mail ? await deliver(app, mail) : challenge);
}

/** Uses the code up and sets the password. Throws what `redeemCode` throws. */
async function setPassword(
  app: App,
  tx: Transaction,
  caller: Caller,
  id: string,
  { code, passwordHash }: { code: string; passwordHash: string },
): Promise<QueuedMail> {
  const { reset, challenge } = await find(app, tx, id);
  await redeemCode(app, tx, challenge, code, await isKnown(app, caller, reset.accountId));
  const account = reset.accountId ? await tx.accounts.get(reset.accountId) : undefined;
  await tx.passwordResets.delete(id);
  // Withdrawn, or moved to another address, since the mail was sent.
  if (account?.emailKey !== challenge.emailKey) throw new ProblemError('code-expired');
  // An account that staff locked stays locked.
  await tx.accounts.update(account.id, { passwordHash });
  await endPasswordResets(tx, account.id);
  await endSessions(tx, account.id);
  await forgetGuesses(tx, await loginGuess(app, caller, challenge.email, account.id));
  const { language } = caller;
  return queueMail(app, tx, { to: challenge.email, language, letter: contentFor(language).mails.passwordChanged() });
}

/** Sets the password with the code and ends every session. Throws `not-found`, `invalid-fields` and the code's problems. */
export async function resetPassword(app: App, caller: Caller, id: string, typed: ResetPassword): Promise<void> {
  const { challenge } = await find(app, app.store.statements, id);
  // Before the code: a password that is refused must not cost a try.
  const error = errorOfPassword(app, typed.password, challenge.email);
  if (error) throw fieldProblem('password', error);
  const code = parseCode(typed.code);
  const passwordHash = await app.hasher.hash(typed.password);
  sendNotice(app, await commit(app, (tx) => setPassword(app, tx, caller, id, { code, passwordHash })));
}
