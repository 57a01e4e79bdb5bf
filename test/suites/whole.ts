import assert from 'node:assert/strict';
import { openStore } from '../../service/store/open.js';
import type { Store } from '../../service/store/store.js';

/** Reads the database while no process has it. */
export async function withStore(
  environment: Record<string, string>,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATABASE_FOLDER: databaseFolder } = environment;
  const store = await openStore({ databaseUrl, databaseFolder });
  try {
    await work(store!);
  } finally {
    await store!.close();
  }
}

/** Fails when something in the store was written by half, or twice. */
export async function checkWhole(store: Store, when: string): Promise<void> {
  const { accounts, links, linkings, registrations, sessions, termsAcceptances } = store.statements;
  const found = {
    accounts: await accounts.find({}),
    links: await links.find({}),
    linkings: await linkings.find({}),
    registrations: await registrations.find({}),
    sessions: await sessions.find({}),
    acceptances: await termsAcceptances.find({}),
  };
  const keys = found.accounts.flatMap(({ emailKey }) => emailKey ?? []);
  assert.equal(new Set(keys).size, keys.length, `${when}: two accounts of one address`);
  const held = found.links.flatMap(({ activeCredentialId }) => activeCredentialId ?? []);
  assert.equal(new Set(held).size, held.length, `${when}: a card of two accounts`);
  const registered = found.accounts.map(({ id }) => id).filter((id) => !id.startsWith('demo-'));
  assert.deepEqual(
    found.acceptances.map(({ accountId }) => accountId).sort(),
    registered.sort(),
    `${when}: not one acceptance of the terms for each account`,
  );
  const known = new Set([...found.accounts, ...found.links].map(({ id }) => id));
  const named = [
    ...found.registrations.map(({ accountId }) => accountId),
    ...found.linkings.map(({ linkId }) => linkId),
  ];
  assert.deepEqual(
    named.filter((id) => id !== null && !known.has(id)),
    [],
    `${when}: it says that it is done, and is not`,
  );
  const active = new Set(found.accounts.filter(({ state }) => state === 'active').map(({ id }) => id));
  assert.ok(
    found.sessions.every(({ accountId }) => active.has(accountId)),
    `${when}: a session of an account that is gone`,
  );
  for (const { accountId, path } of found.registrations) {
    const count = found.links.filter((link) => link.accountId === accountId).length;
    if (accountId && path === 'credential') assert.ok(count > 0, `${when}: an account without the link of its card`);
  }
}
