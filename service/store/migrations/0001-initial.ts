import { sql, type Kysely } from 'kysely';

/** Instants are epoch milliseconds. The names of unique constraints are what the store tells violations apart by. */
const statements = [
  sql`create table accounts (
    id text primary key,
    email text not null,
    email_key text constraint accounts_email_key unique,
    password_hash text not null,
    state text not null check (state in ('active', 'locked', 'withdrawn')),
    profile jsonb not null,
    email_challenge_id text,
    created_at bigint not null
  )`,
  sql`create table credentials (
    id text primary key,
    type text not null,
    brand text not null,
    password_hash text not null,
    holder jsonb,
    state text not null check (state in ('active', 'cancelled', 'transferred', 'suspended'))
  )`,
  sql`create table links (
    id text primary key,
    account_id text not null,
    brand text not null,
    kind text not null,
    credential_id text not null,
    active_credential_id text constraint links_active_credential_id unique,
    linked_at bigint not null,
    unlinked_at bigint
  )`,
  sql`create index links_account on links (account_id)`,
  sql`create table sessions (
    id text primary key,
    account_id text not null,
    remembered boolean not null,
    created_at bigint not null,
    expires_at bigint not null
  )`,
  sql`create index sessions_account on sessions (account_id)`,
  sql`create index sessions_end on sessions (expires_at)`,
  sql`create table terms_acceptances (
    id text primary key,
    account_id text not null,
    document text not null,
    version text not null,
    hash text not null,
    shown_at text not null,
    accepted_at bigint not null,
    surface text not null
  )`,
  sql`create index terms_acceptances_account on terms_acceptances (account_id)`,
  sql`create table registrations (
    id text primary key,
    token_hash text not null constraint registrations_token_hash unique,
    way text not null,
    created_at bigint not null,
    expires_at bigint not null,
    notice_read boolean not null,
    terms jsonb,
    credential_id text,
    email text,
    email_key text,
    challenge_id text,
    email_verified boolean not null,
    profile jsonb,
    edited_fields jsonb not null,
    profile_answered boolean not null,
    password_hash text,
    account_id text,
    completion_key text
  )`,
  sql`create index registrations_email on registrations (email_key)`,
  sql`create index registrations_account on registrations (account_id)`,
  sql`create index registrations_end on registrations (expires_at)`,
  sql`create table linkings (
    id text primary key,
    account_id text not null,
    brand text not null,
    expires_at bigint not null,
    credential_id text,
    link_id text,
    completion_key text
  )`,
  sql`create index linkings_account on linkings (account_id)`,
  sql`create index linkings_end on linkings (expires_at)`,
  sql`create table challenges (
    id text primary key,
    purpose text not null,
    email text not null,
    email_key text not null,
    language text not null,
    code_hash text,
    older_hashes jsonb not null,
    sent_at bigint not null,
    code_expires_at bigint not null,
    sends integer not null,
    tries integer not null,
    expires_at bigint not null
  )`,
  sql`create index challenges_end on challenges (expires_at)`,
  sql`create table password_resets (
    id text primary key,
    challenge_id text not null,
    account_id text,
    expires_at bigint not null
  )`,
  sql`create index password_resets_end on password_resets (expires_at)`,
  sql`create table throttles (
    id text primary key,
    hits jsonb not null,
    locked_until bigint,
    expires_at bigint not null
  )`,
  sql`create index throttles_end on throttles (expires_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
