import assert from 'node:assert/strict';
import { test } from 'node:test';
import { returnTarget } from '../../../service/hosted/return-to.js';

const registered = ['http://www.lexus.localhost:4000', 'http://dealer.localhost:4000'];

for (const target of [
  'http://www.lexus.localhost:4000/',
  'http://www.lexus.localhost:4000/settings?from=login#top',
  'http://dealer.localhost:4000/index.html',
]) {
  test(`${target} is a registered target`, () => assert.equal(returnTarget(target, registered), target));
}

for (const target of [
  undefined,
  '',
  '/settings',
  '//www.lexus.localhost:4000/',
  'https://www.lexus.localhost:4000/',
  'http://www.lexus.localhost/',
  'http://www.lexus.localhost:4001/',
  'http://www.lexus.localhost:4000.evil.example/',
  'http://www.lexus.localhost:4000@evil.example/',
  'http://user@www.lexus.localhost:4000/',
  'http://user:pass@www.lexus.localhost:4000/',
  'http://evil.example/http://www.lexus.localhost:4000/',
  'http:\\\\www.lexus.localhost:4000\\',
  'http://www.lexus.localhost:4000\\@evil.example/',
  'http://www.lexus.local\thost:4000/',
  'http://www.lexus.localhost:4000/\r\nLocation: http://evil.example',
  '\u0000http://www.lexus.localhost:4000/',
  ' http://www.lexus.localhost:4000/',
  'javascript:alert(1)//http://www.lexus.localhost:4000/',
  'data:text/html,http://www.lexus.localhost:4000/',
  'HTTP://WWW.LEXUS.LOCALHOST:4000/',
]) {
  test(`${JSON.stringify(target)} is refused`, () => assert.equal(returnTarget(target, registered), undefined));
}
