import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { embedding, integrityOf, publishFolder } from '../../scripts/integrity.js';

let place: string;
const built = (): string => join(place, 'built');
const base = 'https://id.example.jp/widgets/';

before(() => {
  place = mkdtempSync(join(tmpdir(), 'integrity-'));
  mkdirSync(join(built(), 'define'), { recursive: true });
  writeFileSync(join(built(), 'loader.js'), 'import("./define/login.js")');
  writeFileSync(join(built(), 'define', 'login.js'), '1');
});
after(() => rmSync(place, { recursive: true }));

test('every script has its hash', () => {
  const hash = createHash('sha384').update('1').digest('base64');
  assert.deepEqual(Object.keys(integrityOf(built())), ['define/login.js', 'loader.js']);
  assert.equal(integrityOf(built())['define/login.js'], `sha384-${hash}`);
});

test('a version is published once, at an address of its own', () => {
  const target = join(place, 'cdn');
  publishFolder(built(), target, '1.2.3', base);
  const page = readFileSync(join(target, '1.2.3', 'embed.html'), 'utf8');
  assert.match(page, /src="https:\/\/id\.example\.jp\/widgets\/1\.2\.3\/loader\.js" integrity="sha384-/);
  assert.match(page, /"https:\/\/id\.example\.jp\/widgets\/1\.2\.3\/define\/login\.js": "sha384-/);
  publishFolder(built(), target, '1.2.3', base);
  writeFileSync(join(built(), 'define', 'login.js'), '2');
  assert.throws(() => publishFolder(built(), target, '1.2.3', base), /published once/);
  assert.ok(publishFolder(built(), target, '1.2.4', base)['loader.js']);
});

test('what a page pastes is one map and one script', () => {
  const page = embedding(base, { 'loader.js': 'sha384-a', 'chunks/b.js': 'sha384-b' });
  assert.equal(page.match(/<script/g)?.length, 2);
  assert.ok(page.indexOf('importmap') < page.indexOf('loader.js" integrity'), 'the map stands first');
});
