/** Without a page: every entry can be imported, a server writes tags with their fallback, tests talk to the service. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { setupServer } from 'msw/node';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const manifest = JSON.parse(readFileSync('node_modules/mylexus-widgets/package.json', 'utf8'));
const entries = Object.entries(manifest.exports)
  .filter(([path, target]) => !path.includes('*') && target.default)
  .map(([path]) => `mylexus-widgets${path.slice(1)}`);
for (const entry of entries) await import(entry);

const { WidgetRenderer } = await import('mylexus-widgets/ssr');
const page = html`<mylexus-login return-to="/?a=1&amp;b=2"><a href="/login">Login</a></mylexus-login>`;
const written = await collectResult(render(page, { elementRenderers: [WidgetRenderer, LitElementRenderer] }));
assert.match(written, /<mylexus-login +return-to="\/\?a=1&amp;b=2">/);
assert.match(written, /<a href="\/login">Login<\/a>/);
assert.doesNotMatch(written, /<template/);

const { MylexusLogin } = await import('mylexus-widgets/react');
const link = createElement('a', { href: '/login' }, 'Login');
const react = renderToString(createElement(MylexusLogin, { lang: 'en' }, link));
assert.match(react, /<mylexus-login[^>]*><a href="\/login">Login<\/a><\/mylexus-login>/);

const { createMockService } = await import('mylexus-widgets/msw');
const server = setupServer(...createMockService().handlers);
server.listen({ onUnhandledRequest: 'error' });
const answer = await fetch('http://localhost/api/session', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Mylexus-Request': '1', Origin: 'http://localhost' },
  body: JSON.stringify({ email: 'hanako@example.jp', password: 'Hanako_2022', remember: false }),
});
assert.equal(answer.ok, true, await answer.text());
server.close();

console.log(`${entries.length} entries imported without a page`);
