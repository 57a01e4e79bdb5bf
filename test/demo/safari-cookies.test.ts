import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { keepCookiesInSafari } from '../../demo/safari-cookies.js';
import { headerCookies, registrationCookie, sessionCookie } from '../../service/http/cookies.js';

const browsers = {
  Safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  Chromium: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  Firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
};

/** Calls a service that answers which cookies it received, sets one and deletes the other. */
async function ask(browser: keyof typeof browsers, cookie: string): Promise<{ came: string; lines: string[] }> {
  const app = new Hono().get('*', (c) => {
    const cookies = headerCookies(c);
    const came = [sessionCookie, registrationCookie].map((name) => cookies.get(name) ?? 'none').join();
    cookies.set(sessionCookie, 'one', 60);
    cookies.delete(registrationCookie);
    return c.text(came);
  });
  const service = keepCookiesInSafari(async (request) => app.fetch(request));
  const headers = { 'User-Agent': browsers[browser], Cookie: cookie };
  const answer = await service(new Request('http://id.lexus.localhost/api/session', { headers }));
  return { came: await answer.text(), lines: answer.headers.getSetCookie() };
}

test('Safari gets cookies that it keeps on http, and the service its own names', async () => {
  const { came, lines } = await ask('Safari', 'lang=ja; mylexus-session=s; mylexus-registration=r');
  assert.equal(came, 's,r');
  assert.deepEqual(lines, [
    'mylexus-session=one; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
    'mylexus-registration=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  ]);
});

for (const browser of ['Chromium', 'Firefox'] as const) {
  test(`${browser} gets the service’s own cookies, and others are not taken for them`, async () => {
    const { came, lines } = await ask(browser, 'mylexus-session=s; __Host-mylexus-registration=r');
    assert.equal(came, 'none,r');
    assert.ok(lines.length === 2 && lines.every((line) => line.startsWith('__Host-') && line.includes('; Secure;')));
  });
}

test('Safari keeps the cookies of a dealer’s site as well', async () => {
  const site = keepCookiesInSafari(
    async (request) =>
      new Response(request.headers.get('Cookie'), {
        headers: { 'Set-Cookie': '__Host-mylexus-site-session=one; Path=/; Secure; HttpOnly' },
      }),
  );
  const headers = { 'User-Agent': browsers.Safari, Cookie: 'mylexus-site-session=s; mylexus-site-requests=r' };
  const answer = await site(new Request('http://dealer2.localhost/', { headers }));
  assert.equal(await answer.text(), '__Host-mylexus-site-session=s; __Host-mylexus-site-requests=r');
  assert.deepEqual(answer.headers.getSetCookie(), ['mylexus-site-session=one; Path=/; HttpOnly']);
});
