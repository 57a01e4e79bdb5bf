import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openStore } from '../../../service/store/open.js';
import type { SqlStore } from '../../../service/store/sql.js';
import { credentialImportSuite, importOne } from '../../suites/credential-import.js';
import { credentialRegistrySuite } from '../../suites/credential-registry.js';
import { storeSuite } from '../../suites/store.js';
import { storeStatementsSuite } from '../../suites/store-statements.js';
import { useEmbeddedStore } from './databases.js';

const make = useEmbeddedStore();

storeSuite('embedded database', make);
storeStatementsSuite('embedded database', make);
credentialImportSuite('embedded database', make);
credentialRegistrySuite('embedded database, by an import', make, importOne);

test('the embedded database keeps its data over a restart and is used by one process at a time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mylexus-'));
  const open = (): Promise<SqlStore> => openStore({ databaseFolder: join(folder, 'data') }) as Promise<SqlStore>;
  try {
    const hit = { id: 'login:a', hits: [1], lockedUntil: null, expiresAt: 1_800_000_000_000 };
    const before = await open();
    await before.transaction((tx) => tx.throttles.insert(hit));
    await assert.rejects(open(), new RegExp(`is used by process ${process.pid}`));
    await before.close();
    // A process that was killed leaves its lock behind.
    await writeFile(join(folder, 'data.lock'), '2147483646');
    const later = await open();
    assert.deepEqual(await later.transaction((tx) => tx.throttles.get(hit.id)), hit);
    await later.close();
    // It may have had the number that this process has now, as in a container.
    await writeFile(join(folder, 'data.lock'), String(process.pid));
    await (await open()).close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an environment without a database opens none', async () => {
  assert.equal(await openStore({}), undefined);
});
