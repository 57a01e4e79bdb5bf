import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { SessionStore, StoredSession } from '../../src/relying-party/index.js';

const session = (id: string, changes: Partial<StoredSession> = {}): StoredSession => ({
  id,
  subject: 'taro',
  providerSession: 'first',
  displayName: '田中 太郎',
  brands: ['lexus'],
  idToken: 'a.b.c',
  expiresAt: 1_800_000_000_000,
  ...changes,
});

/** What every store of a site's sessions does. `open` returns an empty one. */
export function sessionStoreSuite(name: string, open: () => Promise<SessionStore>): void {
  suite(`a session store ${name}`, () => {
    const withSessions = async (...sessions: StoredSession[]): Promise<SessionStore> => {
      const store = await open();
      for (const each of sessions) await store.add(each);
      return store;
    };
    const remaining = async (store: SessionStore, ...ids: string[]): Promise<string[]> => {
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return found.flatMap((each) => each?.id ?? []);
    };

    test('returns a session as it was added, until it is deleted', async () => {
      const store = await withSessions(session('a'), session('b', { brands: [] }));
      assert.deepEqual(await store.get('a'), session('a'));
      await store.delete('a');
      assert.equal(await store.get('a'), undefined);
      assert.deepEqual(await store.get('b'), session('b', { brands: [] }));
    });

    test('deletes the sessions that match everything that is given', async () => {
      const all = [
        session('a'),
        session('b', { providerSession: 'second' }),
        session('c', { subject: 'hanako', providerSession: 'third' }),
      ];
      const first = await withSessions(...all);
      await first.deleteWhere({ subject: 'taro', providerSession: 'first' });
      assert.deepEqual(await remaining(first, 'a', 'b', 'c'), ['b', 'c']);
      await first.deleteWhere({ subject: 'taro', providerSession: 'third' });
      assert.deepEqual(await remaining(first, 'b', 'c'), ['b', 'c']);
      await first.deleteWhere({ providerSession: 'third' });
      assert.deepEqual(await remaining(first, 'b', 'c'), ['b']);
      const second = await withSessions(...all);
      await second.deleteWhere({ subject: 'taro' });
      assert.deepEqual(await remaining(second, 'a', 'b', 'c'), ['c']);
    });

    test('lets a value be used once, also at the same moment', async () => {
      const store = await open();
      const results = await Promise.all(Array.from({ length: 5 }, () => store.use('x', 1000)));
      assert.equal(results.filter(Boolean).length, 1);
      assert.equal(await store.use('x', 1000), false);
      assert.equal(await store.use('y', 1000), true);
    });

    test('removes what has expired, and nothing else', async () => {
      const store = await withSessions(session('a', { expiresAt: 1000 }), session('b', { expiresAt: 3000 }));
      await store.use('x', 1000);
      await store.use('y', 3000);
      await store.deleteExpired(2000);
      assert.deepEqual(await remaining(store, 'a', 'b'), ['b']);
      assert.deepEqual([await store.use('x', 3000), await store.use('y', 3000)], [true, false]);
    });
  });
}
