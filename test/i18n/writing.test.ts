/** The rules of docs/writing.md that can be checked, over every Japanese text of widgets and service, and the English ones of widgets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import { catalogueFiles } from '../../scripts/catalogues.js';
import { ja } from '../../service/content/ja.js';

type Message = string | readonly Message[] | ((...args: unknown[]) => unknown) | { [key: string]: Message };

/** What a message may contain: a text that has numbers where they are compared. */
const numbers = { time: '16:42', seconds: 42, tries: 3, name: 'phone', minLength: 8, maxLength: 20 };
const facts: object = Object.assign(Object('名') as object, numbers);

function* texts(path: string, message: Message): Generator<[path: string, text: string]> {
  if (typeof message === 'string') yield [path, message];
  else if (typeof message === 'function') yield* texts(path, message(facts, facts, facts) as Message);
  else for (const [key, value] of Object.entries(message)) yield* texts(`${path}.${key}`, value);
}

async function textsOfWidgets(language: 'ja' | 'en'): Promise<[path: string, text: string][]> {
  const found: [path: string, text: string][] = [];
  for (const { name, path } of catalogueFiles(language)) {
    found.push(...texts(name, (await tsImport(`../../${path}`, import.meta.url)) as { [key: string]: Message }));
  }
  return found;
}
const english = await textsOfWidgets('en');
const all = [...texts('service', { ...ja, mails: {} } as unknown as Message), ...(await textsOfWidgets('ja'))];
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
/** A legal text has the length that it needs. */
const isLegal = (path: string): boolean => path.startsWith('service.documents.terms');

/** The announcement's own sentences. */
const announced = ['guide.guide.guideLead', 'guide.guide.requests'];

/** Names count as one character: a reader takes them in at a glance. */
const shortened = (text: string): string =>
  plain(text).replace(
    /「?TOYOTAアカウント」?|レクサスオーナーズカードID※?|レクサスサービスカードID|レクサスオーナーズサイト|G-Link Lite ID|G-Linkユーザーサイト|My LEXUS（WEB）|コネクティッドサービス|［[^］]*］/g,
    '名',
  );

const words: readonly [word: RegExp, instead: string][] = [
  [/再試行|リトライ/, 'もう一度試す'],
  [/初期値|保持|紐づ/, 'a word that is not of software'],
  [/お車|クルマ(?<!おクルマ)/, 'おクルマ'],
  [/ディーラー(?<!My ディーラー)/, '販売店'],
  [/フォルダ(?!ー)|ブラウザ(?!ー)/, 'with ー'],
  [/6桁の数字/, '数字6桁'],
  [/\S 宛に/, '宛てに'],
  [/他の/, 'ほかの'],
  [/有効時間/, '有効期限'],
];

test('the texts were read', () => {
  assert.ok(all.length > 400, `${all.length} texts`);
});

for (const [word, instead] of words) {
  test(`no Japanese text has ${word.source}, but ${instead}`, () => {
    assert.deepEqual(
      all.filter(([, text]) => word.test(plain(text))),
      [],
    );
  });
}

test('Japanese texts have full-width brackets, and no blank between Japanese and Latin letters', () => {
  const found = all.filter(
    ([, text]) =>
      /[()]/.test(text) || /[ぁ-んァ-ヶ一-龠、。] [A-Za-z]|[A-Za-z] [ぁ-んァ-ヶ一-龠]/.test(shortened(text)),
  );
  assert.deepEqual(found, []);
});

test('no Japanese sentence has more than 50 characters', () => {
  const long = all
    .filter(([path]) => !isLegal(path) && !announced.includes(path))
    .flatMap(([path, text]) =>
      shortened(text)
        .split(/(?<=[。？])/)
        .map((sentence) => [path, sentence] as const),
    )
    .filter(([, sentence]) => sentence.length > 50)
    .map(([path, sentence]) => `${path} ${sentence.length}: ${sentence}`);
  assert.deepEqual(long, []);
});

test('a question has a question mark', () => {
  assert.deepEqual(
    all.filter(([, text]) => /(?:です|ます|よろしい)か[。]?$/.test(text)),
    [],
  );
});

test('a blank parts the sentences of an English text, and none stands at its beginning', () => {
  assert.ok(english.length > 400, `${english.length} texts`);
  assert.deepEqual(
    english.filter(([, text]) => /[\p{L})][.?!][A-Z]/u.test(text) || /^\s/.test(text)),
    [],
  );
});
