import type { Identity } from '../../../src/contract/index.js';
import { commit, today, type App } from '../app.js';
import { fieldsRefusal, Refusal } from '../problem-error.js';
import { readIdentity, recordMatches, refusalOfCredential } from './rules.js';
import type { CredentialRow } from '../../store/rows.js';
import type { Transaction } from '../../store/store.js';
import { countFailure, countRequest, forgetFailures, refusalOfLock, throttleName } from '../throttles/operations.js';

/** Who tries: failures count for the credential and for them. */
export interface Prover {
  /** Id of the registration or account. */
  subject: string;
  accountId: string | null;
  client: string | undefined;
}

/** `credential-inactive`, `already-linked` or `already-yours`, as things stand now. */
export async function refusalOfUse(
  tx: Transaction,
  credential: CredentialRow,
  accountId: string | null,
): Promise<Refusal | undefined> {
  const [activeLink] = await tx.links.find({ activeCredentialId: credential.id });
  const code = refusalOfCredential(credential, activeLink, accountId);
  return code && new Refusal(code);
}

/**
 * The credential whose holder proved to be who they say. Throws `invalid-fields`, `rate-limited`, `locked`,
 * `identity-mismatch`, and only once everything matched, what `refusalOfUse` says.
 */
export async function proveCredential(app: App, identity: Identity, prover: Prover): Promise<CredentialRow> {
  const { fields, errors } = readIdentity(identity, app.settings, today(app));
  if (errors) throw fieldsRefusal(errors);
  if (prover.client !== undefined) {
    const name = await throttleName('identity-client', prover.client);
    await countRequest(app, [{ name, limit: app.settings.limits.identity }]);
  }
  const id = fields.id ?? '';
  const names = await Promise.all([throttleName('credential', id), throttleName('prover', prover.subject)]);
  const found = await app.store.transaction((tx) => tx.credentials.get(id));
  const known = found?.type === identity.type ? found : undefined;
  // Hashing is slow on purpose, so it is done between two transactions; the second one looks at the lock.
  const secretMatches =
    fields.password === undefined ||
    (await app.hasher.verify(known?.passwordHash ?? (await app.dummyHash()), fields.password));
  return commit(app, async (tx) => {
    const lock = await refusalOfLock(app, tx, names);
    if (lock) return lock;
    const credential = known && (await tx.credentials.get(id));
    if (!credential || !secretMatches || !recordMatches(credential, fields)) {
      return countFailure(app, tx, names, app.settings.identity, new Refusal('identity-mismatch'));
    }
    await forgetFailures(tx, names);
    return (await refusalOfUse(tx, credential, prover.accountId)) ?? credential;
  });
}
