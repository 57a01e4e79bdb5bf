import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { importCredentials, type ImportOptions, type ImportSummary } from '../../service/import/import.js';
import { defaultSettings } from '../../service/settings.js';
import type { CredentialRow } from '../../service/store/rows.js';
import type { SqlStore } from '../../service/store/sql.js';
import {
  credentialFileColumns,
  credentialFileRow,
  writeCredentialFile,
  type CredentialFileRow,
} from '../harness/credential-file.js';

const options: ImportOptions = { idLength: 12, brands: defaultSettings.brands, today: '2026-11-22', rowsPerBatch: 40 };

/** Imports one credential from a file of its own. */
export async function importOne(store: SqlStore, row: CredentialRow): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mylexus-import-'));
  const path = join(folder, 'one.ndjson');
  await writeFile(path, JSON.stringify(row));
  const { rejected } = await importCredentials(store, path, options);
  await rm(folder, { recursive: true });
  assert.equal(rejected, 0);
}

/** Importing files of credentials into a database. */
export function credentialImportSuite(name: string, make: () => Promise<SqlStore>): void {
  suite(`${name}: import of credentials`, () => {
    let folder: string | undefined;
    after(async () => folder && rm(folder, { recursive: true }));
    async function pathOf(file: string): Promise<string> {
      folder ??= await mkdtemp(join(tmpdir(), 'mylexus-import-'));
      return join(folder, file);
    }
    const table = async (store: SqlStore): Promise<CredentialRow[]> =>
      (await store.transaction((tx) => tx.credentials.find({}))).sort((one, other) => one.id.localeCompare(other.id));
    const counts = ({ inserted, updated, unchanged, rejected }: ImportSummary) => [
      inserted,
      updated,
      unchanged,
      rejected,
    ];
    /** Stops after so many batches, as a process that is killed between two. */
    const cutOff = (store: SqlStore, path: string, batches: number) => {
      let left = batches;
      const onProgress = (): void => {
        left -= 1;
        if (left === 0) throw new Error('killed');
      };
      return assert.rejects(importCredentials(store, path, { ...options, onProgress }), /killed/);
    };

    for (const format of ['csv', 'ndjson'] as const) {
      test(`${format}: inserts, reports the same rows as unchanged, and updates what differs`, async () => {
        const store = await make();
        const path = await pathOf(`rows.${format}`);
        await writeCredentialFile(path, { rows: 100, format });
        assert.deepEqual(counts(await importCredentials(store, path, options)), [100, 0, 0, 0]);
        const rows = await table(store);
        const { id, type, brand, state, passwordHash, ...holder } = credentialFileRow(7);
        const own = { renewedFrom: null, checkedAt: null };
        assert.deepEqual(rows[7], { id, type, brand, state, passwordHash, holder, ...own });
        assert.deepEqual(counts(await importCredentials(store, path, options)), [0, 0, 100, 0]);
        assert.deepEqual(await table(store), rows);
        const change = (row: CredentialFileRow, index: number): void => {
          if (index < 3) row.state = 'cancelled';
          if (index === 50) row.phone = '0311112222';
        };
        await writeCredentialFile(path, { rows: 101, format, change });
        assert.deepEqual(counts(await importCredentials(store, path, options)), [1, 4, 96, 0]);
      });
    }

    test('values are folded to the form in which they are compared', async () => {
      const store = await make();
      const path = await pathOf('folded.csv');
      const change = (row: CredentialFileRow): void =>
        void Object.assign(row, {
          id: '１０００-0000-0099',
          familyNameKana: 'ﾀｶﾊｼ',
          givenNameKana: 'いちろう',
          birthDate: '1970/1/3',
          phone: '03（1234）5678'.normalize('NFKC'),
          postalCode: '〒150-0002',
        });
      await writeCredentialFile(path, { rows: 1, change });
      await importCredentials(store, path, options);
      const [row] = await table(store);
      assert.equal(row?.id, '100000000099');
      const { familyNameKana, givenNameKana, birthDate, phone, postalCode } = row.holder!;
      assert.deepEqual(
        [familyNameKana, givenNameKana, birthDate, phone, postalCode],
        ['タカハシ', 'イチロウ', '1970-01-03', '0312345678', '1500002'],
      );
    });

    test('wrong rows are listed with line and reason, without their values, and the others are imported', async () => {
      const store = await make();
      const path = await pathOf('wrong.csv');
      const wrong: Partial<CredentialFileRow>[] = [
        { id: '1000-0000' },
        { passwordHash: 'Owner_0017' },
        { passwordHash: '$2b$12$abcdefghijklmnopqrstuv', type: 'card' },
        { familyNameKana: '佐藤', birthDate: '2030-01-01', postalCode: '' },
        { state: 'lost', phone: '12345' },
        { familyName: 'a\u0007b' },
        { familyName: 'x'.repeat(20_000) },
        {},
      ];
      await writeCredentialFile(path, { rows: 8, change: (row, index) => void Object.assign(row, wrong[index]) });
      const text = await readFile(path, 'utf8');
      const odd = ['', '400000009999,"ownersCard,lexus', '1,2', `"${'y"'.repeat(3)}`];
      const shiftJis = Buffer.from([0x8d, 0xb2, 0x93, 0xa1]);
      const last = credentialFileColumns.map((name) => `"${credentialFileRow(9)[name]}"`).join(',');
      const [before, behind] = last.split(credentialFileRow(9).familyName);
      const lines = Buffer.concat([Buffer.from(`${odd.join('\n')}\n${before}`), shiftJis, Buffer.from(behind!)]);
      await writeFile(path, Buffer.concat([Buffer.from(`\ufeff${text}`.replaceAll('\n', '\r\n')), lines]));
      const summary = await importCredentials(store, path, options);
      assert.deepEqual(counts(summary), [1, 0, 0, 11]);
      const rejects = await readFile(summary.rejectsPath!, 'utf8');
      assert.deepEqual(
        rejects.split('\n').map((each) => each.replace(/,"(must be )?([^"]{0,18}).*/, ' $2')),
        [
          'line,field,reason',
          '2,id is not the digits ',
          '3,passwordHash an argon2id hash o',
          '4,type a type that the br',
          '4,passwordHash an argon2id hash o',
          '5,familyNameKana kana, at most 60 c',
          '5,birthDate a date of the past',
          '5,postalCode 7 digits',
          '6,state active, cancelled,',
          '6,phone 10 or 11 digits th',
          '7,familyName a name of 1 to 100',
          '8, is too long',
          '11, is no CSV: a quote',
          '12, has 2 columns in p',
          '13, is no CSV: a quote',
          '14,familyName a name of 1 to 100',
          '',
        ],
      );
      for (const value of ['Owner_0017', '$2b$', '佐藤', '12345', 'lost']) assert.ok(!rejects.includes(value), value);
      assert.equal((await table(store))[0]?.id, credentialFileRow(7).id);
    });

    test('a file without holders, and JSON that is none', async () => {
      const store = await make();
      const path = await pathOf('short.csv');
      const { id, passwordHash } = credentialFileRow(1);
      await writeFile(path, `id,type,brand,state,passwordHash\n${id},gLinkLite,lexus,active,"${passwordHash}"\n`);
      assert.deepEqual(counts(await importCredentials(store, path, options)), [1, 0, 0, 0]);
      assert.equal((await table(store))[0]?.holder, null);
      await writeFile(path, `{"id":"${id}","passwordHash":12345678}\n{"id":\n[1]\nnull\n`);
      const summary = await importCredentials(store, path, options);
      assert.deepEqual(counts(summary), [0, 0, 0, 4]);
      assert.ok(!(await readFile(summary.rejectsPath!, 'utf8')).includes('12345678'));
    });

    test('a first line that is wrong imports nothing, and is answered with a sentence', async () => {
      const store = await make();
      const path = await pathOf('header.csv');
      for (const [header, sentence] of [
        ['id,type,brand,state\n', /no column passwordHash/],
        ['id,type,brand,state,passwordHash,pasword\n', /a column too many: pasword/],
        ['id,type,brand,state,passwordHash,phone\n', /no column familyName/],
        ['', /no column id/],
      ] as const) {
        await writeFile(path, header);
        await assert.rejects(importCredentials(store, path, options), sentence);
      }
      await assert.rejects(importCredentials(store, `${path}.not`, options), /ENOENT/);
    });

    test('an import that is cut off goes on where it was, with the result of one run', async () => {
      const store = await make();
      const path = await pathOf('cut.csv');
      const change = (row: CredentialFileRow, index: number): void => {
        if (index % 10 === 3) row.phone = 'none';
      };
      await writeCredentialFile(path, { rows: 300, change });
      const once = await importCredentials(store, path, options);
      const [rows, rejects] = [await table(store), await readFile(once.rejectsPath!, 'utf8')];
      await store.transaction(async (tx) => {
        for (const { id } of rows) await tx.credentials.delete(id);
      });
      await cutOff(store, path, 2);
      // Killed after the rejects of a batch were written and before the batch was.
      await writeFile(once.rejectsPath!, '84,phone,"half of a', { flag: 'a' });
      await cutOff(store, path, 3);
      const again = await importCredentials(store, path, options);
      assert.equal(again.resumedAfter, 201);
      assert.deepEqual(counts(again), counts(once));
      assert.deepEqual(await table(store), rows);
      assert.equal(await readFile(again.rejectsPath!, 'utf8'), rejects);
    });

    test('an import that is cut off begins again after another file or a change of its own', async () => {
      const store = await make();
      const [old, newer] = [await pathOf('old.csv'), await pathOf('newer.csv')];
      await writeCredentialFile(old, { rows: 100 });
      await writeCredentialFile(newer, { rows: 100, edition: 1 });
      await cutOff(store, old, 1);
      await importCredentials(store, newer, options);
      const last = await importCredentials(store, old, options);
      assert.deepEqual([last.resumedAfter, ...counts(last)], [0, 0, 100, 0, 0]);
      await cutOff(store, old, 1);
      await writeCredentialFile(old, { rows: 100, edition: 2 });
      assert.equal((await importCredentials(store, old, options)).resumedAfter, 0);
      assert.equal((await table(store))[0]?.passwordHash, credentialFileRow(0, 2).passwordHash);
    });

    test('a later row of the same card counts, and a transfer between two rows ends the link', async () => {
      const store = await make();
      const path = await pathOf('twice.csv');
      const { id } = credentialFileRow(0);
      const link = { id: 'l', accountId: 'a', brand: 'lexus', kind: 'ownersCard', linkedAt: 0 } as const;
      await importCredentials(store, (await writeCredentialFile(path, { rows: 1 }), path), options);
      await store.transaction((tx) =>
        tx.links.insert({ ...link, credentialId: id, activeCredentialId: id, unlinkedAt: null }),
      );
      const changes = [{ state: 'transferred' }, { state: 'active' }, { id: '900000000001' }];
      const change = (row: CredentialFileRow, index: number): void =>
        void Object.assign(row, { ...credentialFileRow(0), ...changes[index] });
      await writeCredentialFile(path, { rows: 3, change });
      assert.deepEqual(counts(await importCredentials(store, path, options)), [1, 2, 0, 0]);
      const [first] = await table(store);
      assert.equal(first?.state, 'active');
      assert.equal((await store.transaction((tx) => tx.links.get('l')))?.activeCredentialId, null);
    });

    test('of two imports at the same time, one ends with a sentence', async () => {
      const store = await make();
      const [one, other] = [await pathOf('one.csv'), await pathOf('other.csv')];
      await writeCredentialFile(one, { rows: 400 });
      await writeCredentialFile(other, { rows: 400, edition: 1 });
      const results = await Promise.allSettled([one, other].map((path) => importCredentials(store, path, options)));
      const failed = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
      assert.equal(failed.length, 1, JSON.stringify(results));
      assert.match(String(failed[0]!.reason), /Another process imports/);
    });
  });
}
