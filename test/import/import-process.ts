import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

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

/**
 * Runs `import-credentials` in a process of its own.
 *
 * @param killAfterMs - milliseconds after its first sign of life when it is killed with SIGKILL
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
  const killing = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watching);
  clearTimeout(killing);
  return { code, output, seconds: (performance.now() - begin) / 1000, megabytes };
}
