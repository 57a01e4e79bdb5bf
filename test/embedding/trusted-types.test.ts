import { build } from 'esbuild';
import { expect, test } from './host-page.js';
import { printedPage } from './printed-pages.js';

/** A page's own Lit, as its own bundle has it. */
const ownLit = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { html, render } from 'lit'; render(html\`<p>自前のLit</p>\`, document.body.appendChild(document.createElement('div')));`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
};

const tags = '<mylexus-login></mylexus-login><mylexus-registration></mylexus-registration>';

for (const [name, policy] of [
  ['as the guide prints them', (line: string) => line],
  ['with the name of the page’s own Lit', (line: string) => line.replace('trusted-types ', 'trusted-types lit-html ')],
] as const)
  test(
    `two copies of the widgets work under Trusted Types, the lines ${name}`,
    { tag: '@quick' },
    async ({ demo, open, visitor }) => {
      const { id } = demo.origins;
      const own = name.includes('Lit') ? await ownLit() : '';
      // Two copies of the library: each tag's own file has everything it needs.
      const html = `<html lang="ja"><link rel="icon" href="${id}/widgets/none.svg" />
        ${own && '<script type="module" src="/own.js"></script>'}
        <script type="module" src="${id}/widgets/define/login.js"></script>
        <script type="module" src="${id}/widgets/define/registration.js"></script>
        <script type="module" src="${id}/widgets/define/session.js"></script>
        <mylexus-session service="${id}"></mylexus-session>${tags}`;
      const header = policy(printedPage('Brand page', demo.origins).policy).replace('script-src', "script-src 'self'");
      await open({
        html,
        headers: { 'Content-Security-Policy': `default-src 'none'; ${header}` },
        files: { '/own.js': { body: own, type: 'text/javascript' } },
      });
      await visitor.sees('TOYOTAアカウントの新規登録');
      await visitor.logIn('taro@example.jp', 'Taro_2022');
      await visitor.page.getByText(/田中 太郎/).waitFor();
      if (own) await visitor.page.getByText('自前のLit').waitFor();
      expect(visitor.faults.filter((fault) => !fault.includes('none.svg'))).toEqual([]);
      visitor.faults.length = 0;
    },
  );
