import type { Letter } from '../../content/types.js';
import { contentFor } from '../../content/content.js';
import { renderLetter } from '../../mail/letter.js';
import { MailRefused, type Message } from '../../mail/mail.js';
import type { ChallengeRow, QueuedMailRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import { randomId } from '../crypto.js';
import type { Language } from '../language.js';
import { reseal, seal, unseal } from '../seal.js';
import { uncountRequests } from '../throttles/operations.js';
import { afterHandOver, claimMs, outcomeOf, type Outcome } from './rules.js';

/** Milliseconds after which a mail that was not handed over is given up. */
const codeLifetime = 3 * 60_000;
const noticeLifetime = 24 * 60 * 60_000;
/** Milliseconds that a call waits for its mail to be handed over. */
const patience = 2000;
/** Of the encryption of mails. */
const purpose = 'mails in the queue';
/** Mails that a process takes at a time. */
const batch = 20;

/** A mail in the queue. */
export interface QueuedMail {
  row: QueuedMailRow;
  message: Message;
  /** Of a mail with a code, as it is until the mail is handed over. */
  challenge?: ChallengeRow;
}

export interface QueueOptions {
  challenge?: ChallengeRow;
  /** Names of the throttles that counted the mail. */
  counted?: string[];
}

/**
 * Puts a mail into the queue, in the transaction of what it is about: whatever happens after the commit, it is sent. For a
 * while this process alone sends it, by `deliver`.
 */
export async function queueMail(
  app: App,
  tx: Transaction,
  { to, language, letter }: { to: string; language: Language; letter: Letter },
  { challenge, counted = [] }: QueueOptions = {},
): Promise<QueuedMail> {
  const now = app.now();
  const message = { to, ...renderLetter(letter, contentFor(language).letters, app.settings) };
  const row: QueuedMailRow = {
    id: randomId(),
    sealed: await seal(app.secret, purpose, JSON.stringify(message)),
    challengeId: challenge?.id ?? null,
    counted,
    attempts: 0,
    nextAttemptAt: now + claimMs,
    expiresAt: now + (challenge ? codeLifetime : noticeLifetime),
  };
  await tx.queuedMails.insert(row);
  return { row, message, ...(challenge && { challenge }) };
}

/** Keeps what came of a try. Returns the mail's challenge as it is then. */
async function settle(app: App, row: QueuedMailRow, outcome: Outcome): Promise<ChallengeRow | undefined> {
  return app.store.transaction(async (tx) => {
    if (typeof outcome === 'object') {
      await tx.queuedMails.update(row.id, { attempts: row.attempts + 1, ...outcome });
      return undefined;
    }
    await tx.queuedMails.delete(row.id);
    // A mail that our side could not hand over costs the visitor none of those that are allowed.
    if (outcome === 'given-up') await uncountRequests(tx, row.counted);
    const challenge = row.challengeId === null ? undefined : await tx.challenges.get(row.challengeId);
    if (!challenge) return undefined;
    const changes =
      outcome === 'sent'
        ? afterHandOver(challenge, app.now(), app.settings.challenge)
        : { delivery: 'failed' as const, queuedHash: null };
    await tx.challenges.update(challenge.id, changes);
    return { ...challenge, ...changes };
  });
}

/** One try. Returns the mail's challenge, if it has changed. */
async function attempt(app: App, row: QueuedMailRow, message: Message): Promise<ChallengeRow | undefined> {
  const failure = await app.mail.send(message).then(
    () => undefined,
    (error: unknown) => {
      app.onError(error);
      return error instanceof MailRefused ? 'refused' : 'failed';
    },
  );
  return settle(app, row, outcomeOf(row, failure, app.now()));
}

/**
 * Sends a mail whose transaction was committed, and waits a little for it. Returns its challenge as it is then: handed over,
 * failed or still in the queue.
 */
export async function deliver(app: App, mail: QueuedMail & { challenge: ChallengeRow }): Promise<ChallengeRow> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  const challenge = await Promise.race([app.inBackground(attempt(app, mail.row, mail.message)), late]);
  clearTimeout(timer);
  return challenge ?? mail.challenge;
}

/** Sends a mail that tells of something done, after its transaction was committed. Nobody waits for it. */
export function sendNotice(app: App, { row, message }: QueuedMail): void {
  void app.inBackground(attempt(app, row, message));
}

/** Takes mails that wait, so that no other process sends them meanwhile. */
const claim = (app: App): Promise<QueuedMailRow[]> =>
  app.store.transaction(async (tx) => {
    const wanted: QueuedMailRow[] = [];
    for (const row of await tx.queuedMails.claimDue(app.now(), app.now() + claimMs, batch)) {
      // Its code was used, or the visitor took another address.
      if (row.challengeId !== null && !(await tx.challenges.get(row.challengeId))) await tx.queuedMails.delete(row.id);
      else wanted.push(row);
    }
    return wanted;
  });

async function sendRow(app: App, row: QueuedMailRow): Promise<void> {
  const text = await unseal(app.secret, purpose, row.sealed).catch(app.onError);
  if (text) await attempt(app, row, JSON.parse(text) as Message);
  // Encrypted under another secret. A code is hashed under it too, so this mail's would be wrong at this process.
  else if (row.challengeId !== null) await settle(app, row, 'given-up');
  // A process with that secret may read it, or an operator encrypts it under this one.
  else await settle(app, row, outcomeOf(row, 'failed', app.now()));
}

/**
 * Encrypts notices in the queue under `secret` that another secret encrypted. Mails with a code are left: their codes are
 * hashed under the other secret.
 *
 * @returns how many it encrypted
 */
export async function resealMails(
  { store, secret }: Pick<App, 'store' | 'secret'>,
  oldSecret: string,
): Promise<number> {
  const { queuedMails } = store.statements;
  let count = 0;
  // Each on its own: there may be many, and processes go on sending them.
  for (const { id, sealed } of await queuedMails.find({ challengeId: null })) {
    const resealed = await reseal(secret, oldSecret, purpose, sealed).catch(() => undefined);
    if (resealed === undefined) continue;
    await queuedMails.update(id, { sealed: resealed });
    count += 1;
  }
  return count;
}

/** Sends the mails whose time has come: those that failed before, and those of a process that ended. */
export async function sendQueued(app: App): Promise<void> {
  const rows = await claim(app);
  await Promise.all(rows.map((row) => app.inBackground(sendRow(app, row))));
}
