import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { emptyProfile } from '../../service/shared/profile.js';
import type { AccountRow, LinkRow } from '../../service/store/rows.js';
import type { Store } from '../../service/store/store.js';
import { accountRow, credentialRow, linkRow, sessionRow } from '../harness/rows.js';

const account = (id: string): AccountRow =>
  accountRow(id, { profile: { ...emptyProfile, familyName: '佐藤' }, createdAt: 1_800_000_000_000 });
const card = credentialRow('100000000017');
const link = (id: string, accountId: string, credentialId: string): LinkRow =>
  linkRow(id, { accountId, credentialId }, { activeCredentialId: null });

/** What every store does in one statement, and outside of transactions. `make` gives an empty one. */
export function storeStatementsSuite(name: string, make: () => Promise<Store>): void {
  suite(`${name}: statements`, () => {
    test('select rows with what belongs to them, several finds at once', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.accounts.insert(account('a'));
        await tx.accounts.insert(account('b'));
        await tx.credentials.insert(card);
        await tx.sessions.insert(sessionRow('s', 'a'));
        await tx.links.insert(link('known', 'a', card.id));
        await tx.links.insert(link('unknown', 'a', 'elsewhere'));
        await tx.links.insert(link('other', 'b', card.id));
      });
      const finds = {
        sessions: {
          table: 'sessions',
          where: { id: 's' },
          joins: { account: ['accounts', 'accountId'] },
          lists: {
            links: {
              table: 'links',
              on: ['accountId', 'accountId'],
              where: { unlinkedAt: null },
              joins: { credential: ['credentials', 'credentialId'] },
            },
          },
        },
        accounts: { table: 'accounts', where: { id: ['a', 'b'], state: 'active' } },
        throttles: { table: 'throttles', where: { id: 'nobody' } },
      } as const;
      for (const found of [await store.statements.select(finds), await store.transaction((tx) => tx.select(finds))]) {
        const [{ links, ...first } = assert.fail()] = found.sessions;
        assert.deepEqual(first, { row: sessionRow('s', 'a'), account: account('a') });
        assert.deepEqual(
          links.sort((one, other) => one.row.id.localeCompare(other.row.id)),
          [
            { row: link('known', 'a', card.id), credential: card },
            { row: link('unknown', 'a', 'elsewhere'), credential: undefined },
          ],
        );
        assert.deepEqual(found.accounts.map(({ row }) => row.id).sort(), ['a', 'b']);
        assert.deepEqual(found.throttles, []);
      }
    });

    test('see what was committed, and nothing of a transaction under way or undone', async () => {
      const store = await make();
      const emailOf = async (): Promise<string | undefined> => (await store.statements.accounts.get('a'))?.email;
      let reading: Promise<string | undefined> | undefined;
      const undone = store.transaction(async (tx) => {
        await tx.accounts.insert(account('a'));
        reading = emailOf();
        await new Promise((resolve) => setTimeout(resolve, 20));
        throw new Error('undone');
      });
      await assert.rejects(undone, /undone/);
      assert.equal(await reading, undefined);
      await store.transaction((tx) => tx.accounts.insert(account('a')));
      assert.equal(await emailOf(), 'a@example.jp');
      assert.deepEqual(await store.statements.accounts.find({ emailKey: 'a@example.jp' }), [account('a')]);
    });

    test('write at once', async () => {
      const store = await make();
      await store.transaction((tx) => tx.sessions.insert(sessionRow('s', 'a')));
      await store.statements.sessions.update('s', { expiresAt: 3 });
      await store.statements.sessions.update('nobody', { expiresAt: 3 });
      assert.equal((await store.transaction((tx) => tx.sessions.get('s')))?.expiresAt, 3);
      await store.statements.sessions.delete('s');
      assert.deepEqual(await store.transaction((tx) => tx.sessions.find({})), []);
    });

    test('count 200 requests that come at once: as many as the limit allows', async () => {
      const store = await make();
      const limit = { count: 30, windowSeconds: 60 };
      const count = (index: number): Promise<boolean> =>
        index % 2
          ? store.statements.countHit('t', 1_800_000_000_000 + index, limit)
          : store.transaction((tx) => tx.countHit('t', 1_800_000_000_000 + index, limit));
      const counted = await Promise.all(Array.from({ length: 200 }, (_, index) => count(index)));
      assert.equal(counted.filter(Boolean).length, 30);
      assert.equal((await store.statements.throttles.get('t'))?.hits.length, 30);
    });

    test('count requests in a sliding window', async () => {
      const store = await make();
      const limit = { count: 2, windowSeconds: 10 };
      const count = (now: number): Promise<boolean> => store.statements.countHit('t', now, limit);
      assert.deepEqual([await count(0), await count(4000), await count(9999)], [true, true, false]);
      assert.equal(await count(10_000), true);
      const row = { id: 't', hits: [4000, 10_000], lockedUntil: null, expiresAt: 20_000 };
      assert.deepEqual(await store.statements.throttles.get('t'), row);
      assert.equal(await store.statements.countHit('t', 10_001, { count: Infinity, windowSeconds: 10 }), true);
    });

    test('know what time it is', async () => {
      const { statements } = await make();
      const before = Date.now();
      const now = await statements.now();
      assert.ok(now >= before - 1000 && now <= Date.now() + 1000, `${now - before} ms`);
    });
  });
}
