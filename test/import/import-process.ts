import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** What the command did. */
export interface ImportRun {
  /** Null when it was killed. */
  code: number | null;
  output: string;
  seconds: number;
  /** Most memory that it had (RSS), in MB. */
  megabytes: number;
}

/** The most memory that a process had so far, in MB; 0 when it has ended. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Resolves when the import of a file has begun: it then opens the file of rejects. */
async function begun(file: string, since: number, isRunning: () => boolean): Promise<void> {
  while (isRunning()) {
    const found = await stat(`${file}.rejected.csv`).catch(() => undefined);
    if (found && found.mtimeMs >= since) return;
    await pause(10);
  }
}

/**
 * Runs `import-credentials` in a process of its own.
 *
 * @param killAfterMs - milliseconds after it began to import when it is killed with SIGKILL
 */
export async function runImport(
  file: string,
  environment: Record<string, string>,
  killAfterMs?: number,
): Promise<ImportRun> {
  const parts = ['--import', 'tsx', 'service/commands/main.ts', 'import-credentials', file];
  const child = spawn(process.execPath, parts, {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const begin = performance.now();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void (output += String(data)));
  let megabytes = 0;
  const watching = setInterval(() => {
    void memoryOf(child.pid!).then((found) => (megabytes = Math.max(megabytes, found)));
  }, 200);
  if (killAfterMs !== undefined) {
    void begun(file, Date.now(), () => child.exitCode === null)
      .then(() => pause(killAfterMs))
      .then(() => child.kill('SIGKILL'));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watching);
  return { code, output, seconds: (performance.now() - begin) / 1000, megabytes };
}
