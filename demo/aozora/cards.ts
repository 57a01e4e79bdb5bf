import type { DemoCredential } from '../../service/demo-data.js';

const mio = {
  familyName: '青山',
  givenName: '澪',
  familyNameKana: 'アオヤマ',
  givenNameKana: 'ミオ',
  birthDate: '1988-05-05',
  phone: '09011223344',
  postalCode: '2310023',
};
const sora = {
  familyName: '空知',
  givenName: '大地',
  familyNameKana: 'ソラチ',
  givenNameKana: 'ダイチ',
  birthDate: '1976-09-21',
  phone: '08055667788',
  postalCode: '0600001',
};

/** Cards of the invented brand. */
export const aozoraCards: readonly DemoCredential[] = [
  { type: 'aozoraCard', id: '7000-0000-0013', password: 'Aozora_0013', holder: mio, state: 'active' },
  { type: 'aozoraCard', id: '7000-0000-0021', password: 'Aozora_0021', holder: sora, state: 'active' },
  { type: 'aozoraPass', id: '8000-0000-0012', password: 'Aozora_0012', holder: sora, state: 'active' },
];
