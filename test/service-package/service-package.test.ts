/**
 * What an operator gets: packs the service, installs the tarball into an empty folder, types its commands and calls what they
 * start. Needs the npm cache or the registry: `npm run test:service-package`.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { requestHeader } from '../../src/contract/index.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const place = mkdtempSync(join(tmpdir(), 'mylexus-service-'));
const app = join(place, 'app');
const shell = process.platform === 'win32';
let packed: Packed;

/** As an operator of a real service sets it; its mail server is away. */
const environment = {
  NODE_ENV: 'production',
  PORT: '0',
  DATABASE_FOLDER: join(place, 'database'),
  SMTP_URL: 'smtp://127.0.0.1:9',
  MYLEXUS_ORIGIN: 'https://id.example.jp',
  MYLEXUS_MAIL_SENDER: 'no-reply@example.jp',
  MYLEXUS_CONTACT_JA: 'お問い合わせ',
  MYLEXUS_CONTACT_EN: 'Contact',
  MYLEXUS_SECRET: 'a secret of the test',
  MYLEXUS_TRUSTED_PROXIES: 'none',
  MYLEXUS_METRICS_ADDRESS: '127.0.0.1:0',
};
const program = join(app, 'node_modules/.bin/mylexus-account-service');
const outside = (env: Record<string, string>): Record<string, string | undefined> => ({
  PATH: process.env['PATH'],
  ...env,
});

/** Types a command in the empty folder. */
function type(words: readonly string[], env: Record<string, string> = environment) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: app,
    env: outside(env),
    encoding: 'utf8',
    shell,
  });
  return { status, output: stdout, errors: stderr.replace(/^oidc-provider (?:WARNING|NOTICE): .*\n/gm, '') };
}

before(() => {
  const npm = (cwd: string, ...words: string[]): string => execFileSync('npm', words, { cwd, encoding: 'utf8', shell });
  npm('.', 'run', '--silent', 'build:service');
  const pack = ['pack', '--json', '--workspace', 'mylexus-account-service', '--pack-destination', place];
  [packed] = JSON.parse(npm('.', ...pack)) as [Packed];
  mkdirSync(app);
  npm(app, 'init', '--yes');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  npm(app, 'install', ...flags, join(place, packed.filename));
});
after(() => rmSync(place, { recursive: true, force: true }));

