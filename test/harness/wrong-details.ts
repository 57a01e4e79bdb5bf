/**
 * What must be refused, and why. Written down from what is true of Japan's numbers, calendar and mail, not from the rules that are
 * tested.
 */
import type { ProfileFieldName } from '../../src/contract/index.js';

export interface Wrong<Field> {
  field: Field;
  value: string;
  why: string;
}

const wrong = <const Field>(field: Field, why: string, ...values: string[]): Wrong<Field>[] =>
  values.map((value) => ({ field, value, why }));

export const wrongDetails: Wrong<ProfileFieldName>[] = [
  ...wrong('phone', 'a mobile or IP number has eleven digits', '0901234567', '080-1234-567', '0501234567', '07012345'),
  ...wrong('phone', 'any other number has ten', '03-12345-6789', '045123456', '0312345', '01201234567'),
  ...wrong('phone', 'a number begins with 0', '9012345678', '１２３４５６７８９０', '312345678'),
  ...wrong('phone', 'no area code begins with 00', '0012345678', '00-8190-1234-5678'),
  ...wrong('phone', 'a domestic number has no country code', '+81 90-1234-5678', '8190-1234-5678'),
  ...wrong('phone', 'a number has digits only', '090-1234-567O', '電話なし', '090-1234-5678内線3'),
  ...wrong('postalCode', 'a postal code has seven digits', '100-001', '100-00011', '1234', '〒12345678'),
  ...wrong('postalCode', 'a postal code has digits only', '100-000O', '一〇〇〇〇〇一'),
  ...wrong('birthDate', 'the month has no such day', '1985/2/29', '1990/4/31', '昭和60/2/30', '2001/6/31'),
  ...wrong('birthDate', 'the year has twelve months', '1985/13/1', '1985/0/1'),
  ...wrong('birthDate', 'a day begins at 1', '1985/4/0', 'S60/4/32'),
  ...wrong('birthDate', 'the era ended before', '昭和65/1/1', '昭和64/1/9', '平成32/1/1', 'H31/5/2'),
  ...wrong('birthDate', 'the era began later', '令和元/4/30', '平成1/1/7', '昭和元/12/24', 'R1/1/1'),
  ...wrong('birthDate', 'an era begins with its first year', '昭和0/4/1', 'R0/6/1'),
  ...wrong('birthDate', 'two digits do not say which century', '60/4/12', '85/4/12'),
  ...wrong('birthDate', 'there is no such era', '照和60/4/12', 'X60/4/12', '昭昭60/4/12', '西暦/4/12'),
  ...wrong('birthDate', 'the date lies in the future', '2099/1/1', '令和80/1/1'),
  ...wrong('birthDate', 'a part is missing', '1985/4/', '1985//12', '/4/12', '昭和60//'),
  ...wrong('birthDate', 'no living person is that old', '1899/12/31', '1853/7/8'),
  ...wrong('familyNameKana', 'a reading is kana', '髙橋', 'takahashi', 'タカハシ1', 'タカハシ!', '-'),
  ...wrong('givenNameKana', 'a reading does not begin with a long vowel mark', 'ーイチロウ', '-イチロウ'),
  ...wrong('familyName', 'a name is required', '', ' ', '　'),
  ...wrong('givenNameKana', 'a reading is required', '', '　'),
  ...wrong('street', 'a control character cannot be printed', '神宮前1\u00002', '神宮前\u001b[31m'),
  ...wrong('city', 'a mark turns the direction of the text', '\u202e区谷渋', '渋谷区\u2066'),
  ...wrong('building', 'half of a surrogate pair is no character', 'グランドメゾン\ud842', '\udfb7ビル'),
];

export const wrongEmails: Wrong<'email'>[] = [
  ...wrong('email', 'old carriers allowed dots that RFC 5321 forbids', 'a..b@docomo.ne.jp', 'taro.@docomo.ne.jp'),
  ...wrong('email', 'the same before the name', '.taro@ezweb.ne.jp', '．ｔａｒｏ＠ezweb.ne.jp', 'a...@softbank.ne.jp'),
  ...wrong('email', 'there is one @, with a name and a domain', 'taro', '@docomo.ne.jp', 'taro@', 'a@b@docomo.ne.jp'),
  ...wrong(
    'email',
    'a domain has a dot and no empty part',
    'taro@docomo',
    'taro@docomo..jp',
    'taro@.ne.jp',
    'taro@docomo.',
  ),
  ...wrong(
    'email',
    'a part of a domain neither begins nor ends with a hyphen',
    'taro@-docomo.ne.jp',
    'taro@docomo-.jp',
  ),
  ...wrong('email', 'no top-level domain is a number', 'taro@192.168.0.1', 'taro@docomo.123'),
  ...wrong('email', 'mail systems take ASCII only', '太郎@docomo.ne.jp', 'taro@ドコモ.jp'),
  ...wrong(
    'email',
    'such characters need quotes',
    'a,b@docomo.ne.jp',
    'a<b>@docomo.ne.jp',
    'a;b@docomo.ne.jp',
    'a"b@au.com',
  ),
  ...wrong('email', 'the name has at most 64 characters', `${'a'.repeat(65)}@docomo.ne.jp`),
];

export const wrongCardIds: Wrong<'id'>[] = [
  ...wrong('id', 'an ID has twelve digits', '1000-0000-001', '1000-0000-00170', '', '１０００'),
  ...wrong('id', 'an ID has digits only', '1000-0000-00l7', 'カード', '1000-0000-001①②'),
];
