import type { CredentialType } from '../../src/contract/index.js';
import { sha256 } from '../shared/crypto.js';
import type { CredentialRow } from '../store/rows.js';
import type { Tables, Transaction } from '../store/store.js';

/** Where credentials are looked up: in the service's own table, or in a brand's card system. */
export interface CredentialRegistry {
  /** What the database has of the ID. */
  read(on: Tables, id: string): Promise<CredentialRow | undefined>;
  /**
   * The credential of the ID, outside of transactions: it may take seconds.
   *
   * @param known - what `read` found
   * @throws ProblemError `unavailable`
   */
  find(id: string, type: CredentialType, known: CredentialRow | undefined): Promise<CredentialRow | undefined>;
  /** The found credential as it is in the transaction that decides. Undefined: its password is another one meanwhile. */
  settle(tx: Transaction, found: CredentialRow): Promise<CredentialRow | undefined>;
  /** Whether a credential that is shown has to be found and settled again first. */
  isStale(credential: Pick<CredentialRow, 'checkedAt'>): boolean;
}

/** The service's own table, which `import-credentials` fills. */
export const ownCredentials: CredentialRegistry = {
  read: (on, id) => on.credentials.get(id),
  find: async (_id, _type, known) => known,
  async settle(tx, found) {
    const now = await tx.credentials.get(found.id);
    if (!now || now.passwordHash === found.passwordHash) return now;
    // Another proof of the same password renewed the hash.
    return now.renewedFrom === (await sha256(found.passwordHash)) ? now : undefined;
  },
  isStale: () => false,
};
