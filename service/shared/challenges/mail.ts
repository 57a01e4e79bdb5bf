import { contentFor } from '../../content/content.js';
import type { Letter } from '../../content/types.js';
import type { ChallengeRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { queueMail, type QueuedMail } from '../mails/operations.js';

/** What the mail of a challenge has: its code, or why there is none. */
export type MailedCode = string | 'no-code' | 'paused';

/** The mail of a challenge in the queue. */
export type ChallengeMail = QueuedMail & { challenge: ChallengeRow };

function letterOf({ language, purpose }: ChallengeRow, mailed: MailedCode, until: Date): Letter {
  const { mails } = contentFor(language);
  if (mailed === 'paused') return mails.codesPaused();
  const code = mailed === 'no-code' ? null : mailed;
  switch (purpose) {
    case 'password-reset':
      return code === null ? mails.noAccount() : mails.passwordResetCode(code, until);
    case 'resumption':
      return code === null ? mails.nothingToResume() : mails.resumptionCode(code, until);
    case 'registration':
      return code === null ? mails.addressTaken() : mails.registrationCode(code, until);
    case 'email-change':
      return code === null ? mails.addressTaken() : mails.emailChangeCode(code, until);
  }
}

/** Puts the mail of a challenge into the queue. `counted` names the throttles that counted it. */
export async function queueChallengeMail(
  app: App,
  tx: Transaction,
  challenge: ChallengeRow,
  mailed: MailedCode,
  counted: string[],
): Promise<ChallengeMail> {
  const until = new Date(app.now() + app.settings.challenge.minutes * 60_000);
  const { email: to, language } = challenge;
  const mail = { to, language, letter: letterOf(challenge, mailed, until) };
  return { ...(await queueMail(app, tx, mail, { challenge, counted })), challenge };
}
