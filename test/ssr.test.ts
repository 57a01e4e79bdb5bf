import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { definedTags } from '../scripts/tags.js';
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
