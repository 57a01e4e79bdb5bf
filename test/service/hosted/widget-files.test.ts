import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from '../../../scripts/compress.js';
import { createWidgetFiles } from '../../../service/hosted/widget-files.js';
import { mergeSettings } from '../../../service/settings.js';

const script = `customElements.define('mylexus-x', X);\n`.repeat(200);
const place = mkdtempSync(join(tmpdir(), 'mylexus-widgets-'));
const folder = join(place, 'cdn');

const [id, framed, inline, other] = [
  'https://id.example.jp',
  'https://www.example.jp',
  'https://inline.example.jp',
  'https://other.example',
];
const settings = mergeSettings({ origins: { id, inline: [inline], frame: [framed] } });
const server = createServer(createWidgetFiles(pathToFileURL(`${folder}/`), settings));

before(async () => {
  for (const name of ['chunks/en', 'define/login', 'pictures']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['loader.js', 'define/login.js', 'define/login/steps.en-1a.js', 'chunks/en/base-1a.js'])
    writeFileSync(join(folder, name), script);
  writeFileSync(join(folder, 'pictures/card.webp'), 'a picture');
  writeFileSync(join(place, 'secret.js'), 'outside of the folder');
  await compressFiles(folder);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(() => {
  server.close();
  server.closeAllConnections();
  rmSync(place, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Calls without what `fetch` adds by itself: encodings, another path. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const call = send({ host: '127.0.0.1', port, path: `/widgets/${path}`, headers, method }).end();
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
}

suite("the widgets' files", () => {
  test('are sent as they were compressed at the build, brotli before gzip, by what the client takes', async () => {
    for (const [accepted, encoding, read] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['br;q=1.0, gzip;q=0.8', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
      ['*', 'br', brotliDecompressSync],
      ['deflate', undefined, (body: Buffer) => body],
    ] as const) {
      const answer = await get('loader.js', { 'Accept-Encoding': accepted });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers['content-encoding'], encoding, accepted);
      assert.equal(answer.headers['content-type'], 'text/javascript; charset=utf-8');
      assert.equal(answer.headers['content-length'], String(answer.body.length));
      assert.equal(answer.headers.vary, 'Accept-Encoding');
      assert.equal(read(answer.body).toString(), script);
    }
    assert.equal((await get('loader.js')).body.toString(), script);
  });

  test('that are not compressed are sent as they are', async () => {
    const answer = await get('pictures/card.webp', { 'Accept-Encoding': 'br' });
    assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'image/webp']);
    assert.equal(answer.headers['content-encoding'], undefined);
    assert.equal(answer.body.toString(), 'a picture');
  });

  test('with a hash in the name are kept for ever; those that pages name are asked for again', async () => {
    for (const path of ['chunks/en/base-1a.js', 'define/login/steps.en-1a.js'])
      assert.equal((await get(path)).headers['cache-control'], 'public, max-age=31536000, immutable', path);
    for (const path of ['loader.js', 'define/login.js', 'pictures/card.webp'])
      assert.equal((await get(path)).headers['cache-control'], 'no-cache', path);
  });

  test('may be used by pages of every origin', async () => {
    const { headers } = await get('loader.js');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  test('that hold one tag tell it that its page shows frames, and tell no other page', async () => {
    const told = await get('define/login.js', { Origin: framed });
    assert.equal(told.headers['server-timing'], 'frame');
    assert.equal(told.headers['timing-allow-origin'], '*', 'the page may read it');
    for (const origin of [undefined, id, inline, other, 'null']) {
      const { headers } = await get('define/login.js', origin ? { Origin: origin } : {});
      assert.equal(headers['server-timing'], undefined, origin);
      assert.equal(headers.vary, 'Accept-Encoding, Origin', 'kept for pages that are answered the same');
    }
    // Kept for ever, these are shared by the page and its frame.
    for (const path of ['loader.js', 'define/login/steps.en-1a.js', 'chunks/en/base-1a.js']) {
      const { headers } = await get(path, { Origin: framed });
      assert.deepEqual([headers['server-timing'], headers.vary], [undefined, 'Accept-Encoding'], path);
    }
  });

  test('are not sent again to a client that has them, in the same encoding', async () => {
    const { headers } = await get('loader.js', { 'Accept-Encoding': 'br' });
    const tag = headers.etag ?? '';
    assert.match(tag, /^"[\w-]{20,}"$/);
    const kept = await get('loader.js', { 'Accept-Encoding': 'br', 'If-None-Match': `"other", ${tag}` });
    assert.deepEqual([kept.status, kept.body.length], [304, 0]);
    assert.equal(kept.headers.etag, tag);
    assert.equal(kept.headers['cache-control'], 'no-cache');
    assert.equal((await get('loader.js', { 'Accept-Encoding': 'gzip', 'If-None-Match': tag })).status, 200);
  });

  test('have another ETag when their content changes, even at the same size', async () => {
    const before = (await get('define/login.js')).headers.etag;
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(folder, 'define/login.js'), script.replace('X', 'Y'));
    const { headers, status } = await get('define/login.js', { 'If-None-Match': before ?? '' });
    assert.equal(status, 200);
    assert.notEqual(headers.etag, before);
  });

  test('are sent in parts, as long as they are the same file', async () => {
    const { headers } = await get('loader.js', { Range: 'bytes=0-9' });
    const part = await get('loader.js', { Range: 'bytes=10-29', 'If-Range': headers.etag ?? '' });
    assert.equal(part.status, 206);
    assert.equal(part.headers['content-range'], `bytes 10-29/${script.length}`);
    assert.equal(part.body.toString(), script.slice(10, 30));
    const packed = readFileSync(join(folder, 'loader.js.br'));
    const encoded = await get('loader.js', { Range: 'bytes=-5', 'Accept-Encoding': 'br' });
    assert.deepEqual(encoded.body, packed.subarray(-5));
    const changed = await get('loader.js', { Range: 'bytes=10-29', 'If-Range': '"another"' });
    assert.deepEqual([changed.status, changed.body.length], [200, script.length]);
    const beyond = await get('loader.js', { Range: 'bytes=999999-' });
    assert.deepEqual([beyond.status, beyond.body.length], [416, 0]);
    assert.equal(beyond.headers['content-range'], `bytes */${script.length}`);
    assert.equal(beyond.headers['cache-control'], 'no-store');
  });

  test('are described to a client that asks for the headers alone', async () => {
    const answer = await get('loader.js', { 'Accept-Encoding': 'br' }, 'HEAD');
    const size = readFileSync(join(folder, 'loader.js.br')).length;
    assert.deepEqual([answer.status, answer.body.length], [200, 0]);
    assert.equal(answer.headers['content-length'], String(size));
  });

  test('are all that is served: nothing unknown, no folder, nothing outside', async () => {
    for (const path of [
      ...['', 'chunks', 'chunks/', 'other.js', 'loader.js/', 'loader', 'loader.js.br', '.hidden.js'],
      ...['../secret.js', '%2e%2e/secret.js', '..%2fsecret.js', 'chunks/../../secret.js', '//etc/passwd.js'],
      ...['%00loader.js', 'loader.js%00.webp', '%', '..%5csecret.js', '%252e%252e/secret.js'],
    ]) {
      const answer = await get(path, { 'Accept-Encoding': 'br' });
      assert.equal(answer.status, 404, path);
      assert.ok(!answer.body.toString().includes('outside'), path);
      assert.equal(answer.headers.etag, undefined, path);
    }
  });
});
