import type { Profile } from '../src/contract/index.js';
import { emailKey, foldDigits } from '../src/input/index.js';
import type { Hasher } from './hashing/hasher.js';
import { emptyProfile } from './shared/profile.js';
import type { AccountRow, CredentialRow, Holder } from './store/rows.js';
import type { Store } from './store/store.js';

export interface DemoAccount {
  email: string;
  password: string;
  state: AccountRow['state'];
  profile: Profile;
}

/** The details that prove a demo credential; `id` with its hyphens. */
export interface DemoCredential {
  type: CredentialRow['type'];
  id: string;
  password: string;
  holder: Holder | null;
  state: CredentialRow['state'];
}

const person = (
  [familyName, givenName]: readonly [string, string],
  [familyNameKana, givenNameKana]: readonly [string, string],
  birthDate: string,
  phone: string,
  postalCode: string,
): Holder => ({ familyName, givenName, familyNameKana, givenNameKana, birthDate, phone, postalCode });

const hanako = person(['佐藤', '花子'], ['サトウ', 'ハナコ'], '1985-04-12', '09012345678', '1000001');
const ichiro = person(['髙橋', '一郎'], ['タカハシ', 'イチロウ'], '1970-11-03', '0312345678', '1500002');
const ken = person(['山﨑', '健'], ['ヤマサキ', 'ケン'], '1991-01-30', '08023456789', '5300001');
const sakura = person(['鈴木', 'さくら'], ['スズキ', 'サクラ'], '2000-02-29', '07034567890', '9800021');
const taro = person(['田中', '太郎'], ['タナカ', 'タロウ'], '1964-10-10', '09087654321', '4600008');

const individual = (holder: Partial<Holder>): Profile => ({ ...emptyProfile, ...holder });

/** Accounts of the demonstration. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'hanako@example.jp', password: 'Hanako_2022', state: 'active', profile: individual(hanako) },
  { email: 'taro@example.jp', password: 'Taro_2022', state: 'active', profile: individual(taro) },
  {
    email: 'locked@example.jp',
    password: 'Locked_2022',
    state: 'locked',
    profile: individual(person(['伊藤', '誠'], ['イトウ', 'マコト'], '1978-06-21', '09045678901', '8120011')),
  },
  {
    email: 'corp@example.jp',
    password: 'Corp_2022',
    state: 'active',
    profile: {
      ...individual(person(['渡辺', '真理'], ['ワタナベ', 'マリ'], '', '0352345678', '1000005')),
      customerType: 'corporation',
      corporationName: '丸の内商事株式会社',
      corporationNameKana: 'マルノウチショウジ',
    },
  },
];

/** Cards and IDs of the demonstration. */
export const demoCredentials: readonly DemoCredential[] = [
  { type: 'ownersCard', id: '1000-0000-0017', password: 'Owner_0017', holder: hanako, state: 'active' },
  { type: 'ownersCard', id: '1000-0000-0025', password: 'Owner_0025', holder: ichiro, state: 'active' },
  { type: 'serviceCard', id: '2000-0000-0016', password: 'Service_0016', holder: ken, state: 'active' },
  { type: 'gLinkLite', id: '3000-0000-0014', password: 'GLink_0014', holder: sakura, state: 'active' },
  { type: 'ownersCard', id: '1000-0000-0033', password: 'Owner_0033', holder: taro, state: 'active' },
  { type: 'ownersCard', id: '1000-0000-0041', password: 'Owner_0041', holder: null, state: 'cancelled' },
  { type: 'ownersCard', id: '1000-0000-0058', password: 'Owner_0058', holder: null, state: 'transferred' },
  { type: 'ownersCard', id: '1000-0000-0066', password: 'Owner_0066', holder: null, state: 'suspended' },
];

const taroId = 'demo-taro@example.jp';
const taroLinks = [
  { id: 'demo-link-lexus', brand: 'lexus', kind: 'ownersCard', credentialId: foldDigits('1000-0000-0033') },
  // The Toyota service is linked by another system; its ID is no credential of this service.
  { id: 'demo-link-toyota', brand: 'toyota', kind: 'tConnect', credentialId: '900000000012' },
] as const;

/** Hashes of the demo's passwords, by hasher: processes that start many services hash each password once. */
const hashes = new WeakMap<Hasher, Map<string, Promise<string>>>();

export function hashOnce(hasher: Hasher, password: string): Promise<string> {
  const known = hashes.get(hasher) ?? new Map<string, Promise<string>>();
  hashes.set(hasher, known);
  const hash = known.get(password) ?? hasher.hash(password);
  known.set(password, hash);
  return hash;
}

/** Inserts the demo data into a store that does not have it; existing demo data is left as it is. Never for production. */
export async function seedDemoData(store: Store, hasher: Hasher, clock: () => Date = () => new Date()): Promise<void> {
  if (await store.transaction((tx) => tx.accounts.get(taroId))) return;
  const now = clock().getTime();
  const accounts: AccountRow[] = await Promise.all(
    demoAccounts.map(async ({ email, password, state, profile }) => ({
      id: `demo-${email}`,
      email,
      emailKey: emailKey(email),
      passwordHash: await hashOnce(hasher, password),
      state,
      profile,
      emailChallengeId: null,
      passkeyOfferAt: null,
      createdAt: now,
    })),
  );
  const credentials: CredentialRow[] = await Promise.all(
    demoCredentials.map(async ({ type, id, password, holder, state }) => ({
      id: foldDigits(id),
      type,
      brand: 'lexus' as const,
      passwordHash: await hashOnce(hasher, password),
      renewedFrom: null,
      holder,
      state,
      checkedAt: null,
    })),
  );
  await store.transaction(async (tx) => {
    // Another process that started at the same time did it meanwhile.
    if (await tx.accounts.get(taroId)) return;
    for (const account of accounts) await tx.accounts.insert(account);
    for (const credential of credentials) await tx.credentials.insert(credential);
    for (const link of taroLinks) {
      const state = { activeCredentialId: link.credentialId, linkedAt: now, unlinkedAt: null };
      await tx.links.insert({ ...link, ...state, accountId: taroId });
    }
  });
}