suite('the packed service', () => {
  test('has its code, its pages and the widgets with their compressed files, and no sources or tests', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of [
      ...['dist/commands/main.js', 'dist/hosted/views/login.html', 'dist/hosted/shared/brand.css', 'dist/LICENSE'],
      ...['dist/cdn/loader.js', 'dist/cdn/loader.js.br', 'dist/cdn/loader.js.gz', 'dist/cdn/define/login.js'],
    ])
      assert.ok(paths.includes(path), path);
    assert.deepEqual(
      paths.filter((path) => /\.ts$|(?:^|\/)(?:test|demo)\/|msw/.test(path)),
      [],
    );
  });

  test('installs nothing that runs at once', () => {
    const lock = JSON.parse(readFileSync(join(app, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    assert.ok(lock.packages['node_modules/mylexus-account-service']);
    assert.deepEqual(
      Object.keys(lock.packages).filter((path) => lock.packages[path]?.hasInstallScript),
      [],
    );
  });

  test('lists its commands, and answers a wrong one with a sentence', () => {
    const help = type(['--help']);
    assert.equal(help.status, 0);
    assert.match(help.output, /^ {2}start +runs the service/m);
    const wrong = type(['begin']);
    assert.equal(wrong.status, 1);
    assert.match(wrong.errors, /^There is no command begin\.\nUsage: /);
  });

  test('checks its configuration', () => {
    const right = type(['check-config']);
    assert.deepEqual([right.status, right.errors], [0, '']);
    assert.match(right.output, /^The configuration is right \(production, https:\/\/id\.example\.jp\)/);
    const wrong = type(['check-config'], { ...environment, MYLEXUS_ORIGIN: 'id.example.jp', MYLEXUS_SECRETS: 'x' });
    assert.equal(wrong.status, 1);
    assert.equal(wrong.errors.trim().split('\n').length, 2, wrong.errors);
  });

  test('makes its tables, sweeps them, and registers sites and keys in them', () => {
    const migrated = type(['migrate']);
    assert.deepEqual([migrated.status, migrated.output], [0, 'The tables are up to date.\n'], migrated.errors);
    assert.equal(type(['sweep']).status, 0);
    const names = ['--name-ja', '中央店', '--name-en', 'Chuo', '--origin', 'https://dealer.example'];
    const added = type(['clients', 'add', 'chuo', ...names, '--redirect', 'https://dealer.example/']);
    assert.deepEqual([added.status, added.output], [0, 'Registered chuo.\n'], added.errors);
    assert.match(type(['clients', 'list']).output, /^chuo {2}public {2}中央店 \(Chuo\)/);
    const keys = type(['keys', 'list']);
    assert.equal(keys.status, 0, keys.errors);
    assert.match(keys.output, /^\S+ {2}\S+ {2}used from 20/m);
  });
});

suite('the packed service that was started', () => {
  let child: ChildProcess;
  let log = '';
  let base: string;
  let metrics: string;

  before(async () => {
    child = spawn(program, ['start'], { cwd: app, env: outside(environment), shell });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => void (log += String(data)));
    while (!log.includes('"listening"')) {
      assert.equal(child.exitCode, null, log);
      await pause(50);
    }
    const [, port] = /"port":(\d+)/.exec(log) ?? [];
    const [, metricsPort] = /"metricsPort":(\d+)/.exec(log) ?? [];
    base = `http://127.0.0.1:${port}`;
    metrics = `http://127.0.0.1:${metricsPort}/metrics`;
  });
  after(() => void child.kill('SIGKILL'));

  test('lives and is ready', async () => {
    for (const path of ['/livez', '/readyz']) assert.equal((await fetch(base + path)).status, 200, path);
  });

  test('answers the calls of the contract, and says what they are', async () => {
    const session = await fetch(`${base}/api/session`);
    assert.deepEqual([session.status, ((await session.json()) as { state: string }).state], [200, 'signed-out']);
    assert.equal(session.headers.get('Strict-Transport-Security'), 'max-age=31536000');
    const addresses = await fetch(`${base}/api/postal-codes/1000001`);
    assert.match(await addresses.text(), /千代田/);
    const body = JSON.stringify({ email: 'taro@example.jp', password: 'Taro_2022', remember: false });
    const headers = { [requestHeader]: '1', 'Content-Type': 'application/json' };
    const login = await fetch(`${base}/api/session`, { method: 'POST', headers, body });
    assert.equal(login.status, 401, 'the accounts of the demo are not in production');
    const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as object;
    assert.deepEqual(document, JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
  });

  test('shows its pages, with their files and the widgets', async () => {
    const page = await fetch(`${base}/login`);
    assert.equal(page.status, 200);
    const html = await page.text();
    assert.match(html, /<mylexus-login/);
    const paths = [...html.matchAll(/(?:src|href)="(?:https:\/\/id\.example\.jp)?(\/(?:widgets|shared)\/[^"]+)"/g)];
    assert.ok(paths.length > 1);
    for (const [, path = ''] of [...paths, ['', '/widgets/loader.js']])
      assert.equal((await fetch(base + path)).status, 200, path);
    const script = await fetch(`${base}/widgets/loader.js`, { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(script.headers.get('Content-Encoding'), 'br');
    const built = brotliDecompressSync(readFileSync('dist/cdn/loader.js.br')).toString();
    assert.equal(await script.text(), built);
  });

  test('is an OpenID provider', async () => {
    const found = (await (await fetch(`${base}/.well-known/openid-configuration`)).json()) as { issuer: string };
    assert.equal(found.issuer, 'https://id.example.jp');
  });

  test('counts what it does on the port of its metrics, and not beside its pages', async () => {
    const text = await (await fetch(metrics)).text();
    assert.match(
      text,
      /^mylexus_http_request_duration_seconds_count\{endpoint="getSession",method="GET",status="2xx"\} 1$/m,
    );
    assert.match(text, /^mylexus_problems_total\{code="login-failed"\} 1$/m);
    assert.equal((await fetch(`${base}/metrics`)).status, 404);
  });

  test('ends when it is asked to', async () => {
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    assert.deepEqual((await ended)[0], 0, log);
    assert.match(log, /"msg":"ended"/);
  });
});
