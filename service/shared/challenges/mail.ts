import { contentFor } from '../../content/content.js';
import type { MailText } from '../../content/types.js';
import type { Message } from '../../mail/mail.js';
import type { ChallengeRow } from '../../store/rows.js';
import type { App } from '../app.js';
import { ProblemError } from '../problem-error.js';

/** A mail to send once the transaction was committed. */
export interface PendingMail {
  /** As it is stored now. */
  challenge: ChallengeRow;
  message: Message;
}

function mailText(challenge: ChallengeRow, code: string | null, minutes: number): MailText {
  const { mails } = contentFor(challenge.language);
  switch (challenge.purpose) {
    case 'password-reset':
      return code === null ? mails.noAccount() : mails.passwordResetCode(code, minutes);
    case 'resumption':
      return code === null ? mails.nothingToResume() : mails.resumptionCode(code, minutes);
    case 'registration':
      return code === null ? mails.addressTaken() : mails.registrationCode(code, minutes);
    case 'email-change':
      return code === null ? mails.addressTaken() : mails.emailChangeCode(code, minutes);
  }
}

/** The mail of a challenge. Without a code it says why there is none. */
export function composeMail(app: App, challenge: ChallengeRow, code: string | null): PendingMail {
  const text = mailText(challenge, code, app.settings.challenge.minutes);
  return { challenge, message: { to: challenge.email, ...text } };
}

/**
 * Sends the mail. On failure throws `unavailable`, and another mail may be requested at once: that takes one more
 * transaction.
 */
export async function deliver(app: App, { challenge, message }: PendingMail): Promise<void> {
  try {
    await app.mail.send(message);
  } catch {
    await app.store.transaction((tx) => tx.challenges.update(challenge.id, { sentAt: 0 }));
    throw new ProblemError('unavailable');
  }
}
