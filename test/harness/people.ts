/** People as they type their details on Japanese forms, and what must be stored of it. Made from a seed by fast-check. */
import fc, { type Arbitrary } from 'fast-check';
import type { Profile, ProfileFieldName } from '../../src/contract/index.js';

/** A text as it is typed, and as it must be stored. */
export interface Typed {
  typed: string;
  stored: string;
}

export interface Person {
  profile: Record<ProfileFieldName, Typed>;
  customerType: Profile['customerType'];
  email: Typed;
  cardId: Typed;
}

export const pick = <T>(...choices: readonly T[]): Arbitrary<T> => fc.constantFrom(...choices);

/** Every character that a keyboard or an input method gives for a hyphen. */
const hyphens = ['-', '‐', '‑', '‒', '–', '—', '―', '−', '－', 'ー', 'ｰ', '─'];
/** Between the groups of a number. */
const separator = pick(...hyphens, '', ' ', '　', '\u00a0');
const blank = pick('', '', '', ' ', '　', '\t');

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const width = (text: string): Arbitrary<string> => pick(text, text, fullWidth(text));
const around = (text: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(blank, text, blank).map(([before, inner, after]) => before + inner + after);

const digits = (length: number): Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''));
/** Groups of digits, with anything between them that people type there. */
const grouped = (groups: readonly string[]): Arbitrary<Typed> =>
  fc
    .tuple(separator, around(width(groups.join('|'))))
    .map(([between, text]) => ({ typed: text.replaceAll(/[|｜]/g, between), stored: groups.join('') }));

/** Old and rare kanji, variation selectors, surrogate pairs, names with kana, names in other letters. */
const familyNames = pick(
  ...[
    '髙橋',
    '山﨑',
    '𠮷田',
    '渡邉',
    '渡邊',
    '齋藤',
    '齊藤',
    '濵田',
    '德永',
    '曻',
    '栁田',
    '瀨戸',
    '冨樫',
    '草彅',
    '﨟',
  ],
  ...[
    '葛\u{e0100}城',
    '辻\u{e0101}',
    '神\u{fe00}谷',
    '𣘺本',
    '𩸽',
    '𡈽屋',
    '𥔎',
    '佐々木',
    '一ノ瀬',
    '四ヶ所',
    '市ケ谷',
    '勘解由小路',
  ],
  ...['マクドナルド', 'Smith', "O'Brien", 'O’Hara', 'Nguyễn', 'さくらい', '東海林', '小鳥遊'],
);
const givenNames = pick(
  ...[
    '一郎',
    '花子',
    'さくら',
    '翔\u{e0101}',
    '莉\u{fe00}々',
    '𠀋',
    'ひ゜か',
    '乃々ゝ',
    'ハナ',
    'Mary Ann',
    '真理・アンヌ',
    '悠希',
  ],
);

