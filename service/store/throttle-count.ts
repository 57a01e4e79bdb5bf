import type { QueryExecutorProvider } from 'kysely';
import type { Limit } from '../settings.js';
import { SqlText } from './sql-text.js';

/**
 * Counts a request of a sliding window in one statement: the row is locked while its hits are read and written, so that of
 * requests that come at once none is lost, at any isolation level. Without an answer the limit is used up.
 */
export async function countHit(
  db: QueryExecutorProvider,
  id: string,
  now: number,
  { count, windowSeconds }: Limit,
): Promise<boolean> {
  const sql = new SqlText();
  const since = sql.value(now - windowSeconds * 1000);
  const recent = `(select coalesce(jsonb_agg(hit order by place), '[]') from jsonb_array_elements(throttles.hits)
    with ordinality as hits (hit, place) where hit::bigint > ${since})`;
  const row = [sql.value(id), sql.value(JSON.stringify([now])), 'null', sql.value(now + windowSeconds * 1000)];
  const rows = await sql.run(
    db,
    `insert into throttles (id, hits, locked_until, expires_at) values (${row.join(', ')})
    on conflict (id) do update set hits = ${recent} || excluded.hits, expires_at = excluded.expires_at
    where jsonb_array_length(${recent}) < ${sql.value(count)}::float8
    returning id`,
  );
  return rows.length > 0;
}
