import { readConfiguration, type Configuration } from '../configuration.js';
import { openStore } from '../store/open.js';
import type { SqlStore } from '../store/sql.js';

/** Runs a command on the database that the environment names, with its tables brought up to date. */
export async function runOnStore(
  work: (store: SqlStore, configuration: Configuration) => Promise<void>,
): Promise<void> {
  const configuration = readConfiguration(process.env);
  const store = await openStore(configuration);
  if (!store) throw new Error('DATABASE_URL or DATABASE_FOLDER must name the database');
  try {
    await work(store, configuration);
  } finally {
    await store.close();
  }
}
