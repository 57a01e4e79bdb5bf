import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tsImport } from 'tsx/esm/api';
import { catalogueFiles } from '../../scripts/catalogues.js';
import { your } from '../../src/i18n/english.js';

type Message = string | readonly Message[] | ((...args: unknown[]) => string) | { [key: string]: Message };

const names = (language: 'ja' | 'en'): string[] => catalogueFiles(language).map(({ name }) => name);

async function texts(language: 'ja' | 'en'): Promise<Map<string, string | ((...args: unknown[]) => string)>> {
  const found = new Map<string, string | ((...args: unknown[]) => string)>();
  const walk = (path: string, message: Message): void => {
    if (typeof message === 'string' || typeof message === 'function') found.set(path, message);
    else for (const [key, value] of Object.entries(message)) walk(`${path}.${key}`, value);
  };
  for (const { name, path } of catalogueFiles(language)) {
    walk(name, (await tsImport(`../../${path}`, import.meta.url)) as { [key: string]: Message });
  }
  return found;
}

const facts = { time: '<0>', seconds: 41, tries: '<2>', name: 'email', length: 6, minLength: 8, maxLength: 99 };
const marks = ['<0>', '41', '<2>'];
/** The text of a message, with marks in place of its parameters. */
function filled(path: string, message: string | ((...args: unknown[]) => string)): string {
  if (typeof message === 'string') return message;
  return /\.problems\./.test(path) || path.startsWith('problems.')
    ? message(facts)
    : /\.fields\./.test(path) || path.startsWith('common.common.fields')
      ? message('<0>', facts)
      : message(...marks);
}

const [ja, en] = await Promise.all([texts('ja'), texts('en')]);

test('both languages have the same files and the same messages', () => {
  assert.deepEqual(names('en'), names('ja'));
  assert.deepEqual([...en.keys()].sort(), [...ja.keys()].sort());
  assert.ok(ja.size > 300, 'the catalogues were read');
});

for (const [language, messages] of [
  ['ja', ja],
  ['en', en],
] as const) {
  test(`${language}: no message is blank or contains undefined, null or a placeholder`, () => {
    for (const [path, message] of messages) {
      const text = filled(path, message);
      assert.ok(text.trim(), path);
      assert.doesNotMatch(text, /undefined|null|\[object|NaN|\$\{/, path);
    }
  });
}

test('both languages use the same parameters in each message', () => {
  for (const [path, message] of ja) {
    const other = en.get(path)!;
    assert.equal(typeof other, typeof message, path);
    const used = (text: string): string[] => [...marks, '99'].filter((mark) => text.includes(mark));
    assert.deepEqual(used(filled(path, other)), used(filled(path, message)), path);
  }
});

test('no English message contains Japanese', () => {
  for (const [path, message] of en) {
    assert.doesNotMatch(filled(path, message), /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef※]/, path);
  }
});

test('en: the label of a field of the account details is a lower-case word in a sentence', () => {
  const labels = [...en].flatMap(([path, text]) => (/\.profileFields\./.test(path) ? [text as string] : []));
  assert.ok(labels.length > 10);
  for (const label of labels) assert.match(your(label), /^your [a-z]/);
});
