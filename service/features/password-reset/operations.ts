import type { PasswordReset, ResetPassword } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
import { contentFor } from '../../content/content.js';
import type { App } from '../../shared/app.js';
import type { Caller } from '../../shared/caller.js';
import { deliver } from '../../shared/challenges/mail.js';
import {
  consumeMailQuota,
  parseCode,
  redeemCode,
  sendAgain,
  startChallenge,
} from '../../shared/challenges/operations.js';
import { unlessEnded } from '../../shared/challenges/rules.js';
import { randomId } from '../../shared/crypto.js';
import { parseEmail } from '../../shared/email.js';
import { notify } from '../../shared/notify.js';
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

/**
 * Sends a code to the address of an account. Known and unknown addresses get the same answer; only the mails differ. Throws
 * `email-format`, `invalid-fields`, `rate-limited`.
 */
export async function beginPasswordReset(app: App, caller: Caller, typed: string): Promise<PasswordReset> {
  const email = parseEmail(typed);
  const id = randomId();
  const mail = await commit(app, async (tx) => {
    await countClient(app, tx, 'reset-client', caller.client, app.settings.limits.passwordReset);
    await consumeMailQuota(app, tx, { client: caller.client, purpose: 'password-reset' }, email);
    const [account] = await tx.accounts.find({ emailKey: emailKey(email) });
    const options = { purpose: 'password-reset', email, language: caller.language, canMatch: !!account } as const;
    const started = await startChallenge(app, tx, options);
    const expiresAt = app.now() + app.settings.passwordReset.minutes * 60_000;
    const accountId = account?.id ?? null;
    await tx.passwordResets.insert({ id, challengeId: started.challenge.id, accountId, expiresAt });
    return started;
  });
  await deliver(app, mail);
  return passwordResetView(app, id, mail.challenge);
}

/** Another mail. Throws `not-found`, `rate-limited`. */
export async function resendPasswordResetCode(app: App, caller: Caller, id: string): Promise<PasswordReset> {
  const mail = await commit(app, async (tx) => {
    const { challenge } = await find(app, tx, id);
    await consumeMailQuota(app, tx, { client: caller.client, purpose: 'password-reset' }, challenge.email, challenge);
    return sendAgain(app, tx, challenge);
  });
  await deliver(app, mail);
  return passwordResetView(app, id, mail.challenge);
}

/** Uses the code up and sets the password. Throws what `redeemCode` throws. */
async function setPassword(
  app: App,
  tx: Transaction,
  caller: Caller,
  id: string,
  { code, passwordHash }: { code: string; passwordHash: string },
): Promise<void> {
  const { reset, challenge } = await find(app, tx, id);
  await redeemCode(app, tx, challenge, code);
  const account = reset.accountId ? await tx.accounts.get(reset.accountId) : undefined;
  await tx.passwordResets.delete(id);
  // Withdrawn, or moved to another address, since the mail was sent.
  if (account?.emailKey !== challenge.emailKey) throw new ProblemError('code-expired');
  // An account that staff locked stays locked.
  await tx.accounts.update(account.id, { passwordHash });
  await endPasswordResets(tx, account.id);
  await endSessions(tx, account.id);
  await forgetGuesses(tx, await loginGuess(app, caller, challenge.email, account.id));
}

/** Sets the password with the code and ends every session. Throws `not-found`, `invalid-fields` and the code's problems. */
export async function resetPassword(app: App, caller: Caller, id: string, typed: ResetPassword): Promise<void> {
  const { challenge } = await find(app, app.store.statements, id);
  // Before the code: a password that is refused must not cost a try.
  const error = errorOfPassword(app, typed.password, challenge.email);
  if (error) throw fieldProblem('password', error);
  const code = parseCode(typed.code);
  const passwordHash = await app.hasher.hash(typed.password);
  await commit(app, (tx) => setPassword(app, tx, caller, id, { code, passwordHash }));
  await notify(app, challenge.email, contentFor(caller.language).mails.passwordChanged());
}
