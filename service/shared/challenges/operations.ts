import { emailKey, foldDigits } from '../../../src/input/index.js';
import type { ChallengeRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { hmac, randomCode, randomId } from '../crypto.js';
import type { Language } from '../language.js';
import { claimMs } from '../mails/rules.js';
import { fieldProblem, ProblemError } from '../problem-error.js';
import { countRequest, throttleName } from '../throttles/operations.js';
import { areCodesPaused, countWrongCode } from './guesses.js';
import { queueChallengeMail, type ChallengeMail, type MailedCode } from './mail.js';
import { checkResendAllowed, evaluateCode, unlessEnded } from './rules.js';

/** Milliseconds after which a challenge is forgotten, even one whose mails are used up; a new one may then start. */
const lifetime = 60 * 60_000;

const hashCode = (app: App, challengeId: string, code: string): Promise<string> =>
  hmac(app.secret, `${challengeId}:${code}`);

/** Who asks for a mail, and for what. */
export interface MailRequest {
  client: string;
  purpose: ChallengeRow['purpose'];
  /** Whether the account of the address was signed in on the device: no stranger pauses its codes. */
  known?: boolean;
}

/**
 * Mails count per caller, per caller and address, and per address and purpose. Returns the names of what counted. Throws
 * `rate-limited`.
 */
export async function consumeMailQuota(
  app: App,
  tx: Transaction,
  { client, purpose }: MailRequest,
  email: string,
): Promise<string[]> {
  const { mail, mailPerAddress, mailForPurpose } = app.settings.limits;
  const key = emailKey(email);
  const limits = [
    { name: await throttleName('mail-address', `${key} ${client}`), limit: mailPerAddress },
    // One network cannot use this up, so that it keeps no mail from the owner of the address.
    { name: await throttleName(`mail-${purpose}`, key), limit: mailForPurpose },
    { name: await throttleName('mail-client', client), limit: mail },
  ];
  await countRequest(app, tx, limits);
  return limits.map(({ name }) => name);
}

export interface ChallengeOptions {
  email: string;
  language: Language;
  /** False makes a challenge that looks the same and that no code can match; its mail says why. */
  canMatch: boolean;
  /** What `consumeMailQuota` returned. */
  counted: string[];
}

async function mailedCode(
  app: App,
  tx: Transaction,
  { known = false }: MailRequest,
  email: string,
  code: string | undefined,
): Promise<MailedCode> {
  // The same work without a code, so that it does not tell whether the address is an account.
  const paused = !known && (await areCodesPaused(app, tx, email));
  if (code === undefined) return 'no-code';
  return paused ? 'paused' : code;
}

/** A new challenge with its first mail. */
export async function startChallenge(
  app: App,
  tx: Transaction,
  request: MailRequest,
  { email, language, canMatch, counted }: ChallengeOptions,
): Promise<ChallengeMail> {
  const id = randomId();
  const code = randomCode();
  const codeHash = await hashCode(app, id, code);
  const now = app.now();
  const challenge: ChallengeRow = {
    id,
    purpose: request.purpose,
    email,
    emailKey: emailKey(email),
    language,
    codeHash: canMatch ? codeHash : null,
    olderHashes: [],
    queuedHash: null,
    delivery: 'queued',
    sentAt: now,
    codeExpiresAt: now + app.settings.challenge.minutes * 60_000,
    sends: 0,
    tries: 0,
    expiresAt: now + lifetime,
  };
  await tx.challenges.insert(challenge);
  const mailed = await mailedCode(app, tx, request, email, canMatch ? code : undefined);
  return queueChallengeMail(app, tx, challenge, mailed, counted);
}

/** The challenge, unless there is none or it has ended. */
export const findChallenge = async (app: App, tx: Transaction, id: string | null): Promise<ChallengeRow | undefined> =>
  id === null ? undefined : unlessEnded(await tx.challenges.get(id), app.now());

/** A mail that is still in the queue is tried at once. */
async function hurry(app: App, tx: Transaction, challenge: ChallengeRow): Promise<void> {
  for (const { id, nextAttemptAt } of await tx.queuedMails.find({ challengeId: challenge.id })) {
    // Another process sends it at the moment, or it comes soon.
    if (nextAttemptAt > app.now() + claimMs) await tx.queuedMails.update(id, { nextAttemptAt: app.now() });
  }
}

/**
 * Another mail with another code; only the newest counts once it is handed over. Undefined while the mail before is still in
 * the queue. Throws `rate-limited`; a request before the wait is over is not counted.
 */
export async function sendAgain(
  app: App,
  tx: Transaction,
  challenge: ChallengeRow,
  request: MailRequest,
): Promise<ChallengeMail | undefined> {
  checkResendAllowed(challenge, app.now(), app.settings.challenge);
  if (challenge.delivery === 'queued') {
    await hurry(app, tx, challenge);
    return undefined;
  }
  const counted = await consumeMailQuota(app, tx, request, challenge.email);
  const code = randomCode();
  const hash = await hashCode(app, challenge.id, code);
  const queuedHash = challenge.codeHash && hash;
  const changes = { queuedHash, delivery: 'queued', sentAt: app.now() } as const;
  await tx.challenges.update(challenge.id, changes);
  const mailed = await mailedCode(app, tx, request, challenge.email, queuedHash ? code : undefined);
  return queueChallengeMail(app, tx, { ...challenge, ...changes }, mailed, counted);
}

/** Six digits. Throws `invalid-fields`, which costs no try. */
export function parseCode(typed: string): string {
  const code = foldDigits(typed);
  if (!/^\d{6}$/.test(code)) throw fieldProblem('code', code ? 'format' : 'required');
  return code;
}

/**
 * Uses the right code up. Throws `code-wrong`, which costs a try, `code-expired`, `no-tries-left` or
 * `code-superseded`.
 *
 * @param known - whether the account of the address was signed in on the device
 */
export async function redeemCode(
  app: App,
  tx: Transaction,
  challenge: ChallengeRow | undefined,
  code: string,
  known = false,
): Promise<void> {
  if (!challenge) throw new ProblemError('code-expired');
  if (!known && (await areCodesPaused(app, tx, challenge.email))) throw new ProblemError('code-expired');
  const typedHash = await hashCode(app, challenge.id, code);
  const evaluation = evaluateCode(challenge, typedHash, app.now(), app.settings.challenge);
  if (evaluation.matches) return tx.challenges.delete(challenge.id);
  if (evaluation.costsTry) {
    await tx.challenges.update(challenge.id, { tries: challenge.tries + 1 });
    // Where no code can match too: the work must not tell whether the address is an account.
    await countWrongCode(app, tx, challenge.email);
  }
  throw evaluation.problem;
}
