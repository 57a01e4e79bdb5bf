import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readFileNames } from '../../../service/hosted/file-names.js';

const place = mkdtempSync(join(tmpdir(), 'mylexus-preloads-'));
after(() => rmSync(place, { recursive: true }));

const manifest = {
  '_core.js': { file: 'chunks/core-1a.js', imports: ['_base.js'] },
  '_base.js': { file: 'chunks/base-2b.js', imports: ['_core.js'] },
  '_english.js': { file: 'chunks/en/english-3c.js' },
  'src/loader.ts': { file: 'loader.js', dynamicImports: ['src/define/login.ts', 'src/define/session.ts'] },
  'src/light-dom.ts': { file: 'hosted/light-dom-8b.js', imports: ['_core.js'] },
  'src/frame.ts': { file: 'hosted/frame-9c.js', imports: ['src/light-dom.ts'] },
  'src/define/login.ts': {
    file: 'chunks/login-4d.js',
    imports: ['_core.js'],
    dynamicImports: ['src/features/login/messages/en.ts', '_later.js'],
  },
  'src/define/session.ts': { file: 'chunks/session-5e.js', imports: ['_core.js'] },
  'src/features/login/messages/en.ts': { file: 'chunks/en/login-6f.js', imports: ['_english.js'] },
  '_later.js': { file: 'chunks/later-7a.js' },
};

const page = (...tags: string[]): string =>
  `<head>
    <script type="module" src="https://id.example.jp/widgets/light-dom.js"></script>
    <script type="module" src="https://id.example.jp/widgets/loader.js"></script>
  </head>${tags.map((tag) => `<${tag} return-to="/"></${tag}>`).join('')}`;

const preloaded = (html: string): string[] =>
  [...html.matchAll(/<link rel="modulepreload" href="https:\/\/id\.example\.jp\/widgets\/([^"]+)" \/>/g)]
    .map(([, file]) => file!)
    .sort();

test('a page names what its scripts and tags stand on, and no tag that it does not have', () => {
  writeFileSync(join(place, 'chunks.json'), JSON.stringify(manifest));
  const preload = readFileNames(pathToFileURL(`${place}/`));
  const html = preload(page('mylexus-login', 'mylexus-unknown'), 'ja');
  assert.deepEqual(preloaded(html), ['chunks/base-2b.js', 'chunks/core-1a.js', 'chunks/login-4d.js']);
  assert.ok(html.indexOf('modulepreload') < html.indexOf('<script'), 'before the scripts begin');
  assert.deepEqual(preloaded(preload(page(), 'ja')), ['chunks/base-2b.js', 'chunks/core-1a.js']);
});

test('a page in English names the English texts too', () => {
  writeFileSync(join(place, 'chunks.json'), JSON.stringify(manifest));
  const html = readFileNames(pathToFileURL(`${place}/`))(page('mylexus-login'), 'en');
  assert.deepEqual(
    preloaded(html).filter((file) => file.startsWith('chunks/en/')),
    ['chunks/en/english-3c.js', 'chunks/en/login-6f.js'],
  );
});

test('a page runs the built files of its scripts, in their order, and names them once', () => {
  writeFileSync(join(place, 'chunks.json'), JSON.stringify(manifest));
  const nameFiles = readFileNames(pathToFileURL(`${place}/`));
  const scriptsOf = (html: string) => [...html.matchAll(/<script[^>]*\/widgets\/([^"]+)"/g)].map(([, file]) => file);
  assert.deepEqual(scriptsOf(nameFiles(page('mylexus-login'), 'ja')), ['hosted/light-dom-8b.js', 'loader.js']);
  const frame = nameFiles(
    `<script type="module" src="https://id.example.jp/widgets/frame.js"></script>
     <script type="module" src="https://id.example.jp/widgets/define/login.js"></script><mylexus-login></mylexus-login>`,
    'ja',
  );
  assert.deepEqual(scriptsOf(frame), ['hosted/frame-9c.js', 'chunks/login-4d.js']);
  assert.deepEqual(preloaded(frame), ['chunks/base-2b.js', 'chunks/core-1a.js', 'hosted/light-dom-8b.js']);
});

test('without a build, pages stay as they are', () => {
  const html = page('mylexus-login');
  assert.equal(readFileNames(pathToFileURL(`${place}/none/`))(html, 'ja'), html);
});
