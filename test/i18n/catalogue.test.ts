import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue, matchLocale } from '../../src/i18n/catalogue.js';

test('Japanese for ja and where nothing is said, English for every other language', () => {
  for (const lang of ['ja', 'ja-JP', 'JA', 'ja-Hira', '', null, undefined]) assert.equal(matchLocale(lang), 'ja');
  for (const lang of ['en', 'en-GB', 'fr', 'zh-Hant', 'jav', 'japanese', 'x']) assert.equal(matchLocale(lang), 'en');
});

test('the source language is here at once, another one is loaded once', async () => {
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

test('a language that cannot be loaded is told in the source language, and tried again the next time', async () => {
  let there = false;
  const catalogue = new Catalogue({ word: '語' }, () =>
    there ? Promise.resolve({ word: 'word' }) : Promise.reject(new Error('offline')),
  );
  assert.equal((await catalogue.load('en')).word, '語');
  there = true;
  assert.equal((await catalogue.load('en')).word, 'word');
});

test('a source language that comes later: the caller is told when nothing can be had', async () => {
  let there = false;
  const catalogue = new Catalogue(
    () => (there ? Promise.resolve({ word: '語' }) : Promise.reject(new Error('offline'))),
    () => Promise.reject(new Error('offline')),
  );
  await assert.rejects(catalogue.load('ja'));
  await assert.rejects(catalogue.load('en'));
  there = true;
  assert.equal((await catalogue.load('ja')).word, '語');
  assert.equal((await catalogue.load('en')).word, '語');
});
