import { sql, type QueryExecutorProvider } from 'kysely';
import type { Limit } from '../settings.js';

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
  const end = now + windowSeconds * 1000;
  const recent = sql`(select coalesce(jsonb_agg(hit order by place), '[]') from jsonb_array_elements(throttles.hits)
    with ordinality as hits (hit, place) where hit::bigint > ${now - windowSeconds * 1000})`;
  const { rows } = await sql`insert into throttles (id, hits, locked_until, expires_at)
    values (${id}, ${JSON.stringify([now])}, null, ${end})
    on conflict (id) do update set hits = ${recent} || excluded.hits, expires_at = excluded.expires_at
    where jsonb_array_length(${recent}) < ${count}::float8
    returning id`.execute(db);
  return rows.length > 0;
}
