import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { defaultProfilePolicy } from '../../../src/contract/index.js';
import { findType } from '../../../service/brands/catalogue.js';
import { defaultBrands } from '../../../service/brands/default.js';
import { parseBrands } from '../../../service/brands/file.js';
import { themeSheet } from '../../../service/brands/theme.js';
import { ConfigurationError, readConfiguration } from '../../../service/configuration.js';

const words = (text: string) => ({ ja: text, en: text });

const set = { name: 'password', label: words('With a password'), fields: ['id', 'password'] };
const card = { type: 'kumoCard', name: words('Kumo card'), service: words('Kumo drive'), requirementSets: [set] };
const kumo = {
  brand: 'kumo',
  name: words('Kumo'),
  invitation: words('Link a card.'),
  canAdd: true,
  credentialTypes: [card],
};

const names = [
  { name: 'familyName', required: true },
  { name: 'givenName', required: true },
];

const nickname = { name: 'nickname', kind: 'text', label: words('Nickname'), required: false };
const ofFields = (changes: object) => ({ profileFields: [{ ...nickname, ...changes }] });

const parse = (brand: object, file: object = {}) =>
  parseBrands(JSON.stringify({ brands: [{ ...kumo, ...brand }], ...file }));
const ofCard = (changes: object) => ({ credentialTypes: [{ ...card, ...changes }] });

