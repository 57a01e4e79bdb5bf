import { after } from 'node:test';
import { PGliteDialect } from 'kysely';
import { createSqlStore, type SqlStore } from '../../../service/store/sql.js';
import { tableNames, type Store } from '../../../service/store/store.js';
import { createPGlite } from '../../harness/pglite.js';

/** Takes everything out, so that tests can share a database: to make one takes seconds. */
export async function clear(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const name of tableNames) {
      for (const { id } of await tx[name].find({})) await tx[name].delete(id);
    }
  });
}

/** Returns what gives the file's tests an embedded database with nothing in it. */
export function useEmbeddedStore(): () => Promise<SqlStore> {
  let opened: Promise<SqlStore> | undefined;
  after(async () => (await opened)?.close());
  return async () => {
    opened ??= createSqlStore(new PGliteDialect({ pglite: createPGlite }));
    const store = await opened;
    await clear(store);
    return store;
  };
}
