import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

interface Manifest {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly scripts?: Record<string, string>;
  readonly engines: object;
}
const manifestOf = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;
const own = manifestOf('service/package.json');
const root = manifestOf('package.json');

/** `mylexus-widgets/msw` is made of it; the package of the service has no such file. */
const ofTheWidgets = 'service/msw.ts';
const folders = ['service', 'src/contract', 'src/input'];

/** The package of an import: `hono` for `hono/cookie`. */
const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0];

const imported = new Set(
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts') && path !== ofTheWidgets)
    .flatMap((path) => [
      ...readFileSync(path, 'utf8').matchAll(
        /^(?:import(?! type)|export(?! type))[^;]*? from '([^']+)'|import\('([^']+)'\)/gm,
      ),
    ])
    .map(([, from, lazily]) => from ?? lazily ?? '')
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map(packageOf),
);

test('the package of the service depends on what its code imports, and on nothing else', () => {
  assert.ok(imported.size > 12);
  assert.deepEqual(Object.keys(own.dependencies).sort(), [...imported].sort());
});

test('the repository itself uses the same versions of what both name', () => {
  for (const [name, range] of Object.entries({ ...root.dependencies, ...root.devDependencies })) {
    if (own.dependencies[name]) assert.equal(own.dependencies[name], range, name);
  }
});

test('the package of the service has the version of the widgets, and nothing that runs when it is installed', () => {
  assert.equal(own.version, root.version);
  assert.deepEqual(own.engines, root.engines);
  assert.equal(own.scripts, undefined);
});

test('the package of the widgets installs four libraries, and nothing that runs when it is installed', () => {
  assert.deepEqual(Object.keys(root.dependencies).sort(), ['@lit/context', '@lit/reactive-element', 'lit', 'valibot']);
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
  assert.deepEqual(
    atInstall.filter((name) => root.scripts?.[name]),
    [],
  );
});

test('the lockfile names no host of a registry', () => {
  assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved": "https?:/);
});
