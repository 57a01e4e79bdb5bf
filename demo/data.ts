import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../service/configuration.js';

/**
 * A folder in which the demo outlives its process: the embedded database, and the secret its codes are kept with. One
 * process at a time may use it.
 */
export async function openData(folder: string): Promise<Environment> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'secret');
  const secret = await readFile(file, 'utf8').catch(() => undefined);
  if (secret) return { DATABASE_FOLDER: join(folder, 'database'), MYLEXUS_SECRET: secret };
  await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return openData(folder);
}
