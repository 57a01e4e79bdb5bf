import { hmac, sha256 } from '../../service/shared/crypto.js';
import { emptyProfile } from '../../service/shared/profile.js';
import type { Rows, TableName } from '../../service/store/rows.js';
import type { Store } from '../../service/store/store.js';
import { accountRow, challengeRow, credentialRow, linkRow, sessionRow } from '../../test/harness/rows.js';

/** The service's secret while it is measured. */
export const secret = 'the secret of the service bench';
export const password = 'Bench_2022';
export const code = '012345';
/** Accounts with a link each, and sessions of them. */
export const accountCount = 1000;

const accountId = (index: number): string => `account-${index}`;
export const emailOf = (index: number): string => `owner${index}@example.jp`;
export const sessionTokenOf = (index: number): string => `session-${index}`;
export const registrationIdOf = (index: number): string => `registration-${index}`;
export const registrationTokenOf = (index: number): string => `token-${index}`;

async function insertAll<Name extends TableName>(store: Store, name: Name, rows: readonly Rows[Name][]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await store.transaction((tx) => tx[name].put(...(rows.slice(from, from + 500) as never[])));
  }
}

const each = <Row>(count: number, row: (index: number) => Promise<Row> | Row): Promise<Row[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => row(index)));

/** Accounts, their cards, links and sessions. */
async function insertAccounts(store: Store, passwordHash: string, now: number): Promise<void> {
  const accounts = await each(accountCount, (index) =>
    accountRow(accountId(index), {
      email: emailOf(index),
      emailKey: emailOf(index),
      passwordHash,
      profile: { ...emptyProfile, familyName: '田中', givenName: '太郎' },
    }),
  );
  const credentials = await each(accountCount, (index) => credentialRow(`card-${index}`, { passwordHash }));
  const links = await each(accountCount, (index) =>
    linkRow(`link-${index}`, { accountId: accountId(index), credentialId: `card-${index}` }),
  );
  const sessions = await each(accountCount, async (index) =>
    sessionRow(await sha256(sessionTokenOf(index)), accountId(index), { createdAt: now, expiresAt: now + 30 * 60_000 }),
  );
  await insertAll(store, 'accounts', accounts);
  await insertAll(store, 'credentials', credentials);
  await insertAll(store, 'links', links);
  await insertAll(store, 'sessions', sessions);
}

/** Registrations without an ID that wait for the code of their mail. */
async function insertRegistrations(store: Store, count: number, termsVersion: string, now: number): Promise<void> {
  const challenges = await each(count, async (index) =>
    challengeRow(`challenge-${index}`, {
      email: `new${index}@example.jp`,
      emailKey: `new${index}@example.jp`,
      codeHash: await hmac(secret, `challenge-${index}:${code}`),
      sentAt: now,
      codeExpiresAt: now + 60 * 60_000,
      expiresAt: now + 60 * 60_000,
    }),
  );
  const registrations = await each(count, async (index) => ({
    id: registrationIdOf(index),
    tokenHash: await sha256(registrationTokenOf(index)),
    path: 'without-id' as const,
    brand: null,
    createdAt: now,
    expiresAt: now + 30 * 60_000,
    noticeRead: false,
    terms: { version: termsVersion, hash: '', shownAt: '', acceptedAt: now, surface: '' },
    credentialId: null,
    email: `new${index}@example.jp`,
    emailKey: `new${index}@example.jp`,
    challengeId: `challenge-${index}`,
    emailVerified: false,
    profile: null,
    editedFields: [],
    profileAnswered: false,
    passwordHash: null,
    accountId: null,
    completionKey: null,
  }));
  await insertAll(store, 'challenges', challenges);
  await insertAll(store, 'registrations', registrations);
}

/** Fills an empty store with what the bench asks for. */
export async function fill(
  store: Store,
  options: { passwordHash: string; termsVersion: string; registrations: number },
): Promise<void> {
  const now = await store.statements.now();
  await insertAccounts(store, options.passwordHash, Math.floor(now));
  await insertRegistrations(store, options.registrations, options.termsVersion, Math.floor(now));
}