const readings = [
  ...['タカハシ', 'ヤマサキ', 'ヨシダ', 'ワタナベ', 'カツラギ', 'イチノセ', 'シカショ', 'カデノコウジ', 'マクドナルド'],
  ...[
    'セーラ',
    'ヴィクトリア',
    'ジュゲム',
    'オオノ',
    'ヰヱ',
    'シャーロット',
    'マリ・アンヌ',
    'ティファニー',
    'チヅル',
    'ミヲ',
  ],
];
const hiragana = (kana: string): string =>
  kana.replaceAll(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
const halfWidthOf = new Map(
  Array.from({ length: 0xff9d - 0xff66 + 1 }, (_, index) => String.fromCharCode(0xff66 + index)).map((half) => [
    half.normalize('NFKC'),
    half,
  ]),
);
const halfWidth = (kana: string): string =>
  [...kana.normalize('NFD')]
    .map((letter) => ({ '\u3099': 'ﾞ', '\u309a': 'ﾟ', '・': '･' })[letter] ?? halfWidthOf.get(letter) ?? letter)
    .join('');

/** A reading as hiragana, full-width or half-width katakana, composed or not, with any hyphen for its long vowels. */
const kana: Arbitrary<Typed> = fc
  .tuple(
    pick(...readings),
    pick(hiragana, halfWidth, (text: string) => text.normalize('NFD'), String),
    pick(...hyphens.slice(0, 11)),
  )
  .chain(([stored, write, hyphen]) =>
    around(fc.constant(write(stored.replaceAll('ー', '|')).replaceAll('|', hyphen))).map((typed) => ({
      typed,
      stored,
    })),
  );

/** Text that is stored as it is typed, but for blanks around it. */
const kept = (text: Arbitrary<string>): Arbitrary<Typed> =>
  text.chain((stored) => around(fc.constant(stored)).map((typed) => ({ typed, stored })));

const isoDate = fc
  .date({ min: new Date('1912-01-01'), max: new Date('2008-11-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const eraFormat = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
const letters: Record<string, string> = { 昭和: 'S', 平成: 'H', 令和: 'R' };

/** The ways to write a year: 西暦, or the era that the browser's own calendar says, by name or letter. */
export function yearsOf(iso: string): string[] {
  const parts = eraFormat.formatToParts(new Date(iso));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const era = part('era');
  if (!letters[era]) return [iso.slice(0, 4)];
  const number = part('year') === '元' ? '1' : part('year');
  const numbers = number === '1' ? ['1', '元'] : [number];
  const names = [era, era.slice(0, 1), letters[era], letters[era].toLowerCase()];
  return [iso.slice(0, 4), ...names.flatMap((name) => numbers.flatMap((each) => [name + each, `${name}${each}年`]))];
}

/** The texts of three boxes as one value of the form, or a whole date that was pasted into the first box. */
const birthDate: Arbitrary<Typed> = isoDate.chain((stored) => {
  const [, month = '', day = ''] = stored.split('-').map(Number).map(String);
  const boxes = pick(...yearsOf(stored))
    .chain(width)
    .map((year) => `${year}/${month}/${day}`);
  const pasted = pick(...yearsOf(stored)).map((year) =>
    year.endsWith('年') ? `${year}${month}月${day}日//` : `${year}.${month}.${day}//`,
  );
  return fc.oneof(boxes, boxes.chain(width), pasted).map((typed) => ({ typed, stored }));
});

const phone: Arbitrary<Typed> = fc
  .oneof(
    fc.tuple(pick('090', '080', '070', '060', '050'), digits(4), digits(4)),
    fc.tuple(
      pick('03', '06'),
      digits(3).map((rest) => `3${rest}`),
      digits(4),
    ),
    fc.tuple(
      pick('045', '075', '011', '092'),
      digits(2).map((rest) => `2${rest}`),
      digits(4),
    ),
    fc.tuple(
      pick('01267', '04992', '09802'),
      digits(1).map((rest) => rest),
      digits(4),
    ),
    fc.tuple(pick('0120', '0570'), digits(3), digits(3)),
    fc.tuple(fc.constant('0800'), digits(3), digits(4)),
  )
  .chain(([area, exchange, number]) =>
    fc.oneof(
      grouped([area, exchange, number]),
      pick(`${area}(${exchange})${number}`, `（${area}）${exchange}−${number}`).map((typed) => ({
        typed,
        stored: area + exchange + number,
      })),
    ),
  );

const postalCode: Arbitrary<Typed> = fc
  .tuple(digits(3), digits(4), pick('', '〒', '〒 '))
  .chain(([first, last, mark]) => grouped([first, last]).map(({ typed, stored }) => ({ typed: mark + typed, stored })));

const hyphen = pick(...hyphens);
const streets = fc
  .tuple(
    pick(
      '寺町通御池上る上本能寺前町',
      '烏丸通丸太町下ル',
      '四条通東洞院東入ル立売西町',
      '三条大橋西入',
      '神宮前',
      '霞ヶ関',
      '市ケ谷',
      '梅ｹ丘',
      '字大ヶ谷地',
      '一番町',
    ),
    fc.integer({ min: 1, max: 999 }),
    hyphen,
    fc.integer({ min: 1, max: 99 }),
    pick('', '番地', '号', '丁目2番3号'),
  )
  .map(([town, number, between, other, end]) => `${town}${number}${between}${other}${end}`);
const buildings = fc
  .tuple(
    pick('', 'レクサスマンション', 'ザ・タワーⅡ', 'ﾒｿﾞﾝ神宮', 'Ｂ棟', 'グランドメゾン𠮷祥寺', '㈱髙橋ビル'),
    pick('', '1203号室', '５０１', ' 101', '　B1F', '3階'),
  )
  .map((parts) => parts.join('').trim());

const local = fc
  .tuple(
    pick(
      'taro',
      'hanako',
      'h-sato',
      'y_yamada',
      'ichiro.takahashi',
      'a',
      '0905555',
      "o'hara",
      'taro+lexus',
      'T.Tanaka',
    ),
    pick('', '1970', '-x', '_2022', '.jp'),
  )
  .map((parts) => parts.join(''));
/** Addresses of carriers too, where they have no dots that mail systems reject. Any hyphen may be typed for the ASCII one. */
const email: Arbitrary<Typed> = fc
  .tuple(
    local,
    pick(
      'docomo.ne.jp',
      'ezweb.ne.jp',
      'softbank.ne.jp',
      'i.softbank.jp',
      'au.com',
      'gmail.com',
      'mail-x.example.co.jp',
      'xn--wgv71a.jp',
    ),
    hyphen,
  )
  .chain(([name, domain, typedHyphen]) => {
    const stored = `${name}@${domain}`;
    return around(width(stored)).map((typed) => ({ typed: typed.replaceAll(/[-－]/g, typedHyphen), stored }));
  });

const given = (text: Arbitrary<Typed>): Arbitrary<Typed> =>
  fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.constant({ typed: '', stored: '' }) });
const none: Arbitrary<Typed> = fc.constant({ typed: '', stored: '' });

const details = (corporation: boolean): Arbitrary<Person['profile']> =>
  fc.record({
    corporationName: corporation
      ? kept(pick('株式会社髙橋商店', '㈱𠮷野', '（有）ヤマサキ', 'レクサス合同会社'))
      : none,
    corporationNameKana: corporation ? kana : none,
    familyName: kept(familyNames),
    givenName: kept(givenNames),
    familyNameKana: kana,
    givenNameKana: kana,
    birthDate: corporation ? none : given(birthDate),
    phone: given(phone),
    postalCode: given(postalCode),
    prefecture: given(kept(pick('京都府', '東京都', '北海道', '鹿児島県'))),
    city: given(kept(pick('京都市中京区', '千代田区', '龍ケ崎市', '鎌ヶ谷市', '葛\u{e0100}飾区'))),
    street: given(kept(streets)),
    building: given(kept(buildings)),
  });

/** A person with details that are all valid, however they are typed. */
export const person: Arbitrary<Person> = pick(
  'individual' as const,
  'individual' as const,
  'corporation' as const,
).chain((customerType) =>
  fc.record({
    customerType: fc.constant(customerType),
    profile: details(customerType === 'corporation'),
    email,
    cardId: fc.tuple(digits(4), digits(4), digits(4)).chain(grouped),
  }),
);
