import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Runs the npm script that makes `file`, unless the file is newer than everything in the folders it is made of.
 *
 * @throws Error when the script fails
 */
export function ensureBuilt(file: string, script: string, folders: readonly string[]): void {
  // A worker starts after the files are loaded once, and nothing may be built twice at the same time.
  if (process.env['TEST_WORKER_INDEX']) return;
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  if (changedAt(file) > Math.max(...sources.map(changedAt))) return;
  execFileSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
}
