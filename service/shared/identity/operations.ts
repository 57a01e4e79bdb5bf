import type { Identity } from '../../../src/contract/index.js';
import type { CredentialRow } from '../../store/rows.js';
import type { Tables, Transaction } from '../../store/store.js';
import { today, type App } from '../app.js';
import { fieldsProblem, ProblemError } from '../problem-error.js';
import {
  acceptGuess,
  checkMayGuess,
  credentialGuess,
  guessState,
  refuseGuess,
  throttlesOf,
  type Guess,
} from '../throttles/guesses.js';
import { checkThrottles, countClient, forgetFailures, throttleName } from '../throttles/operations.js';
import { parseIdentity, recordMatches, unavailabilityOf, type IdentityFields } from './rules.js';

/** Who claims a credential: failures count for the credential and for them. */
export interface Claimant {
  /** Id of the registration or account. */
  subject: string;
  accountId: string | null;
  client: string;
}

/** A claim that was read and not yet decided. */
export interface Claim {
  claimant: Claimant;
  fields: IdentityFields;
  /** The credential of the ID, if there is one of this type. */
  credential: CredentialRow | undefined;
  guess: Guess;
  /** Counts the failures of the registration or account, whatever IDs it tries. */
  throttle: string;
}

/** Throws `credential-inactive`, `already-linked` or `already-yours`, as things stand now. */
export async function checkCredentialAvailable(
  tx: Transaction,
  credential: CredentialRow,
  accountId: string | null,
): Promise<void> {
  const [activeLink] = await tx.links.find({ activeCredentialId: credential.id });
  const code = unavailabilityOf(credential, activeLink, accountId);
  if (code) throw new ProblemError(code);
}

/**
 * Begins to prove who holds a credential, outside of a transaction: `verifySecret` is slow on purpose and comes next,
 * `settleClaim` decides in a transaction. Throws `invalid-fields` or `rate-limited`.
 */
export async function openClaim(app: App, on: Tables, identity: Identity, claimant: Claimant): Promise<Claim> {
  const { fields, errors } = parseIdentity(identity, app.settings, today(app));
  if (errors) throw fieldsProblem(errors);
  await countClient(app, on, 'identity-client', claimant.client, app.settings.limits.identity);
  const id = fields.id ?? '';
  const guess = await credentialGuess(id, claimant.client);
  const throttle = await throttleName('prover', claimant.subject);
  const found = await on.credentials.get(id);
  return { claimant, fields, guess, throttle, credential: found?.type === identity.type ? found : undefined };
}

/** Whether the password of the claim is the credential's. The same work for an unknown ID. */
export async function verifySecret(app: App, { fields, credential }: Claim): Promise<boolean> {
  if (fields.password === undefined) return true;
  return app.hasher.verify(credential?.passwordHash ?? (await app.dummyHash()), fields.password);
}

/**
 * The credential, proved. Throws `locked` or `identity-mismatch`, and only once everything matched what
 * `checkCredentialAvailable` throws.
 */
export async function settleClaim(
  app: App,
  tx: Transaction,
  { claimant, fields, guess, throttle, credential: known }: Claim,
  secretMatches: boolean,
): Promise<CredentialRow> {
  const rule = app.settings.identity;
  const { throttles, own, credentials } = await tx.select({
    throttles: throttlesOf(guess),
    own: { table: 'throttles', where: { id: throttle } },
    credentials: { table: 'credentials', where: { id: known?.id ?? '' } },
  });
  const state = guessState(guess, throttles);
  checkThrottles(app, [own[0]?.row], rule);
  await checkMayGuess(app, tx, state, rule);
  const credential = known && credentials[0]?.row;
  if (!credential || !secretMatches || !recordMatches(credential, fields)) {
    const problem = new ProblemError('identity-mismatch');
    return refuseGuess(app, tx, state, rule, problem, [{ name: throttle, row: own[0]?.row }]);
  }
  if (own[0]) await forgetFailures(tx, [throttle]);
  await acceptGuess(tx, state);
  await checkCredentialAvailable(tx, credential, claimant.accountId);
  return credential;
}
