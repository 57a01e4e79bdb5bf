import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { argon2Hasher } from '../../../service/hashing/argon2.js';
import { argon2Threads } from '../../../service/hashing/argon2-threads.js';

const hasher = argon2Threads(2);
after(() => hasher.close());

test('hashes of the threads are those of the hasher without threads', async () => {
  const [own, other] = await Promise.all([hasher.hash('Owner_0017'), argon2Hasher.hash('Owner_0017')]);
  assert.match(own, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await argon2Hasher.verify(own, 'Owner_0017'), true);
  assert.equal(await hasher.verify(other, 'Owner_0017'), true);
  assert.equal(await hasher.verify(other, 'owner_0017'), false);
  assert.equal(await hasher.verify('no hash', 'Owner_0017'), false);
});

test('more tasks than threads wait for their turn', async () => {
  const hash = await hasher.hash('Owner_0017');
  const results = await Promise.all(Array.from({ length: 6 }, (_, index) => hasher.verify(hash, `Owner_001${index}`)));
  assert.deepEqual(results, [false, false, false, false, false, false]);
});

test('a thread that was ended is started again for the next task', async () => {
  const one = argon2Threads(1);
  const hash = await one.hash('Owner_0017');
  const lost = one.verify(hash, 'Owner_0017');
  await Promise.all([assert.rejects(lost, /thread ended/), one.close()]);
  assert.equal(await one.verify(hash, 'Owner_0017'), true);
  await one.close();
});

test(
  'the threads have a lower priority than the thread that answers calls',
  { skip: process.platform !== 'linux' },
  () => {
    const niceness = readdirSync('/proc/self/task').map((thread) => {
      const fields = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return Number(fields[16]);
    });
    const own = Number(readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ')[16]);
    assert.equal(niceness.filter((each) => each > own).length, 2);
  },
);
