import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { requestHeader } from '../../src/contract/index.js';

/** How a call was answered. */
export interface Answer {
  status: number;
  milliseconds: number;
  retryAfter: string | null;
}

/** The account service in a process of its own, with the demo's data, called over HTTP. */
export class ServiceProcess {
  readonly #child: ChildProcess;
  #log = '';
  #address = '';
  #session = '';

  private constructor(environment: Record<string, string>) {
    const parts = ['--import', 'tsx', 'service/commands/main.ts', 'start'];
    this.#child = spawn(process.execPath, parts, {
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        MYLEXUS_LIMIT_FACTOR: '1000000',
        MYLEXUS_TRUSTED_PROXIES: 'loopback',
        // The same for all processes over one database.
        MYLEXUS_SECRET: 'a secret of the tests of faults',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (data: Buffer) => void (this.#log += String(data)));
  }

  /** Resolves when it listens and taro is signed in. */
  static async start(environment: Record<string, string>): Promise<ServiceProcess> {
    const service = await ServiceProcess.listening(environment);
    await service.logIn();
    if (service.#session) return service;
    await service.stop('SIGKILL');
    throw new Error(`Nobody can log in:\n${service.log}`);
  }

  /** Resolves when it listens. */
  static async listening(environment: Record<string, string>): Promise<ServiceProcess> {
    const service = new ServiceProcess(environment);
    for (let tries = 0; tries < 1200 && service.isRunning; tries += 1) {
      const port = /"port":(\d+)/.exec(service.#log)?.[1];
      if (port) {
        service.#address = `http://127.0.0.1:${port}`;
        return service;
      }
      await pause(50);
    }
    await service.stop('SIGKILL');
    throw new Error(`The service did not start:\n${service.log}`);
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Everything it printed. */
  get log(): string {
    return this.#log;
  }

  get address(): string {
    return this.#address;
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.#address + path, {
      method,
      headers: { [requestHeader]: '1', 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async #measure(work: () => Promise<Response>): Promise<Answer & { response: Response }> {
    const begin = performance.now();
    const response = await work();
    await response.clone().arrayBuffer();
    const milliseconds = performance.now() - begin;
    return { status: response.status, milliseconds, retryAfter: response.headers.get('Retry-After'), response };
  }

  /** @param client - the network from which it comes, where the loopback address is a trusted proxy */
  async logIn(email = 'taro@example.jp', password = 'Taro_2022', client = '192.0.2.1'): Promise<Answer> {
    const body = { email, password, remember: false };
    const headers = { 'X-Forwarded-For': client };
    const answer = await this.#measure(() => this.call('POST', '/api/session', body, headers));
    const [cookie] = answer.response.headers.getSetCookie();
    if (cookie) [this.#session = ''] = cookie.split(';');
    return answer;
  }

  readSession(): Promise<Answer> {
    return this.#measure(() => this.call('GET', '/api/session', undefined, { Cookie: this.#session }));
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Sends a signal and resolves to the exit code when the process has ended. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.isRunning) return this.#child.exitCode;
    const ended = once(this.#child, 'exit') as Promise<[number | null]>;
    this.#child.kill(signal);
    return (await ended)[0];
  }
}
