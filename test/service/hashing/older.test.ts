import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isReadableHash } from '../../../service/credentials/record.js';
import { argon2Hasher } from '../../../service/hashing/argon2.js';
import { isOlderHash, withOlderHashes } from '../../../service/hashing/older.js';
import { compareSecret, takingAtLeast } from '../../../service/shared/identity/secret.js';
import type { App } from '../../../service/shared/app.js';
import { sha256Hash } from '../../harness/credential-hashes.js';

// A hash of passlib's own tests, of the password `password`.
const passlib = '$pbkdf2-sha256$1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ';
const hasher = withOlderHashes(argon2Hasher);

suite('older hashes', () => {
  test('are verified by their own scheme; new ones are argon2id', async () => {
    for (const [hash, password] of [
      [passlib, 'password'],
      [sha256Hash('Owner_0017'), 'Owner_0017'],
      [sha256Hash('パスワード'), 'パスワード'],
      [await hasher.hash('Owner_0017'), 'Owner_0017'],
    ] as const) {
      assert.equal(await hasher.verify(hash, password), true, hash);
      assert.equal(await hasher.verify(hash, `${password} `), false, hash);
      assert.equal(isOlderHash(hash), !hash.startsWith('$argon2id$'));
      assert.ok(isReadableHash(hash), hash);
    }
  });

  test('of other kinds, and hashes that would cost too much, are not taken', () => {
    for (const hash of [
      'Owner_0017',
      '',
      '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW',
      '5f4dcc3b5aa765d61d8327deb882cf99',
      passlib.replace('$1212$', '$1000000$'),
      passlib.replace('$1212$', '$1$'),
      '$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21l$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g',
      '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21l$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g',
      `${passlib} `,
    ])
      assert.ok(!isReadableHash(hash), hash);
  });

  test('cost a comparison the same hashes of ours as a known and an unknown card do', async () => {
    const work: string[] = [];
    const counting = withOlderHashes({
      hash: async () => `${work.push('ours')}`,
      verify: async () => work.push('ours') < 0,
    });
    const app = { hasher: counting, dummyHash: async () => 'dummy' } as Partial<App> as App;
    for (const hash of [undefined, 'ours', passlib, sha256Hash('password')]) {
      for (const password of ['password', 'wrong']) {
        work.length = 0;
        await compareSecret(app, hash, password);
        assert.deepEqual(work, ['ours'], `${hash} ${password}`);
      }
    }
  });
});

test('work takes at least as long as it is given, and a failure is thrown at once', async () => {
  const begin = performance.now();
  assert.equal(await takingAtLeast(50, Promise.resolve(1)), 1);
  assert.ok(performance.now() - begin >= 49);
  await assert.rejects(takingAtLeast(60_000, Promise.reject(new Error('stop'))), /stop/);
});
