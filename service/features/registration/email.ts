import type { Registration } from '../../../src/contract/index.js';
import { emailKey } from '../../../src/input/index.js';
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
import { unlessEnded, wasJustSent } from '../../shared/challenges/rules.js';
import { challengeView } from '../../shared/challenges/view.js';
import { parseEmail } from '../../shared/email.js';
import { deliver } from '../../shared/mails/operations.js';
import { ProblemError } from '../../shared/problem-error.js';
import { commit } from '../../shared/transaction.js';
import type { RegistrationRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { requireJoinedStep, requireStep, showRegistration } from './registrations.js';
import { extendUnfinished, takeOver } from './resumption.js';
import { registrationView, type JoinedRegistration } from './view.js';

const isResuming = ({ path }: RegistrationRow): boolean => path === 'resume';

const requestOf = (registration: RegistrationRow, { client }: Caller): MailRequest => ({
  client,
  purpose: isResuming(registration) ? 'resumption' : 'registration',
});

/** A challenge for the address; what depended on the one before is void. */
async function restartChallenge(
  app: App,
  tx: Transaction,
  registration: RegistrationRow,
  email: string,
  caller: Caller,
): Promise<ChallengeMail> {
  const request = requestOf(registration, caller);
  const counted = await consumeMailQuota(app, tx, request, email);
  if (registration.challengeId) await tx.challenges.delete(registration.challengeId);
  const canMatch = isResuming(registration)
    ? await extendUnfinished(app, tx, email)
    : (await tx.accounts.find({ emailKey: emailKey(email) })).length === 0;
  const { language } = caller;
  const mail = await startChallenge(app, tx, request, { email, language, canMatch, counted });
  const challengeId = mail.challenge.id;
  await tx.registrations.update(registration.id, {
    email,
    emailKey: emailKey(email),
    challengeId,
    emailVerified: false,
  });
  return mail;
}

/**
 * Takes the address. Undefined when no mail is needed: the address is verified already, or a mail to it was just sent (a
 * second click, back and forth in the wizard).
 */
async function challengeAddress(
  app: App,
  tx: Transaction,
  registration: RegistrationRow,
  email: string,
  caller: Caller,
): Promise<ChallengeMail | undefined> {
  const same = registration.emailKey === emailKey(email);
  if (same && registration.emailVerified) return undefined;
  const challenge = same ? await findChallenge(app, tx, registration.challengeId) : undefined;
  if (challenge && wasJustSent(challenge, app.now(), app.settings.challenge)) return undefined;
  return challenge
    ? sendAgain(app, tx, challenge, requestOf(registration, caller))
    : restartChallenge(app, tx, registration, email, caller);
}

/** The registration with how far its mail is. */
const withDelivery = async (
  app: App,
  registration: Registration,
  mail: ChallengeMail | undefined,
): Promise<Registration> =>
  mail
    ? { ...registration, challenge: challengeView(await deliver(app, mail), app.now(), app.settings.challenge) }
    : registration;

/**
 * Takes the address and sends a code to it, where that is needed. Throws what `requireStep` throws, `invalid-fields`,
 * `email-format`, `rate-limited`.
 */
export async function registerEmail(app: App, caller: Caller, id: string, typed: string): Promise<Registration> {
  const { mail, view } = await commit(app, async (tx) => {
    const registration = await requireStep(app, tx, caller, id, 'email');
    const mail = await challengeAddress(app, tx, registration, parseEmail(typed), caller);
    return { mail, view: await showRegistration(app, tx, caller, id) };
  });
  return withDelivery(app, view, mail);
}

/** Sends another code. Throws what `requireStep` throws, `rate-limited`. */
export async function resendRegistrationCode(app: App, caller: Caller, id: string): Promise<Registration> {
  const { mail, view } = await commit(app, async (tx) => {
    const registration = await requireStep(app, tx, caller, id, 'code');
    const { email, emailVerified } = registration;
    if (emailVerified || email === null) throw new ProblemError('wrong-step');
    const challenge = await findChallenge(app, tx, registration.challengeId);
    const mail = await (challenge
      ? sendAgain(app, tx, challenge, requestOf(registration, caller))
      : restartChallenge(app, tx, registration, email, caller));
    return { mail, view: await showRegistration(app, tx, caller, id) };
  });
  return withDelivery(app, view, mail);
}

/** Verifies the address and returns the registration that goes on: another one after a resumption. */
async function verify(
  app: App,
  tx: Transaction,
  caller: Caller,
  found: JoinedRegistration,
  code: string,
): Promise<Registration> {
  const { row } = found;
  // The answer to an earlier call was lost: the address stays verified, and the code is not compared again.
  if (row.emailVerified) return registrationView(app, caller, found);
  await redeemCode(app, tx, unlessEnded(found.challenge, app.now()), code);
  if (row.path === 'resume') return showRegistration(app, tx, caller, await takeOver(app, tx, row));
  await tx.registrations.update(row.id, { emailVerified: true });
  return registrationView(app, caller, { ...found, row: { ...row, emailVerified: true } });
}

/** Checks the code. Throws what `requireStep` and `redeemCode` throw, `invalid-fields`. */
export const verifyRegistration = (app: App, caller: Caller, id: string, typed: string): Promise<Registration> =>
  commit(app, async (tx) => {
    const found = await requireJoinedStep(app, tx, caller, id, 'code');
    return verify(app, tx, caller, found, parseCode(typed));
  });
