import { sql, type Kysely } from 'kysely';

/** Renewed hashes, copies of a card system's records, the position of an import, and links that ended with their holder. */
const statements = [
  sql`alter table credentials add column renewed_from text`,
  sql`alter table credentials add column checked_at bigint`,
  sql`create table credential_imports (
    id text primary key,
    position bigint not null,
    line bigint not null,
    inserted bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    rejected bigint not null,
    rejects_bytes bigint not null
  )`,
  // What an owner has proved ends with the ownership.
  sql`create index registrations_credential on registrations (credential_id) where credential_id is not null`,
  sql`create index linkings_credential on linkings (credential_id) where credential_id is not null`,
  sql`update links set active_credential_id = null
    from credentials
    where credentials.id = links.active_credential_id and credentials.state = 'transferred'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
