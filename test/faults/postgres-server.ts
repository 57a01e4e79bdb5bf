import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** The folder of Debian's newest PostgreSQL, or one on the PATH that has `initdb`. */
function binaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = places.find((place) => existsSync(join(place, 'initdb')));
  if (!found) throw new Error('No PostgreSQL found: install postgresql, or put its initdb and pg_ctl on the PATH');
  return found;
}

/** PostgreSQL does not run as root; then it runs as the user whom Debian's package makes, or as nobody. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string, name: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  } catch {
    return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
  }
}

/** A port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A PostgreSQL of its own in a folder of its own, which can be stopped, frozen and started again. */
export class PostgresServer {
  readonly #folder: string;
  readonly #binaries = binaries();
  readonly #owner = owner();
  #port = 0;

  private constructor(parent: string) {
    this.#folder = mkdtempSync(join(parent, 'mylexus-postgres-'));
  }

  /** @param parent - the folder in which it makes its own */
  static async start(parent = tmpdir()): Promise<PostgresServer> {
    const server = new PostgresServer(parent);
    if (server.#owner.uid !== undefined) chownSync(server.#folder, server.#owner.uid, server.#owner.gid!);
    await server.#run('initdb', '-A', 'trust', '-U', 'postgres', '-N', server.#data);
    server.#port = await freePort();
    await server.up();
    return server;
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/postgres`;
  }

  async #run(command: string, ...parts: string[]): Promise<void> {
    await exec(join(this.#binaries, command), parts, { cwd: this.#folder, ...this.#owner });
  }

  async up(): Promise<void> {
    const options = `-c port=${this.#port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
    await this.#run('pg_ctl', '-D', this.#data, '-l', join(this.#folder, 'log'), '-o', options, '-w', 'start');
  }

  /** Everything that the server wrote into its log. */
  get log(): string {
    return readFileSync(join(this.#folder, 'log'), 'utf8');
  }

  /** `fast` ends connections, `immediate` crashes. */
  async down(mode: 'fast' | 'immediate'): Promise<void> {
    await this.#run('pg_ctl', '-D', this.#data, '-m', mode, '-w', 'stop');
  }

  /** Stops every process of the server, or lets them go on: it then keeps its connections and answers nothing. */
  async freeze(signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const { stdout } = await exec('pgrep', ['-f', `^${this.#binaries}/postgres -D ${this.#data}|^postgres:`]);
    const children = stdout.trim().split('\n').map(Number);
    for (const pid of children) if (await this.#owns(pid)) process.kill(pid, signal);
  }

  async #owns(pid: number): Promise<boolean> {
    const { stdout } = await exec('readlink', [`/proc/${pid}/cwd`]).catch(() => ({ stdout: '' }));
    return stdout.trim() === this.#data;
  }

  async remove(): Promise<void> {
    await this.down('immediate').catch(() => undefined);
    await rm(this.#folder, { recursive: true });
  }
}
