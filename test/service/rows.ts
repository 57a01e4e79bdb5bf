import type { CredentialRow, LinkRow } from '../../service/store/rows.js';

/** A card with a holder. */
export const credential: CredentialRow = {
  id: '100000000025',
  type: 'ownersCard',
  brand: 'lexus',
  passwordHash: '',
  renewedFrom: null,
  checkedAt: null,
  state: 'active',
  holder: {
    familyName: '髙橋',
    givenName: '一郎',
    familyNameKana: 'タカハシ',
    givenNameKana: 'イチロウ',
    birthDate: '1970-11-03',
    phone: '0312345678',
    postalCode: '1500002',
  },
};

/** Its active link. */
export const link: LinkRow = {
  id: 'l',
  accountId: 'a',
  brand: 'lexus',
  kind: 'ownersCard',
  credentialId: credential.id,
  activeCredentialId: credential.id,
  linkedAt: 0,
  unlinkedAt: null,
};
