import { emailKey, foldDigits } from '../../../src/input/index.js';
import type { ChallengeRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { hmac, randomCode, randomId } from '../crypto.js';
import type { Language } from '../language.js';
import { fieldProblem, ProblemError } from '../problem-error.js';
import { countRequest, throttleName } from '../throttles/operations.js';
import { composeMail, type PendingMail } from './mail.js';
import { checkResendAllowed, evaluateCode, unlessEnded } from './rules.js';

/** Milliseconds after which a challenge is forgotten, even one whose mails are used up; a new one may then start. */
const lifetime = 60 * 60_000;

const hashCode = (app: App, challengeId: string, code: string): Promise<string> =>
  hmac(app.secret, `${challengeId}:${code}`);

/**
 * Mails count per caller, per caller and address, and per address and purpose. Throws `rate-limited`. A request before the
 * challenge may send another mail is refused without being counted.
 */
export async function consumeMailQuota(
  app: App,
  tx: Transaction,
  { client, purpose }: { client: string; purpose: ChallengeRow['purpose'] },
  email: string,
  challenge?: ChallengeRow,
): Promise<void> {
  if (challenge) checkResendAllowed(challenge, app.now(), app.settings.challenge);
  const { mail, mailPerAddress, mailForPurpose } = app.settings.limits;
  const key = emailKey(email);
  await countRequest(app, tx, [
    { name: await throttleName('mail-address', `${key} ${client}`), limit: mailPerAddress },
    // One network cannot use this up, so that it keeps no mail from the owner of the address.
    { name: await throttleName(`mail-${purpose}`, key), limit: mailForPurpose },
    { name: await throttleName('mail-client', client), limit: mail },
  ]);
}

export interface ChallengeOptions {
  purpose: ChallengeRow['purpose'];
  email: string;
  language: Language;
  /** False makes a challenge that looks the same and that no code can match; its mail says why. */
  canMatch: boolean;
}

/** A new challenge with its first mail. */
export async function startChallenge(app: App, tx: Transaction, options: ChallengeOptions): Promise<PendingMail> {
  const { purpose, email, language, canMatch } = options;
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
    codeHash: canMatch ? codeHash : null,
    olderHashes: [],
    sentAt: now,
    codeExpiresAt: now + app.settings.challenge.minutes * 60_000,
    sends: 1,
    tries: 0,
    expiresAt: now + lifetime,
  };
  await tx.challenges.insert(challenge);
  return composeMail(app, challenge, canMatch ? code : null);
}

/** The challenge, unless there is none or it has ended. */
export const findChallenge = async (app: App, tx: Transaction, id: string | null): Promise<ChallengeRow | undefined> =>
  id === null ? undefined : unlessEnded(await tx.challenges.get(id), app.now());

/** Another mail with another code; only the newest counts. Throws `rate-limited`. */
export async function sendAgain(app: App, tx: Transaction, challenge: ChallengeRow): Promise<PendingMail> {
  checkResendAllowed(challenge, app.now(), app.settings.challenge);
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
  return composeMail(app, { ...challenge, ...changes }, challenge.codeHash && code);
}

/** Six digits. Throws `invalid-fields`, which costs no try. */
export function parseCode(typed: string): string {
  const code = foldDigits(typed);
  if (!/^\d{6}$/.test(code)) throw fieldProblem('code', code ? 'format' : 'required');
  return code;
}

/** Uses the right code up. Throws `code-wrong`, which costs a try, `code-expired` or `code-superseded`. */
export async function redeemCode(
  app: App,
  tx: Transaction,
  challenge: ChallengeRow | undefined,
  code: string,
): Promise<void> {
  if (!challenge) throw new ProblemError('code-expired');
  const typedHash = await hashCode(app, challenge.id, code);
  const evaluation = evaluateCode(challenge, typedHash, app.now(), app.settings.challenge);
  if (evaluation.matches) return tx.challenges.delete(challenge.id);
  if (evaluation.costsTry) await tx.challenges.update(challenge.id, { tries: challenge.tries + 1 });
  throw evaluation.problem;
}
