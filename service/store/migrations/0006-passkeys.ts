import { sql, type Kysely } from 'kysely';

/** Passkeys, their challenges that were used, how each session was signed in, and when a passkey may be offered. */
const statements = [
  sql`create table passkeys (
    id text primary key,
    account_id text not null,
    public_key text not null,
    counter bigint not null,
    transports jsonb not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    aaguid text not null,
    name text not null,
    created_at bigint not null,
    last_used_at bigint
  )`,
  sql`create index passkeys_account on passkeys (account_id)`,
  sql`create table used_passkey_challenges (
    id text primary key,
    expires_at bigint not null
  )`,
  sql`create index used_passkey_challenges_end on used_passkey_challenges (expires_at)`,
  sql`alter table sessions add column method text not null default 'password'
    check (method in ('password', 'passkey'))`,
  sql`alter table accounts add column passkey_offer_at bigint`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
