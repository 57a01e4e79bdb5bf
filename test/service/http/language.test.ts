import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRouter } from '../../../service/http/router.js';
import { defaultSettings as settings } from '../../../service/settings.js';
import type { App } from '../../../service/shared/app.js';

const router = createRouter({ settings, now: () => 0 } as Partial<App> as App, []);

/** The language of an answer, whatever it is. */
async function languageOf(header: string | null): Promise<string | null> {
  const headers = new Headers(header === null ? {} : { 'Accept-Language': header });
  const response = await router.fetch(new Request('http://localhost/api/nowhere', { headers }), {});
  return response.headers.get('Content-Language');
}

test('the language is the first known one by weight, else Japanese', async () => {
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
    assert.equal(await languageOf(header), language, String(header).slice(0, 40));
  }
});
