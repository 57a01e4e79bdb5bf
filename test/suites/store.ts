import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { emptyProfile } from '../../service/shared/profile.js';
import type { AccountRow, LinkRow, ThrottleRow } from '../../service/store/rows.js';
import { UniqueViolation, UnstorableText, type Store, type Transaction } from '../../service/store/store.js';
import { accountRow, credentialRow, linkRow } from '../harness/rows.js';

const account = (id: string, emailKey: string | null): AccountRow =>
  accountRow(id, { email: emailKey ?? '', emailKey });

const link = (id: string, activeCredentialId: string | null): LinkRow =>
  linkRow(id, { accountId: 'account', credentialId: '100000000017' }, { activeCredentialId });

const throttle = (id: string, expiresAt: number): ThrottleRow => ({ id, hits: [1, 2], lockedUntil: null, expiresAt });
const violates = (table: string, column: string) => (error: unknown) =>
  error instanceof UniqueViolation && error.table === table && error.column === column;

/** What every store does. `make` gives an empty one; it is called for every test. */
export function storeSuite(name: string, make: () => Promise<Store>): void {
  suite(`${name}: store`, () => {
    test('inserts, finds, updates, deletes', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.accounts.insert(account('a', 'a@example.jp'));
        await tx.accounts.insert(account('b', 'b@example.jp'));
      });
      await store.transaction(async (tx) => {
        assert.deepEqual(await tx.accounts.get('a'), account('a', 'a@example.jp'));
        assert.deepEqual(await tx.accounts.find({ emailKey: 'b@example.jp', state: 'active' }), [
          account('b', 'b@example.jp'),
        ]);
        assert.deepEqual(await tx.accounts.find({ emailKey: 'b@example.jp', state: 'locked' }), []);
        assert.equal((await tx.accounts.find({ state: 'active' })).length, 2);
        await tx.accounts.update('a', { state: 'locked' });
        await tx.accounts.update('nobody', { state: 'locked' });
        await tx.accounts.delete('b');
        await tx.accounts.delete('nobody');
      });
      await store.transaction(async (tx) => {
        assert.equal((await tx.accounts.get('a'))?.state, 'locked');
        assert.equal(await tx.accounts.get('b'), undefined);
        assert.equal(await tx.accounts.get('nobody'), undefined);
      });
    });

    test('finds by null', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.accounts.insert(account('a', null));
        await tx.accounts.insert(account('b', 'b@example.jp'));
        assert.deepEqual(
          (await tx.accounts.find({ emailKey: null })).map(({ id }) => id),
          ['a'],
        );
      });
    });

    test('finds rows together with the rows they name, in one statement', async () => {
      const store = await make();
      const card = credentialRow('100000000017', { holder: { ...emptyProfile, familyName: '佐藤' } });
      const owner = { ...account('account', 'a@example.jp'), createdAt: 1_800_000_000_000 };
      await store.transaction(async (tx) => {
        await tx.accounts.insert(owner);
        await tx.credentials.insert(card);
        await tx.links.insert(link('known', card.id));
        await tx.links.insert({ ...link('unknown', null), credentialId: 'elsewhere' });
        await tx.links.insert({ ...link('removed', null), unlinkedAt: 2 });
      });
      const joins = { credential: ['credentials', 'credentialId'], owner: ['accounts', 'accountId'] } as const;
      const found = await store.transaction((tx) =>
        tx.links.findJoined({ accountId: 'account', unlinkedAt: null }, joins),
      );
      assert.deepEqual(
        found.sort((one, other) => one.row.id.localeCompare(other.row.id)),
        [
          { row: link('known', card.id), credential: card, owner },
          { row: { ...link('unknown', null), credentialId: 'elsewhere' }, credential: undefined, owner },
        ],
      );
      const none = await store.transaction((tx) => tx.links.findJoined({ id: 'nobody' }, joins));
      assert.deepEqual(none, []);
    });

    test('a transaction that throws leaves nothing behind', async () => {
      const store = await make();
      await store.transaction((tx) => tx.accounts.insert(account('a', 'a@example.jp')));
      const failing = store.transaction(async (tx) => {
        await tx.accounts.update('a', { state: 'locked' });
        await tx.accounts.insert(account('b', 'b@example.jp'));
        await tx.accounts.update('b', { state: 'withdrawn' });
        await tx.accounts.delete('a');
        await tx.links.insert(link('l', 'c'));
        throw new Error('stop');
      });
      await assert.rejects(failing, /stop/);
      await store.transaction(async (tx) => {
        assert.deepEqual(await tx.accounts.get('a'), account('a', 'a@example.jp'));
        assert.equal(await tx.accounts.get('b'), undefined);
        assert.equal(await tx.links.get('l'), undefined);
      });
    });

    test('transactions run as if one after the other', async () => {
      const store = await make();
      await store.transaction((tx) => tx.throttles.insert(throttle('t', 0)));
      const add = (): Promise<void> =>
        store.transaction(async (tx) => {
          const row = await tx.throttles.get('t');
          await Promise.resolve();
          await tx.throttles.update('t', { expiresAt: (row?.expiresAt ?? 0) + 1 });
        });
      await Promise.all(Array.from({ length: 20 }, add));
      await store.transaction(async (tx) => assert.equal((await tx.throttles.get('t'))?.expiresAt, 20));
    });

    test('ids, email keys and active credentials are unique; null is not a value', async () => {
      const store = await make();
      const insert = (row: AccountRow) => store.transaction((tx) => tx.accounts.insert(row));
      await insert(account('a', 'a@example.jp'));
      await assert.rejects(insert(account('a', 'other@example.jp')), violates('accounts', 'id'));
      await assert.rejects(insert(account('b', 'a@example.jp')), violates('accounts', 'emailKey'));
      await insert(account('b', null));
      await insert(account('c', null));
      const take = store.transaction((tx) => tx.accounts.update('b', { emailKey: 'a@example.jp' }));
      await assert.rejects(take, violates('accounts', 'emailKey'));
      await store.transaction((tx) => tx.accounts.update('a', { emailKey: 'a@example.jp' }));

      const insertLink = (row: LinkRow) => store.transaction((tx) => tx.links.insert(row));
      await insertLink(link('l1', '100000000017'));
      await assert.rejects(insertLink(link('l2', '100000000017')), violates('links', 'activeCredentialId'));
      await store.transaction((tx) => tx.links.update('l1', { activeCredentialId: null, unlinkedAt: 2 }));
      await insertLink(link('l2', '100000000017'));
    });

    test('what it gives and takes are copies', async () => {
      const store = await make();
      const mine = account('a', 'a@example.jp');
      await store.transaction((tx) => tx.accounts.insert(mine));
      mine.profile.familyName = 'changed';
      await store.transaction(async (tx) => {
        const row = await tx.accounts.get('a');
        assert.equal(row?.profile.familyName, '');
        row.profile.familyName = 'changed';
        const [found] = await tx.accounts.find({ id: 'a' });
        assert.equal(found?.profile.familyName, '');
      });
    });

    test('refuses texts that no database can keep, and says which, without the text', async () => {
      const store = await make();
      await store.transaction((tx) => tx.accounts.insert(account('a', null)));
      for (const odd of ['a\0b', '\ud800']) {
        const refused = (columns: string[]) => (error: unknown) =>
          error instanceof UnstorableText && error.columns.join() === columns.join() && !error.message.includes(odd);
        const profile = { ...account('a', null).profile, familyName: odd };
        for (const [columns, work] of [
          [['email'], (tx) => tx.accounts.insert({ ...account('b', null), email: odd })],
          [['profile.familyName'], (tx) => tx.accounts.insert({ ...account('b', null), profile })],
          [['passwordHash'], (tx) => tx.accounts.update('a', { passwordHash: odd })],
          [['emailKey'], (tx) => tx.accounts.find({ emailKey: odd })],
          [['id'], (tx) => tx.accounts.get(odd)],
          [['id'], (tx) => tx.links.findJoined({ id: odd }, { owner: ['accounts', 'accountId'] })],
        ] as readonly [string[], (tx: Transaction) => Promise<unknown>][]) {
          await assert.rejects(store.transaction(work), refused(columns), columns.join());
        }
      }
    });

    test('puts: inserts or replaces, several rows at once', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        await tx.throttles.put(throttle('t', 1));
        await tx.throttles.put({ ...throttle('t', 2), hits: [] }, throttle('u', 3));
        assert.deepEqual(await tx.throttles.get('t'), { ...throttle('t', 2), hits: [] });
        assert.deepEqual(await tx.throttles.get('u'), throttle('u', 3));
        await tx.accounts.insert(account('a', 'a@example.jp'));
      });
      const taken = store.transaction((tx) => tx.accounts.put(account('b', 'a@example.jp')));
      await assert.rejects(taken, violates('accounts', 'emailKey'));
    });

    test('finds and deletes by several ids', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        for (const id of ['t', 'u', 'v']) await tx.throttles.insert(throttle(id, 1));
        const found = await tx.throttles.find({ id: ['t', 'v', 'nobody'] });
        assert.deepEqual(found.map(({ id }) => id).sort(), ['t', 'v']);
        assert.deepEqual(await tx.throttles.find({ id: [] }), []);
        await tx.throttles.delete();
        await tx.throttles.delete('t', 'u', 'nobody');
        assert.deepEqual(await tx.throttles.find({}), [throttle('v', 1)]);
      });
    });

    test('forgets what has ended', async () => {
      const store = await make();
      await store.transaction(async (tx) => {
        for (const ends of [10, 20, 30]) await tx.throttles.insert(throttle(`t${ends}`, ends));
        await tx.throttles.deleteExpired(20);
        assert.deepEqual(
          (await tx.throttles.find({})).map(({ id }) => id),
          ['t30'],
        );
      });
    });
  });
}
