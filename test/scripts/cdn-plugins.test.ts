import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as valibot from 'valibot';
import { stripMessages, standsOn } from '../../scripts/cdn-plugins.js';

const source = readFileSync('node_modules/valibot/dist/index.mjs', 'utf8');

test('without its sentences valibot takes and refuses the same, and gives the same values', async () => {
  const file = join(tmpdir(), `strip-valibot-${process.pid}.mjs`);
  writeFileSync(file, stripMessages(source));
  const quiet = (await import(pathToFileURL(file).href)) as typeof valibot;
  rmSync(file);
  const judge = (v: typeof valibot): unknown[] => {
    const schema = v.object({
      id: v.string(),
      count: v.optional(v.number()),
      way: v.picklist(['a', 'b']),
      rows: v.fallback(v.array(v.object({ label: v.nullable(v.string()) })), []),
      code: v.custom<string>((code) => typeof code === 'string'),
      many: v.array(v.boolean()),
    });
    const good = { id: '1', way: 'a', rows: [{ label: null }], code: 'x', many: [true], more: 1 };
    const samples = [
      good,
      { ...good, count: 2 },
      { ...good, count: '2' },
      { ...good, way: 'c' },
      { ...good, rows: [{}] },
      { ...good, code: 1 },
      { ...good, many: [true, 'no'] },
      { way: 'a' },
      null,
      [],
      'text',
    ];
    return samples.map((sample) => {
      const { success, output } = v.safeParse(schema, sample);
      return { success, ...(success && { output }) };
    });
  };
  assert.deepEqual(judge(quiet), judge(valibot));
});

test('another valibot that cannot be quieted stops the build', () => {
  assert.throws(() => stripMessages('export {};'), /valibot has no _addIssue/);
});

test('a file stands on what it imports, and on what that imports, each once', () => {
  const imports: Record<string, string[]> = { login: ['core', 'fields'], fields: ['core', 'base'], core: ['base'] };
  assert.deepEqual(
    standsOn('login', (file) => imports[file] ?? []),
    ['login', 'core', 'fields', 'base'],
  );
});

test('no schema has a kind of entry that the shipped valibot no longer knows', () => {
  const folder = 'src';
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts')))
    assert.doesNotMatch(readFileSync(`${folder}/${name}`, 'utf8'), /\bv\.(?:nullish|exactOptional)\(/, name);
});
