import { emailKey } from '../../../src/input/index.js';
import type { ThrottleRow } from '../../store/rows.js';
import type { Find, Transaction } from '../../store/store.js';
import type { App } from '../app.js';
import type { Caller } from '../caller.js';
import { isDeviceOf } from '../devices.js';
import { ProblemError } from '../problem-error.js';
import { checkThrottles, forgetFailures, refuseFailure, throttleName, type NamedThrottle } from './operations.js';
import { secondsOfWait, withFailure, type FailureRule } from './rules.js';

/**
 * Tries of a secret that others may try too. Failures lock the one who failed, never the secret: nobody shuts out its owner.
 * Many failures at one secret, from wherever, make everyone who is unknown to it wait once.
 */
export interface Guess {
  /** Names the secret. */
  readonly target: string;
  /** Names the secret together with who tries it. */
  readonly guesser: string;
  /** Who tries has proved the secret before, on this device. */
  readonly known: boolean;
}

/** A try of the password of an address, by a device that signed in there before or by a network. */
export async function loginGuess(
  app: App,
  caller: Pick<Caller, 'client' | 'deviceToken'>,
  email: string,
  accountId: string | undefined,
): Promise<Guess> {
  const key = emailKey(email);
  const { client, deviceToken } = caller;
  // The same work for an unknown address: no device has the signature of no account.
  const known = !!deviceToken && (await isDeviceOf(app, accountId ?? '', deviceToken));
  const who = known ? `device ${deviceToken}` : `client ${client}`;
  return { target: await throttleName('login', key), guesser: await throttleName('login-by', `${key} ${who}`), known };
}

/** A try of the password or the details of a credential. */
export const credentialGuess = async (credentialId: string, client: string): Promise<Guess> => ({
  target: await throttleName('credential', credentialId),
  guesser: await throttleName('credential-by', `${credentialId} ${client}`),
  known: false,
});

/** A guess with the throttles that decide about it. */
export interface GuessState {
  readonly guess: Guess;
  /** Failures at the secret, from wherever. */
  readonly failures: ThrottleRow | undefined;
  /** Failures of the one who tries. */
  readonly own: ThrottleRow | undefined;
  /** Since when the one who tries waits. */
  readonly wait: ThrottleRow | undefined;
}

const waitName = ({ guesser }: Guess): string => `${guesser}:waits`;

/** What to select for `guessState`. */
export const throttlesOf = (guess: Guess) =>
  ({ table: 'throttles', where: { id: [guess.target, guess.guesser, waitName(guess)] } }) as const satisfies Find;

/** The guess with the throttles that were selected. */
export function guessState(guess: Guess, rows: readonly { row: ThrottleRow }[]): GuessState {
  const find = (name: string): ThrottleRow | undefined => rows.find(({ row }) => row.id === name)?.row;
  return { guess, failures: find(guess.target), own: find(guess.guesser), wait: find(waitName(guess)) };
}

/**
 * Throws `locked` for one who failed too often. Throws `rate-limited` for one who is unknown to a secret that many failed
 * at: once, for a minute.
 */
export async function checkMayGuess(app: App, tx: Transaction, state: GuessState, rule: FailureRule): Promise<void> {
  const { guess, failures, own, wait } = state;
  checkThrottles(app, [own], rule);
  if (guess.known) return;
  const seconds = secondsOfWait(failures, wait, app.now(), app.settings.guesses);
  if (seconds === 0) return;
  if (!wait) {
    const expiresAt = app.now() + app.settings.guesses.windowHours * 3_600_000;
    await tx.throttles.insert({ id: waitName(guess), hits: [app.now()], lockedUntil: null, expiresAt });
  }
  throw new ProblemError('rate-limited', { retryAfter: seconds });
}

/** Counts a failure, under `others` too, and throws: `locked` for the failure that locks, else `problem`. */
export async function refuseGuess(
  app: App,
  tx: Transaction,
  { guess, failures, own }: GuessState,
  rule: FailureRule,
  problem: ProblemError,
  others: readonly NamedThrottle[] = [],
): Promise<never> {
  const counted = withFailure(failures, guess.target, app.now(), app.settings.guesses);
  return refuseFailure(app, tx, [{ name: guess.guesser, row: own }, ...others], rule, problem, [counted]);
}

/** A success ends the row of failures of the one who had it. */
export const acceptGuess = async (tx: Transaction, { guess, own }: GuessState): Promise<void> => {
  if (own) await forgetFailures(tx, [guess.guesser]);
};

/** The secret is another one: nothing that failed counts any more. */
export const forgetGuesses = (tx: Transaction, guess: Guess): Promise<void> =>
  forgetFailures(tx, [guess.target, guess.guesser, waitName(guess)]);
