import { credentialRow, linkRow } from '../harness/rows.js';

/** A card with a holder. */
export const credential = credentialRow('100000000025', {
  holder: {
    familyName: '髙橋',
    givenName: '一郎',
    familyNameKana: 'タカハシ',
    givenNameKana: 'イチロウ',
    birthDate: '1970-11-03',
    phone: '0312345678',
    postalCode: '1500002',
  },
});

/** Its active link. */
export const link = linkRow('l', { accountId: 'a', credentialId: credential.id });
