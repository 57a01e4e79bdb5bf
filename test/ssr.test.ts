import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { definedTags } from '../scripts/tags.js';
import { pageSession } from '../src/client/page-session.js';
import { configure } from '../src/configure.js';
import '../src/define.js';

for (const name of definedTags()) {
  test(`mylexus-${name} is rendered on a server without its renderer, with its fallback content`, async () => {
    const tag = unsafeStatic(`mylexus-${name}`);
    const text = await collectResult(render(html`<${tag} history><a href="/login">ログイン</a></${tag}>`));
    const root = /<template shadowroot[\s\S]*<\/template>/.exec(text)?.[0];
    assert.match(text, /<a href="\/login">ログイン<\/a>/);
    // An empty shadow root would hide the fallback content.
    assert.ok(!root || /<slot\s*>/.test(root), root?.slice(-300));
  });
}

test('configure() may be called on a server, where it does nothing', () => {
  configure({ service: 'https://id.example.jp' });
  configure({ service: 'https://other.example.jp' });
  assert.equal(pageSession().service, '');
});
