import { emailKey } from '../../../src/input/index.js';
import { commit, type App } from '../../shared/app.js';
import type { Language } from '../../content/content.js';
import { Refusal } from '../../shared/problem-error.js';
import type { AccountRow, ChallengeRow } from '../../store/rows.js';
import { UniqueViolation, type Transaction } from '../../store/store.js';
import {
  countMail,
  findChallenge,
  sendAgain,
  startChallenge,
  useCode,
  type Sending,
} from '../../shared/challenges/operations.js';

async function pendingChallenge(
  app: App,
  tx: Transaction,
  accountId: string,
): Promise<{ account: AccountRow; challenge: ChallengeRow } | undefined> {
  const account = await tx.accounts.get(accountId);
  const challenge = account && (await findChallenge(app, tx, account.emailChallengeId));
  return account && challenge && { account, challenge };
}

/**
 * A code to the new address; the old one stays in force until the code is entered. An address that is another
 * account looks the same here, its mail says why. Undefined when a mail to it has just been sent (a second click).
 */
export async function changeEmail(
  app: App,
  accountId: string,
  email: string,
  language: Language,
): Promise<Sending | undefined> {
  return commit(app, async (tx) => {
    const pending = await pendingChallenge(app, tx, accountId);
    if (pending?.challenge.emailKey === emailKey(email)) {
      const justSent = pending.challenge.sentAt + app.settings.challenge.resendSeconds * 1000 > app.now();
      return justSent ? undefined : sendAgain(app, tx, pending.challenge);
    }
    if (pending) await tx.challenges.delete(pending.challenge.id);
    const owners = await tx.accounts.find({ emailKey: emailKey(email) });
    const real = owners.every(({ id }) => id === accountId);
    const sending = await startChallenge(app, tx, { purpose: 'email-change', email, language, real });
    await tx.accounts.update(accountId, { emailChallengeId: sending.challengeId });
    return sending;
  });
}

/** Throws `wrong-step` when no change is pending, `rate-limited`. */
export async function resendEmail(app: App, accountId: string, client: string | undefined): Promise<Sending> {
  const pending = await app.store.transaction((tx) => pendingChallenge(app, tx, accountId));
  if (!pending) throw new Refusal('wrong-step');
  await countMail(app, client, pending.challenge.email, pending.challenge);
  return commit(app, async (tx) => {
    const fresh = await pendingChallenge(app, tx, accountId);
    return fresh ? sendAgain(app, tx, fresh.challenge) : new Refusal('wrong-step');
  });
}

/** Changes the address and gives the one before. Throws what `useCode` says. */
export async function confirmEmail(app: App, accountId: string, code: string): Promise<string> {
  const change = async (tx: Transaction): Promise<string | Refusal> => {
    const pending = await pendingChallenge(app, tx, accountId);
    const refusal = await useCode(app, tx, pending?.challenge, code);
    if (!pending || refusal) return refusal ?? new Refusal('code-expired');
    const { email } = pending.challenge;
    await tx.accounts.update(accountId, { email, emailKey: emailKey(email), emailChallengeId: null });
    return pending.account.email;
  };
  return commit(app, change).catch(async (error: unknown) => {
    // The address became an account while its code was on the way: the same as if it had been one before.
    if (error instanceof UniqueViolation) throw new Refusal('code-expired');
    throw error;
  });
}
