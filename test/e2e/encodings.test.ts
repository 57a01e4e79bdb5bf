import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../harness/fixtures.js';

/** ログイン in the encodings of an old CMS. */
const encodings: Record<string, number[]> = {
  Shift_JIS: [0x83, 0x8d, 0x83, 0x4f, 0x83, 0x43, 0x83, 0x93],
  'EUC-JP': [0xa5, 0xed, 0xa5, 0xb0, 0xa5, 0xa4, 0xa5, 0xf3],
};

for (const [charset, login] of Object.entries(encodings))
  test(`a page in ${charset} shows the widgets in Japanese`, async ({ demo, visitor }) => {
    const { id } = demo.origins;
    const body = Buffer.concat([
      Buffer.from('<!doctype html><html lang="ja"><link rel="icon" href="data:,"><title>'),
      Buffer.from(login),
      Buffer.from(`</title><script type="module" src="${id}/widgets/loader.js"></script>
        <mylexus-login></mylexus-login><mylexus-migration-guide></mylexus-migration-guide>`),
    ]);
    const server = createServer((_, response) =>
      response.writeHead(200, { 'Content-Type': `text/html; charset=${charset}` }).end(body),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await visitor.visit(`http://cms.localhost:${(server.address() as AddressInfo).port}/`);
      expect(await visitor.page.evaluate(() => document.characterSet)).toBe(charset);
      expect(await visitor.page.title()).toBe('ログイン');
      await visitor.sees('リニューアルのお知らせ');
      await visitor.link('ログインページへ').waitFor();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
