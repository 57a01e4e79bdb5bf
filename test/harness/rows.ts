import { emptyProfile } from '../../service/shared/profile.js';
import type { AccountRow, ChallengeRow, CredentialRow, LinkRow, SessionRow } from '../../service/store/rows.js';

/** Rows for tests and the bench, of which only what matters is said. */
export const accountRow = (id: string, changes: Partial<AccountRow> = {}): AccountRow => ({
  id,
  email: `${id}@example.jp`,
  emailKey: `${id}@example.jp`,
  passwordHash: 'hash',
  state: 'active',
  profile: emptyProfile,
  emailChallengeId: null,
  passkeyOfferAt: null,
  createdAt: 1,
  ...changes,
});

export const credentialRow = (id: string, changes: Partial<CredentialRow> = {}): CredentialRow => ({
  id,
  type: 'ownersCard',
  brand: 'lexus',
  passwordHash: 'hash',
  renewedFrom: null,
  holder: null,
  state: 'active',
  checkedAt: null,
  ...changes,
});

/** A link that holds its credential. */
export const linkRow = (
  id: string,
  { accountId, credentialId }: Pick<LinkRow, 'accountId' | 'credentialId'>,
  changes: Partial<LinkRow> = {},
): LinkRow => ({
  id,
  accountId,
  brand: 'lexus',
  kind: 'ownersCard',
  credentialId,
  activeCredentialId: credentialId,
  linkedAt: 1,
  unlinkedAt: null,
  ...changes,
});

export const sessionRow = (id: string, accountId: string, changes: Partial<SessionRow> = {}): SessionRow => ({
  id,
  accountId,
  remembered: false,
  method: 'password',
  createdAt: 1,
  expiresAt: 2,
  ...changes,
});

/** A challenge whose only mail was sent at 0. */
export const challengeRow = (id: string, changes: Partial<ChallengeRow> = {}): ChallengeRow => ({
  id,
  purpose: 'registration',
  email: 'a@example.jp',
  emailKey: 'a@example.jp',
  language: 'ja',
  codeHash: null,
  olderHashes: [],
  queuedHash: null,
  delivery: 'sent',
  sentAt: 0,
  codeExpiresAt: 600_000,
  sends: 1,
  tries: 0,
  expiresAt: 3_600_000,
  ...changes,
});
