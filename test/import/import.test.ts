/** A million cards on PostgreSQL, which the test starts itself, and on the embedded database; and imports that are killed. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { openStore } from '../../service/store/open.js';
import { PostgresServer } from '../faults/postgres-server.js';
import { writeCredentialFile } from '../harness/credential-file.js';
import { runImport } from './import-process.js';

const million = 1_000_000;
/** Rows of the file whose import is killed: so many that it takes ten seconds or more. */
const killedRows: Record<string, number> = { PostgreSQL: 150_000, 'the embedded database': 60_000 };

let folder: string;
let postgres: PostgresServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mylexus-import-'));
  postgres = await PostgresServer.start();
});
after(async () => {
  await postgres?.remove();
  await rm(folder, { recursive: true });
});

let databases = 0;
/** The variables of an empty database. */
const makers: Record<string, () => Promise<Record<string, string>>> = {
  async PostgreSQL() {
    const name = `import_${(databases += 1)}`;
    const admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    return { DATABASE_URL: postgres.url.replace(/postgres$/, name), MYLEXUS_SECRET: 'a secret of the test' };
  },
  'the embedded database': async () => ({ DATABASE_FOLDER: join(folder, `data-${(databases += 1)}`) }),
};

/** A digest of every row. */
async function digest(environment: Record<string, string>): Promise<unknown> {
  const { DATABASE_URL: databaseUrl, DATABASE_FOLDER: databaseFolder } = environment;
  const store = await openStore({ databaseUrl, databaseFolder });
  const query = sql`select count(*)::int as count,
    md5(string_agg(md5(credentials::text), '' order by id)) as digest from credentials`;
  const { rows } = await store!.bulk((_, db) => query.execute(db));
  await store!.close();
  return rows[0];
}

for (const [name, make] of Object.entries(makers)) {
  suite(`on ${name}`, () => {
    test('a million rows are imported in ten minutes, and the same rows again are unchanged', async (t) => {
      const file = join(folder, 'million.csv');
      await writeCredentialFile(file, { rows: million });
      const environment = await make();
      const first = await runImport(file, environment);
      t.diagnostic(`inserted: ${first.seconds.toFixed(0)} s, ${first.megabytes.toFixed(0)} MB`);
      assert.match(first.output, /1,000,000 inserted, 0 updated, 0 unchanged, 0 rejected/);
      assert.ok(first.seconds < 600 && first.megabytes < 1024);
      const again = await runImport(file, environment);
      t.diagnostic(`unchanged: ${again.seconds.toFixed(0)} s, ${again.megabytes.toFixed(0)} MB`);
      assert.match(again.output, /0 inserted, 0 updated, 1,000,000 unchanged, 0 rejected/);
      assert.ok(again.seconds < 600);
    });

    test('an import that is killed again and again ends with the table, the sum and the rejects of one run', async (t) => {
      const file = join(folder, 'killed.ndjson');
      await writeCredentialFile(file, {
        rows: killedRows[name]!,
        format: 'ndjson',
        change: (row, index) => void (index % 1000 === 7 && (row.phone = 'none')),
      });
      const [whole, cut] = [await make(), await make()];
      const once = await runImport(file, whole);
      assert.equal(once.code, 2, once.output);
      const rejects = await readFile(`${file}.rejected.csv`, 'utf8');
      let kills = 0;
      let run = once;
      for (let count = 0; count < 20; count += 1) {
        run = await runImport(file, cut, Math.random() * once.seconds * 150);
        if (run.code !== null) break;
        kills += 1;
      }
      if (run.code === null) run = await runImport(file, cut);
      t.diagnostic(`killed ${kills} times; the last run: ${run.output.trim().replaceAll('\n', '; ')}`);
      assert.equal(run.code, 2, run.output);
      assert.ok(kills >= 2);
      assert.match(run.output, /Went on after line/);
      const sum = /^[\d,]+ lines: .*$/m;
      assert.equal(sum.exec(run.output)?.[0], sum.exec(once.output)?.[0]);
      assert.equal(await readFile(`${file}.rejected.csv`, 'utf8'), rejects);
      assert.deepEqual(await digest(cut), await digest(whole));
    });
  });
}
