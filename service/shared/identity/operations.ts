import type { CredentialType, Identity } from '../../../src/contract/index.js';
import type { CredentialRow } from '../../store/rows.js';
import type { Tables, Transaction } from '../../store/store.js';
import { today, type App } from '../app.js';
import { sha256 } from '../crypto.js';
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
import { failuresLeft } from '../throttles/rules.js';
import { checkThrottles, countClient, forgetFailures, throttleName } from '../throttles/operations.js';
import { parseIdentity, recordMatches, unavailabilityOf, type IdentityFields } from './rules.js';
import { compareSecret, takingAtLeast, type SecretComparison } from './secret.js';

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
  type: CredentialType;
  fields: IdentityFields;
  /** What the database has of the ID. */
  known: CredentialRow | undefined;
  guess: Guess;
  /** Counts the failures of the registration or account, whatever IDs it tries. */
  throttle: string;
}

/** What a claim was compared with. */
export interface Evidence {
  /** The credential of the ID, if there is one of this type. */
  credential: CredentialRow | undefined;
  secret: SecretComparison;
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
 * Begins to prove who holds a credential, outside of a transaction: `examineClaim` is slow and comes next, `settleClaim`
 * decides in a transaction. Throws `invalid-fields` or `rate-limited`.
 */
export async function openClaim(app: App, on: Tables, identity: Identity, claimant: Claimant): Promise<Claim> {
  const { fields, errors } = parseIdentity(identity, app.settings, today(app));
  if (errors) throw fieldsProblem(errors);
  await countClient(app, on, 'identity-client', claimant.client, app.settings.limits.identity);
  const id = fields.id ?? '';
  const guess = await credentialGuess(id, claimant.client);
  const throttle = await throttleName('prover', claimant.subject);
  const known = await app.credentials.read(on, id);
  return { claimant, type: identity.type, fields, guess, throttle, known };
}

async function examine(app: App, { type, fields, known }: Claim): Promise<Evidence> {
  const found = await app.credentials.find(fields.id ?? '', type, known);
  const credential = found?.type === type ? found : undefined;
  if (fields.password === undefined) return { credential, secret: { matches: true } };
  return { credential, secret: await compareSecret(app, credential?.passwordHash, fields.password) };
}

/** Looks the credential up and compares its password. Takes as long for an unknown ID. Throws `unavailable`. */
export const examineClaim = (app: App, claim: Claim): Promise<Evidence> =>
  takingAtLeast(app.identityMs, examine(app, claim));

/** Replaces the older hash, unless another proof just did. */
async function renewHash(tx: Transaction, current: CredentialRow, older: string, renewed: string): Promise<void> {
  if (current.passwordHash !== older) return;
  await tx.credentials.update(current.id, { passwordHash: renewed, renewedFrom: await sha256(older) });
}

/**
 * The credential, proved. Throws `locked` or `identity-mismatch`, and only once everything matched what
 * `checkCredentialAvailable` throws.
 */
export async function settleClaim(
  app: App,
  tx: Transaction,
  { claimant, fields, guess, throttle }: Claim,
  { credential: found, secret }: Evidence,
): Promise<CredentialRow> {
  const rule = app.settings.identity;
  const { throttles, own } = await tx.select({
    throttles: throttlesOf(guess),
    own: { table: 'throttles', where: { id: throttle } },
  });
  const state = guessState(guess, throttles);
  checkThrottles(app, [own[0]?.row], rule);
  await checkMayGuess(app, tx, state, rule);
  const matches = found && secret.matches && recordMatches(found, fields);
  const credential = matches && (await app.credentials.settle(tx, found));
  if (!credential || !recordMatches(credential, fields)) {
    const left = failuresLeft(own[0]?.row, app.now(), rule);
    // Told in time to look at the card again; earlier it would only worry.
    const problem = new ProblemError('identity-mismatch', left > 0 && left <= 2 ? { triesLeft: left } : {});
    return refuseGuess(app, tx, state, rule, problem, [{ name: throttle, row: own[0]?.row }]);
  }
  if (own[0]) await forgetFailures(tx, [throttle]);
  await acceptGuess(tx, state);
  if (secret.renewed !== undefined) await renewHash(tx, credential, found.passwordHash, secret.renewed);
  await checkCredentialAvailable(tx, credential, claimant.accountId);
  return credential;
}
