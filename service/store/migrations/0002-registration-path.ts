import { sql, type Kysely } from 'kysely';

/** The path of a registration is named as the contract names it. */
const statements = [
  sql`alter table registrations rename column way to path`,
  sql`update registrations set path = 'without-id' where path = 'plain'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
