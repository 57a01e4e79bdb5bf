/**
 * What an integrator gets: packs the package, looks at the tarball, installs it into an empty project and uses it with
 * TypeScript, Vite, React, a server and Chromium, as `test/package/app` does. Needs the npm cache or the registry.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkInBrowser } from './package/check-in-browser.js';
import { checkTarball, type Packed } from './package/check-tarball.js';

/** The lowest TypeScript that the declarations compile with; the guide Frameworks names it. */
const lowestTypeScript = '5.2';

/** Beside the package; majors that it says it works with. */
const companions = [
  ...['vite@8', 'typescript@6', 'msw@2', 'react@19', 'react-dom@19', '@types/react@19', '@types/react-dom@19'],
  ...['types-react-18@npm:@types/react@18', '@lit/react@1', '@lit-labs/ssr@4', 'solid-js@1'],
  `lowest-typescript@npm:typescript@${lowestTypeScript}`,
  ...['vue@3', 'vue-tsc@3', 'svelte@5', 'svelte-check@4', 'jose@6', 'openid-client@6', 'kysely@0.29'],
];
const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];

function run(cwd: string, command: string, ...args: string[]): string {
  try {
    const shell = process.platform === 'win32';
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

const begin = performance.now();
const say = (text: string): void =>
  console.log(`${((performance.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${text}`);

rmSync('dist', { recursive: true, force: true });
run('.', 'npm', 'run', '--silent', 'build');
const place = mkdtempSync(join(tmpdir(), 'mylexus-package-'));
try {
  const [packed] = JSON.parse(run('.', 'npm', 'pack', '--json', '--pack-destination', place)) as [Packed];
  const tarball = join(place, packed.filename);
  say(checkTarball(packed));
  run('.', 'npx', 'publint', 'run', tarball, '--strict');
  run('.', 'npx', 'attw', tarball, '--profile', 'esm-only');
  say('publint and attw have nothing to say');

  const alone = join(place, 'alone');
  mkdirSync(alone);
  run(alone, 'npm', 'init', '--yes');
  run(alone, 'npm', ...install, tarball);
  const lock = JSON.parse(readFileSync(join(alone, 'package-lock.json'), 'utf8')) as { packages: object };
  const names = Object.keys(lock.packages).filter((path) => path.startsWith('node_modules/'));
  const unwanted = names.filter(
    (path) =>
      !/node_modules\/(?:mylexus-widgets|lit.*|@lit\/.*|@lit-labs\/ssr-dom-shim|valibot|@types\/trusted-types)$/.test(
        path,
      ),
  );
  if (unwanted.length > 0) throw new Error(`Brings more than it needs: ${unwanted.join(', ')}`);
  say(`alone it installs ${names.length} packages`);

  const app = join(place, 'app');
  cpSync('test/package/app', app, { recursive: true });
  run(app, 'npm', ...install, tarball, ...companions);
  mkdirSync(join(app, 'public'));
  const worker = createRequire(resolve(app, 'package.json')).resolve('msw/mockServiceWorker.js');
  cpSync(worker, join(app, 'public/mockServiceWorker.js'));
  say('installed into an empty project');
  for (const project of ['.', 'types/react18.json', 'types/solid.json']) run(app, 'npx', 'tsc', '-p', project);
  run(app, 'npx', 'vue-tsc', '-p', 'types/vue.json');
  run(app, process.execPath, 'node_modules/lowest-typescript/lib/tsc.js', '-p', 'types/lowest.json');
  run(
    app,
    'npx',
    'svelte-check',
    '--workspace',
    'types',
    '--tsconfig',
    './svelte.json',
    '--config',
    './svelte.config.js',
  );
  say(
    `types are right in TypeScript 6 and ${lowestTypeScript}, React 18 and 19, Solid, and in templates of Vue and Svelte`,
  );
  say(run(app, process.execPath, 'server.js').trim());
  run(app, 'npx', 'vite', 'build', '--logLevel', 'error');
  for (const line of await checkInBrowser(join(app, 'dist'), ['index.html', 'react.html'])) say(line);
} finally {
  rmSync(place, { recursive: true, force: true });
}
