import type { CredentialRecord } from '../../../service/credentials/record.js';
import { sha256Hash } from '../../harness/credential-hashes.js';

/** A card that is in the card system alone. */
export const card: CredentialRecord = {
  id: '500000000017',
  type: 'ownersCard',
  brand: 'lexus',
  state: 'active',
  passwordHash: sha256Hash('Card_0017'),
  holder: {
    familyName: '中村',
    givenName: '葵',
    familyNameKana: 'ナカムラ',
    givenNameKana: 'アオイ',
    birthDate: '1990-02-03',
    phone: '09012345678',
    postalCode: '1000001',
  },
};
/** What its holder types. */
export const typed = { id: '5000-0000-0017', password: 'Card_0017' };
