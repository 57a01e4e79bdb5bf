import { emailKey, foldDigits } from '../../../src/input/index.js';
import type { App } from '../app.js';
import { contentFor, type Content, type Language, type MailText } from '../../content/content.js';
import { hmac, randomCode, randomId } from '../crypto.js';
import type { Message } from '../../mail/mail.js';
import { fieldRefusal, Refusal } from '../problem-error.js';
import { judgeCode, refusalOfResend } from './rules.js';
import type { ChallengeRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { countRequest, throttleName } from '../throttles/operations.js';

/** A mail to hand over once the transaction was kept. */
export interface Sending {
  challengeId: string;
  message: Message;
}

/** After this time a challenge whose mails are used up is forgotten, and a new one may be asked for. */
const lifetime = 60 * 60_000;

const hashCode = (app: App, challengeId: string, code: string): Promise<string> =>
  hmac(app.secret, `${challengeId}:${code}`);

function mailText(content: Content, purpose: ChallengeRow['purpose'], code: string | null, minutes: number): MailText {
  const { mails } = content;
  if (purpose === 'password-reset') return code === null ? mails.noAccount() : mails.passwordResetCode(code, minutes);
  if (purpose === 'resumption') return code === null ? mails.nothingToResume() : mails.resumptionCode(code, minutes);
  if (code === null) return mails.addressTaken();
  return purpose === 'registration' ? mails.registrationCode(code, minutes) : mails.emailChangeCode(code, minutes);
}

function compose(app: App, challenge: ChallengeRow, code: string | null): Sending {
  const text = mailText(contentFor(challenge.language), challenge.purpose, code, app.settings.challenge.minutes);
  return { challengeId: challenge.id, message: { to: challenge.email, ...text } };
}

/**
 * Throws `rate-limited`: mails count per caller and per address. A click before the challenge may send another mail is
 * refused without being counted.
 */
export async function countMail(
  app: App,
  client: string | undefined,
  email: string,
  challenge?: ChallengeRow,
): Promise<void> {
  const refusal = challenge && refusalOfResend(challenge, app.now(), app.settings.challenge);
  if (refusal) throw refusal;
  const { mail, mailPerAddress } = app.settings.limits;
  await countRequest(app, [
    { name: await throttleName('mail-address', emailKey(email)), limit: mailPerAddress },
    ...(client === undefined ? [] : [{ name: await throttleName('mail-client', client), limit: mail }]),
  ]);
}

/**
 * A new challenge. `real` false makes one that looks the same and that no code can meet: the mail says why.
 */
export async function startChallenge(
  app: App,
  tx: Transaction,
  about: { purpose: ChallengeRow['purpose']; email: string; language: Language; real: boolean },
): Promise<Sending> {
  const { purpose, email, language, real } = about;
  const id = randomId();
  const code = randomCode();
  const codeHash = await hashCode(app, id, code);
  const now = app.now();
  const challenge: ChallengeRow = {
    id,
    purpose,
    email,
    emailKey: emailKey(email),
    language,
    codeHash: real ? codeHash : null,
    olderHashes: [],
    sentAt: now,
    codeExpiresAt: now + app.settings.challenge.minutes * 60_000,
    sends: 1,
    tries: 0,
    expiresAt: now + lifetime,
  };
  await tx.challenges.insert(challenge);
  return compose(app, challenge, real ? code : null);
}

/** The challenge, unless it has ended. */
export async function findChallenge(app: App, tx: Transaction, id: string | null): Promise<ChallengeRow | undefined> {
  const challenge = id === null ? undefined : await tx.challenges.get(id);
  return challenge && challenge.expiresAt > app.now() ? challenge : undefined;
}

/** Another mail with another code; only the newest counts. Throws `rate-limited`. */
export async function sendAgain(app: App, tx: Transaction, challenge: ChallengeRow): Promise<Sending> {
  const refusal = refusalOfResend(challenge, app.now(), app.settings.challenge);
  if (refusal) throw refusal;
  const code = randomCode();
  const codeHash = await hashCode(app, challenge.id, code);
  const now = app.now();
  const changes = {
    codeHash: challenge.codeHash && codeHash,
    olderHashes: challenge.codeHash ? [...challenge.olderHashes, challenge.codeHash] : [],
    sentAt: now,
    codeExpiresAt: now + app.settings.challenge.minutes * 60_000,
    sends: challenge.sends + 1,
    tries: 0,
  };
  await tx.challenges.update(challenge.id, changes);
  return compose(app, challenge, challenge.codeHash && code);
}

/** Hands the mail over. When that fails the answer is `unavailable`, and another may be asked for at once. */
export async function deliver(app: App, { challengeId, message }: Sending): Promise<void> {
  try {
    await app.mail.send(message);
  } catch {
    await app.store.transaction((tx) => tx.challenges.update(challengeId, { sentAt: 0 }));
    throw new Refusal('unavailable');
  }
}

/** Six digits. Throws `invalid-fields`; no try is lost by it. */
export function readCode(typed: string): string {
  const code = foldDigits(typed);
  if (!/^\d{6}$/.test(code)) throw fieldRefusal('code', code ? 'format' : 'required');
  return code;
}

/** Undefined when the code is right, and then it is used up. Return the refusal from the transaction: it counts. */
export async function useCode(
  app: App,
  tx: Transaction,
  challenge: ChallengeRow | undefined,
  code: string,
): Promise<Refusal | undefined> {
  if (!challenge) return new Refusal('code-expired');
  const judgement = judgeCode(challenge, await hashCode(app, challenge.id, code), app.now(), app.settings.challenge);
  if (judgement.matches) {
    await tx.challenges.delete(challenge.id);
    return undefined;
  }
  if (judgement.costsTry) await tx.challenges.update(challenge.id, { tries: challenge.tries + 1 });
  return judgement.refusal;
}
