import { sql, type Kysely } from 'kysely';

/** Dealers' sites as clients, and what the OpenID provider stores. */
const statements = [
  sql`create table oidc_clients (
    id text primary key,
    names jsonb not null,
    origin text not null,
    redirect_uris jsonb not null,
    post_logout_redirect_uris jsonb not null,
    backchannel_logout_uri text,
    secret_hash text,
    created_at bigint not null,
    closed_at bigint
  )`,
  sql`create table oidc_records (
    id text primary key,
    payload jsonb not null,
    account_id text,
    client_id text,
    grant_id text,
    uid text,
    expires_at bigint not null
  )`,
  sql`create index oidc_records_account on oidc_records (account_id)`,
  sql`create index oidc_records_grant on oidc_records (grant_id)`,
  sql`create index oidc_records_uid on oidc_records (uid)`,
  sql`create index oidc_records_end on oidc_records (expires_at)`,
  sql`create table oidc_keys (
    id text primary key,
    kind text not null check (kind in ('signing', 'cookie', 'subject')),
    sealed text not null,
    active_at bigint not null,
    expires_at bigint,
    created_at bigint not null
  )`,
  sql`create table interactions (
    id text primary key,
    client_id text not null,
    scopes jsonb not null,
    outcome text check (outcome in ('consented', 'refused')),
    account_id text,
    created_at bigint not null,
    expires_at bigint not null
  )`,
  sql`create index interactions_end on interactions (expires_at)`,
  sql`create table consents (
    id text primary key,
    account_id text not null,
    client_id text not null,
    scopes jsonb not null,
    granted_at bigint not null
  )`,
  sql`create index consents_account on consents (account_id)`,
  sql`create table site_sessions (
    id text primary key,
    session_id text not null,
    account_id text not null,
    client_id text not null,
    ended boolean not null,
    attempts integer not null,
    next_attempt_at bigint not null,
    expires_at bigint not null
  )`,
  sql`create index site_sessions_session on site_sessions (session_id)`,
  sql`create index site_sessions_account on site_sessions (account_id)`,
  sql`create index site_sessions_ended on site_sessions (next_attempt_at) where ended`,
  sql`create index site_sessions_end on site_sessions (expires_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
