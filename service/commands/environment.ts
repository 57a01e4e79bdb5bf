import { openStore, type StoreEnvironment } from '../store/open.js';
import type { SqlStore } from '../store/sql.js';

/** Runs a command on the database that the environment names. A mistake is printed as a sentence, with exit code 1. */
export async function runOnStore(work: (store: SqlStore) => Promise<void>): Promise<void> {
  try {
    const store = await openStore(process.env as StoreEnvironment);
    if (!store) throw new Error('DATABASE_URL or DATABASE_FOLDER must name the database');
    try {
      await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
