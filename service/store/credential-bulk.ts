import { sql } from 'kysely';
import type { CredentialRecord } from '../credentials/record.js';
import type { Database } from './sql-table.js';

/** A record to be written. */
export interface GivenCredential extends CredentialRecord {
  /** SHA-256 of an older hash, by which it is known again after it was renewed; null for a hash of ours. */
  olderHash: string | null;
}

export interface WriteCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

/** The records as rows of a table. */
const given = (
  records: readonly GivenCredential[],
) => sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as given(
  "id" text, "type" text, "brand" text, "state" text, "passwordHash" text, "olderHash" text, "holder" jsonb)`;

/** How many of the records are known, and which pass to another holder. As `passesOn` of `service/credentials`. */
async function readKnown(
  db: Database,
  records: readonly GivenCredential[],
): Promise<{ count: number; passing: string[] }> {
  const passes = sql`(given.state = 'transferred' and known.state <> 'transferred')
    or known.holder->>'birthDate' <> given.holder->>'birthDate'`;
  const { rows } = await sql<{ count: number; passing: string[] | null }>`
    select count(*)::int as count, array_agg(known.id) filter (where ${passes}) as passing
    from ${given(records)} join credentials as known on known.id = given.id`.execute(db);
  return { count: rows[0]?.count ?? 0, passing: rows[0]?.passing ?? [] };
}

/** Ends what former holders proved. As `endProofs` of `service/credentials`. */
async function endProofs(db: Database, ids: readonly string[]): Promise<void> {
  const isOne = sql`= any(${ids}::text[])`;
  await sql`update links set active_credential_id = null where active_credential_id ${isOne}`.execute(db);
  await sql`update registrations set credential_id = null
    where credential_id ${isOne} and account_id is null`.execute(db);
  await sql`update linkings set credential_id = null where credential_id ${isOne} and link_id is null`.execute(db);
}

/** Inserts and updates; returns how many rows that changed. A hash that was renewed stays. */
async function upsert(db: Database, records: readonly GivenCredential[]): Promise<number> {
  const result = await sql`
    insert into credentials (id, type, brand, state, holder, password_hash, renewed_from, checked_at)
    select given.id, given.type, given.brand, given.state, given.holder,
      coalesce(known.password_hash, given."passwordHash"), known.renewed_from, null
    from ${given(records)}
    left join credentials as known on known.id = given.id and known.renewed_from = given."olderHash"
    on conflict (id) do update set type = excluded.type, brand = excluded.brand, state = excluded.state,
      holder = excluded.holder, password_hash = excluded.password_hash, renewed_from = excluded.renewed_from, checked_at = null
    where (credentials.type, credentials.brand, credentials.state, credentials.holder, credentials.password_hash)
      is distinct from
      (excluded.type, excluded.brand, excluded.state, excluded.holder, excluded.password_hash)`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** Writes records in bulk, each with another ID, as `writeCredential` writes one. In a transaction. */
export async function writeCredentials(db: Database, records: readonly GivenCredential[]): Promise<WriteCounts> {
  if (records.length === 0) return { inserted: 0, updated: 0, unchanged: 0 };
  const { count, passing } = await readKnown(db, records);
  if (passing.length > 0) await endProofs(db, passing);
  const written = await upsert(db, records);
  const inserted = records.length - count;
  return { inserted, updated: written - inserted, unchanged: records.length - written };
}
