import { sql, type Kysely } from 'kysely';

/** The brand of the page on which a registration was begun, and of a dealer's site. */
const statements = [
  sql`alter table registrations add column brand text`,
  sql`alter table oidc_clients add column brand text`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
