import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Ports } from './server.js';

/** The servers of `server.ts` in a process of their own. */
export class BenchProcess {
  private constructor(
    readonly ports: Ports,
    private readonly child: ChildProcess,
  ) {}

  static async start(environment: Record<string, string>): Promise<BenchProcess> {
    const child = fork(new URL('./server.ts', import.meta.url), {
      execArgv: ['--import', 'tsx'],
      env: { PATH: process.env['PATH'], ...environment },
    });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('The server did not start')));
    const [ports] = (await Promise.race([once(child, 'message'), ended])) as [Ports];
    ended.catch(() => undefined);
    return new BenchProcess(ports, child);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
