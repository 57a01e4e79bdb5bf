import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue, matchLocale } from '../../src/i18n/catalogue.js';

test('the language is Japanese for ja and without lang, English for any other lang', () => {
  for (const lang of ['ja', 'ja-JP', 'JA', 'ja-Hira', '', null, undefined]) assert.equal(matchLocale(lang), 'ja');
  for (const lang of ['en', 'en-GB', 'fr', 'zh-Hant', 'jav', 'japanese', 'x']) assert.equal(matchLocale(lang), 'en');
});

test('the source language is available at once, another language is loaded once', async () => {
  let loads = 0;
  const catalogue = new Catalogue({ word: '語' }, async () => {
    loads += 1;
    return { word: 'word' };
  });
  assert.equal(catalogue.get('ja')!.word, '語');
  assert.equal(catalogue.get('en'), undefined);
  assert.equal((await catalogue.load('en')).word, 'word');
  assert.equal(catalogue.get('en')!.word, 'word');
  await catalogue.load('en');
  assert.equal(loads, 1);
});

test('a language that fails to load is replaced by the source language, and loaded again the next time', async () => {
  let online = false;
  const catalogue = new Catalogue({ word: '語' }, () =>
    online ? Promise.resolve({ word: 'word' }) : Promise.reject(new Error('offline')),
  );
  assert.equal((await catalogue.load('en')).word, '語');
  online = true;
  assert.equal((await catalogue.load('en')).word, 'word');
});

test('load() rejects when neither the language nor a source language that is loaded later is available', async () => {
  let online = false;
  const catalogue = new Catalogue(
    () => (online ? Promise.resolve({ word: '語' }) : Promise.reject(new Error('offline'))),
    () => Promise.reject(new Error('offline')),
  );
  await assert.rejects(catalogue.load('ja'));
  await assert.rejects(catalogue.load('en'));
  online = true;
  assert.equal((await catalogue.load('ja')).word, '語');
  assert.equal((await catalogue.load('en')).word, '語');
});