suite('a file of brands', () => {
  test('adds its brands to those of the service, and replaces one of the same name', () => {
    const names = (file: object, brand: object = {}) => parse(brand, file).brands?.map((each) => each.brand);
    assert.deepEqual(names({}), ['lexus', 'toyota', 'kumo']);
    assert.deepEqual(names({ withDefaults: false }), ['kumo']);
    assert.deepEqual(names({}, { brand: 'lexus' }), ['toyota', 'lexus']);
    const { brands = [] } = parse({});
    assert.deepEqual(findType(brands, 'kumoCard')?.brand, 'kumo');
    assert.deepEqual(brands.slice(0, 2), defaultBrands);
  });

  test('may have hints, services that another system links, a theme and texts', () => {
    const theme = {
      ink: '#123',
      accent: 'light-dark(#1d4f91, #9cc4f2)',
      radius: '0px',
      font: "'Noto Serif JP', serif",
    };
    const linkedServices = [{ kind: 'kumoLink', name: words('Kumo link'), service: words('Link') }];
    const messages = {
      ja: { registration: { pathCredential: 'Kumoカードをお持ちの方' } },
      en: { login: { rows: ['a'] } },
    };
    const hints = { id: words('Twelve digits') };
    const { brands, mistakes } = parse({ ...ofCard({ hints }), linkedServices, theme, messages });
    assert.equal(mistakes, undefined);
    assert.deepEqual(brands?.[2]?.theme, theme);
    assert.deepEqual(brands[2].messages, messages);
  });

  test('may say which profile fields are shown, for one customer type or both, without a brand', () => {
    const { profile, brands } = parseBrands(JSON.stringify({ profile: { individual: names } }));
    assert.deepEqual(profile, { ...defaultProfilePolicy, individual: names });
    assert.deepEqual(brands, defaultBrands);
    assert.deepEqual(parse({}).profile, defaultProfilePolicy);
  });

  test('has an example to deploy with, which is right', async () => {
    const example = await readFile(new URL('../../../deploy/brands.json', import.meta.url), 'utf8');
    assert.equal(parseBrands(example).mistakes, undefined);
  });

  const wrong: readonly [string, object, string, object?][] = [
    ['a key that is not known', { colour: 'red' }, 'brands[0].colour is not known'],
    ['a key of the file that is not known', {}, 'brand is not known', { brand: {} }],
    ['a language that is missing', { name: { ja: 'Kumo' } }, 'brands[0].name.en is missing'],
    [
      'an empty text',
      { invitation: { ja: ' ', en: 'x' } },
      'brands[0].invitation.ja must be one line of 1 to 300 characters',
    ],
    [
      'a text of two lines',
      { name: { ja: 'a\nb', en: 'x' } },
      'brands[0].name.ja must be one line of 1 to 300 characters',
    ],
    [
      'a name that is none',
      { brand: 'Kumo Motors' },
      'brands[0].brand must begin with a small letter and have at most 32 letters and digits',
    ],
    ['a part that is missing', { canAdd: undefined }, 'brands[0].canAdd is missing'],
    ['a word in place of true or false', { canAdd: 'yes' }, 'brands[0].canAdd must be true or false'],
    ['a type of another brand', ofCard({ type: 'ownersCard' }), 'the type ownersCard is there twice'],
    ['a type twice', { credentialTypes: [card, card] }, 'the type kumoCard is there twice'],
    ['a brand twice', {}, 'the brand kumo is there twice', { brands: [kumo, { ...kumo, credentialTypes: [] }] }],
    [
      'no requirement set',
      ofCard({ requirementSets: [] }),
      'brands[0].credentialTypes[0].requirementSets must have at least one',
    ],
    [
      'a requirement set twice',
      ofCard({ requirementSets: [set, set] }),
      'the requirement set password of kumoCard is there twice',
    ],
    [
      'an identity field that does not exist',
      ofCard({ requirementSets: [{ ...set, fields: ['id', 'email'] }] }),
      'brands[0].credentialTypes[0].requirementSets[0].fields[1] must be one of id, password, kana, birthDate, phone',
    ],
    [
      'an ID without a proof',
      ofCard({ requirementSets: [{ ...set, fields: ['id'] }] }),
      'brands[0].credentialTypes[0].requirementSets[0].fields must have id and at least one more field',
    ],
    [
      'a colour that is none',
      { theme: { ink: 'url(https://evil.example)' } },
      'brands[0].theme.ink must be a colour such as #1d4f91 or light-dark(#1d4f91, #9cc4f2)',
    ],
    [
      'a colour that ends the rule',
      { theme: { ink: '#fff;}body{display:none' } },
      'brands[0].theme.ink must be a colour such as #1d4f91 or light-dark(#1d4f91, #9cc4f2)',
    ],
    [
      'a font that ends the rule',
      { theme: { font: "a';}*{}" } },
      "brands[0].theme.font must be names of fonts, for instance 'Hiragino Mincho ProN', serif",
    ],
    [
      'a property that no theme has',
      { theme: { display: 'none' } },
      'brands[0].theme.display is no property of a theme; there are ink, ink-soft, paper, accent, error, success, line, line-strong, radius, font',
    ],
    [
      'a text that is a number',
      { messages: { ja: { login: { heading: 7 } } } },
      'brands[0].messages.ja.login must be a text, a list of texts or an object of texts',
    ],
    [
      'a key of another kind of field',
      ofFields({ sentence: words('x') }),
      'brands[0].profileFields[0].sentence is not known',
    ],
    [
      'a kind of field that does not exist',
      ofFields({ kind: 'number' }),
      'brands[0].profileFields[0].kind must be one of text, choice, date, consent',
    ],
    ['a consent without its sentence', ofFields({ kind: 'consent' }), 'brands[0].profileFields[0].sentence is missing'],
    ['a label in one language', ofFields({ label: { ja: 'x' } }), 'brands[0].profileFields[0].label.en is missing'],
    [
      'a customer type of a field that does not exist',
      ofFields({ for: 'person' }),
      'brands[0].profileFields[0].for must be individual or corporation',
    ],
    [
      'a length that is none',
      ofFields({ maxLength: 0.5 }),
      'brands[0].profileFields[0].maxLength must be a whole number from 1 to 500',
    ],
    [
      'one choice',
      ofFields({ kind: 'choice', options: [{ value: 'a', label: words('a') }] }),
      'brands[0].profileFields[0].options must have 2 to 12 choices',
    ],
    [
      'a choice twice',
      ofFields({ kind: 'choice', options: ['a', 'a'].map((value) => ({ value, label: words(value) })) }),
      'brands[0].profileFields[0].options must not have a value twice',
    ],
    ['a field twice', { profileFields: [nickname, nickname] }, 'the profile field nickname is there twice'],
    [
      'too many fields',
      { profileFields: Array.from({ length: 9 }, (_, place) => ({ ...nickname, name: `f${place}` })) },
      'brands[0].profileFields must have at most 8 fields',
    ],
    ['no brand', {}, 'brands must have at least one', { brands: [], withDefaults: false }],
    ['a customer type that does not exist', {}, 'profile.person is not known', { profile: { person: [] } }],
    [
      'a field without whether it is required',
      {},
      'profile.individual[0].required is missing',
      { profile: { individual: [{ name: 'phone' }] } },
    ],
    [
      'a profile field that does not exist',
      {},
      'profile.individual[2].name must be one of familyName, givenName, familyNameKana, givenNameKana, birthDate, phone, postalCode, prefecture, city, street, building',
      { profile: { individual: [...names, { name: 'shoeSize', required: false }] } },
    ],
    [
      'a field of a person for a corporation',
      {},
      'profile.corporation[3].name must be one of corporationName, corporationNameKana, familyName, givenName, familyNameKana, givenNameKana, phone, postalCode, prefecture, city, street, building',
      {
        profile: {
          corporation: [{ name: 'corporationName', required: true }, ...names, { name: 'birthDate', required: true }],
        },
      },
    ],
    [
      'a profile field twice',
      {},
      'profile.individual has phone twice',
      { profile: { individual: [...names, { name: 'phone', required: true }, { name: 'phone', required: false }] } },
    ],
    [
      'a name that need not be given',
      {},
      'profile.individual must have givenName, required',
      { profile: { individual: [names[0], { name: 'givenName', required: false }] } },
    ],
  ];
  for (const [what, brand, mistake, file] of wrong) {
    test(`is told of ${what} with its path`, () => {
      assert.deepEqual(parse(brand, file).mistakes, [mistake]);
    });
  }

  test('is told of every mistake at once, and of what is no JSON', () => {
    assert.equal(parse({ canAdd: 1, theme: { ink: 'no', paper: 'no' } }).mistakes?.length, 3);
    assert.deepEqual(parseBrands('{').mistakes, ['is no JSON']);
    assert.deepEqual(parseBrands('7').mistakes, ['must be a JSON object']);
  });

  test('is read when the process starts, and its mistakes are those of the configuration', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'brands-'));
    t.after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'brands.json');
    await writeFile(file, JSON.stringify({ brands: [kumo] }));
    const { settings } = readConfiguration({ MYLEXUS_BRANDS_FILE: file });
    assert.equal(settings.brands.at(-1)?.brand, 'kumo');
    assert.deepEqual(settings.profile, defaultProfilePolicy);
    await writeFile(file, JSON.stringify({ profile: { individual: names } }));
    assert.deepEqual(readConfiguration({ MYLEXUS_BRANDS_FILE: file }).settings.profile.individual, names);
    await writeFile(file, JSON.stringify({ brands: [{ ...kumo, canAdd: 'yes' }] }));
    const mistakes = ['MYLEXUS_BRANDS_FILE: brands[0].canAdd must be true or false'];
    assert.throws(() => readConfiguration({ MYLEXUS_BRANDS_FILE: file }), new ConfigurationError(mistakes));
    const missing = join(folder, 'none.json');
    assert.throws(
      () => readConfiguration({ MYLEXUS_BRANDS_FILE: missing }),
      new ConfigurationError([`MYLEXUS_BRANDS_FILE: cannot be read (ENOENT): ${missing}`]),
    );
  });

  test('has a theme that becomes custom properties of the widgets and of the hosted pages', () => {
    assert.equal(
      themeSheet({ ink: '#123', radius: '0px' }),
      ':root {\n  --mylexus-ink: #123;\n  --ink: #123;\n  --mylexus-radius: 0px;\n  --radius: 0px;\n}\n',
    );
    assert.equal(themeSheet({ ink: '#123;}' }), ':root {\n\n}\n', 'a value that was not checked is left out');
  });
});
