import type { Addresses } from '../../src/contract/index.js';
import type { AddressBook } from './address-book.js';

const rows: Record<string, readonly [prefecture: string, city: string, town: string]> = {
  '0600001': ['北海道', '札幌市中央区', '北一条西'],
  '1000001': ['東京都', '千代田区', '千代田'],
  '1000005': ['東京都', '千代田区', '丸の内'],
  '1500002': ['東京都', '渋谷区', '渋谷'],
  '2310023': ['神奈川県', '横浜市中区', '山下町'],
  '4500002': ['愛知県', '名古屋市中村区', '名駅'],
  '4600008': ['愛知県', '名古屋市中区', '栄'],
  '5300001': ['大阪府', '大阪市北区', '梅田'],
  '6008216': ['京都府', '京都市下京区', '東塩小路町'],
  '8120011': ['福岡県', '福岡市博多区', '博多駅前'],
  '9800021': ['宮城県', '仙台市青葉区', '中央'],
};

/**
 * Eleven postal codes, those of the demo data among them: for browsers, where the whole directory of Japan Post (more than
 * 120000 codes) would be too much to load.
 */
export const sampleAddressBook: AddressBook = {
  async find(postalCode): Promise<Addresses['addresses']> {
    const row = rows[postalCode];
    return row ? [{ prefecture: row[0], city: row[1], town: row[2] }] : [];
  },
};
