/** Packs the library once, and installs it beside a framework's own packages in a folder outside of git. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { ensureBuilt } from '../harness/built.js';

const cache = resolve('.cache/frameworks');
/** The last package, by a name that changes with its content. */
const tarballs = join(cache, 'tarballs');

const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];

/** The environment of an app: without what Playwright and tsx set for this process, and without reports to its makers. */
export function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, NG_CLI_ANALYTICS: 'false', NEXT_TELEMETRY_DISABLED: '1', CI: '1' };
  delete env['NODE_OPTIONS'];
  delete env['NODE_ENV'];
  return env;
}

/** @throws Error with what the command wrote, if it fails */
export function run(cwd: string, command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, {
      cwd,
      env: environment(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

const hashOf = (...contents: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 16);
};

/** Builds and packs the library, unless that was done since its sources changed. */
export function ensurePacked(): void {
  // A worker starts after the files are loaded once.
  if (process.env['TEST_WORKER_INDEX']) return;
  ensureBuilt('dist/react.js', 'build', ['src', 'types', 'scripts/package', 'service']);
  rmSync(tarballs, { recursive: true, force: true });
  mkdirSync(tarballs, { recursive: true });
  const [{ filename }] = JSON.parse(run('.', 'npm', 'pack', '--json', '--pack-destination', tarballs)) as [
    { filename: string },
  ];
  const packed = join(tarballs, filename);
  renameSync(packed, join(tarballs, `mylexus-widgets-${hashOf(readFileSync(packed))}.tgz`));
}

/**
 * Copies an app to a folder of its own and installs its packages and ours. What is installed is kept as long as the app's
 * `package.json` and our package are the same.
 *
 * @param service origin of the account service, which the copy names instead of `https://id.example.jp`
 * @returns the folder
 */
export function installApp(name: string, service: string): string {
  const source = join('test/frameworks', name);
  const app = join(cache, name);
  const tarball = join(tarballs, readdirSync(tarballs)[0]!);
  const manifest = readFileSync(join(source, 'package.json'), 'utf8');
  const key = hashOf(manifest);
  const stamp = join(app, 'node_modules/.installed');
  const [oldKey, oldTarball] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];

  mkdirSync(app, { recursive: true });
  for (const entry of readdirSync(app)) {
    if (entry === 'node_modules' ? oldKey !== key : true) rmSync(join(app, entry), { recursive: true, force: true });
  }
  cpSync(source, app, { recursive: true });
  if (oldKey !== key || oldTarball !== basename(tarball)) {
    run(app, 'npm', ...install, '--no-package-lock', tarball);
    writeFileSync(stamp, `${key} ${basename(tarball)}`);
  }
  // After the installation: npm rewrites `package.json`.
  nameService(app, service);
  return app;
}

function nameService(folder: string, service: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) nameService(path, service);
    else if (/^\.(?:tsx?|vue|svelte|html|json)$/.test(extname(path))) {
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replaceAll('https://id.example.jp', service));
    }
  }
}
