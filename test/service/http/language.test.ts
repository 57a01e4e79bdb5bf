import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLanguage } from '../../../service/http/language.js';

test('the language is the first known one by weight, else Japanese', () => {
  for (const [header, language] of [
    [null, 'ja'],
    ['', 'ja'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['JA-jp, en', 'ja'],
    ['fr, en;q=0.4, ja;q=0.8', 'ja'],
    ['de;q=0.9, en;q=0.1', 'en'],
    ['en;q=0, fr', 'ja'],
    ['*', 'ja'],
    ['e'.repeat(5000), 'ja'],
  ] as const) {
    assert.equal(parseLanguage(header), language, String(header).slice(0, 40));
  }
});
