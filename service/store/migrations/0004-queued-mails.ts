import { sql, type Kysely } from 'kysely';

/** Mails wait in the database until they are handed over; a challenge knows how far its newest mail is. */
const statements = [
  sql`create table queued_mails (
    id text primary key,
    sealed text not null,
    challenge_id text,
    counted jsonb not null,
    attempts integer not null,
    next_attempt_at bigint not null,
    expires_at bigint not null
  )`,
  sql`create index queued_mails_due on queued_mails (next_attempt_at)`,
  sql`create index queued_mails_challenge on queued_mails (challenge_id)`,
  sql`alter table challenges add column queued_hash text`,
  sql`alter table challenges add column delivery text not null default 'sent'
    check (delivery in ('queued', 'sent', 'failed'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
