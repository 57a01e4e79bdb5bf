import { createRequire } from 'node:module';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const folder = '.cache/pglite';
const { version } = createRequire(import.meta.resolve('@electric-sql/pglite'))('../package.json') as {
  version: string;
};
const file = join(folder, `${version}.tar`);

/** An empty database, kept in a file: to initialize one takes seconds, to load it a tenth of them. */
async function template(): Promise<Blob> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([new Uint8Array(kept)]);
  const initialized = await PGlite.create();
  const dump = await initialized.dumpDataDir('none');
  await initialized.close();
  await mkdir(folder, { recursive: true });
  // Processes that do this at the same time replace the whole file.
  await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  await rename(`${file}.${process.pid}`, file);
  return dump;
}

/** A new database in memory. */
export const createPGlite = async (): Promise<PGlite> => PGlite.create({ loadDataDir: await template() });
