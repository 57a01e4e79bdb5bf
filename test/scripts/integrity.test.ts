import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkBase, embedding, integrityOf, publishFolder } from '../../scripts/integrity.js';

let place: string;
const built = (): string => join(place, 'built');
const base = 'https://id.example.jp/widgets/';

before(() => {
  place = mkdtempSync(join(tmpdir(), 'integrity-'));
  for (const folder of ['chunks', 'define/login']) mkdirSync(join(built(), folder), { recursive: true });
  writeFileSync(join(built(), 'loader.js'), 'import("./chunks/login-b.js")');
  writeFileSync(join(built(), 'chunks', 'login-b.js'), '0');
  writeFileSync(join(built(), 'define', 'login.js'), '1');
  writeFileSync(join(built(), 'define', 'login', 'later-c.js'), '2');
});
after(() => rmSync(place, { recursive: true }));

test('every script has its hash', () => {
  const hash = createHash('sha384').update('1').digest('base64');
  const paths = ['chunks/login-b.js', 'define/login.js', 'define/login/later-c.js', 'loader.js'];
  assert.deepEqual(Object.keys(integrityOf(built())), paths);
  assert.equal(integrityOf(built())['define/login.js'], `sha384-${hash}`);
});

test('the folder of a release is an https URL with a slash at its end', () => {
  assert.equal(checkBase(base), base);
  assert.throws(() => checkBase(undefined), /Name where the folder will be served/);
  assert.throws(() => checkBase('id.example.jp'), /is not a URL/);
  assert.throws(() => checkBase('http://id.example.jp/widgets/'), /has to begin with https/);
  assert.throws(() => checkBase('https://id.example.jp/widgets'), /has to end with a slash/);
});

test('a version is published once, at an address of its own', () => {
  const target = join(place, 'cdn');
  publishFolder(built(), target, '1.2.3', base);
  const page = readFileSync(join(target, '1.2.3', 'embed.html'), 'utf8');
  assert.match(page, /src="https:\/\/id\.example\.jp\/widgets\/1\.2\.3\/loader\.js" integrity="sha384-/);
  assert.match(page, /"https:\/\/id\.example\.jp\/widgets\/1\.2\.3\/chunks\/login-b\.js": "sha384-/);
  assert.doesNotMatch(page, /define/);
  const alone = readFileSync(join(target, '1.2.3', 'define', 'login.html'), 'utf8');
  assert.match(alone, /src="https:\/\/id\.example\.jp\/widgets\/1\.2\.3\/define\/login\.js" integrity="sha384-/);
  assert.match(alone, /"https:\/\/id\.example\.jp\/widgets\/1\.2\.3\/define\/login\/later-c\.js": "sha384-/);
  assert.doesNotMatch(alone, /chunks/);
  publishFolder(built(), target, '1.2.3', base);
  writeFileSync(join(built(), 'define', 'login.js'), 'other');
  assert.throws(() => publishFolder(built(), target, '1.2.3', base), /published once/);
  assert.ok(publishFolder(built(), target, '1.2.4', base)['loader.js']);
});

test('what a page pastes is one map and one script', () => {
  const page = embedding(base, { 'loader.js': 'sha384-a', 'chunks/b.js': 'sha384-b' });
  assert.equal(page.match(/<script/g)?.length, 2);
  assert.ok(page.indexOf('importmap') < page.indexOf('loader.js" integrity'), 'the map stands first');
});
