import { build } from 'esbuild';
import type { Origins } from '../../demo/origins.js';
import type { HostPage } from '../embedding/host-server.js';
import { printedPage } from '../embedding/printed-pages.js';

interface Options {
  /** Whether the page has a Lit of its own, which shows `ownText`. */
  ownLit: boolean;
  /** Whether its lines name the policy of that Lit too. */
  allowsLit: boolean;
}

export const ownText = '自前のLit';

/** Body of a function that returns what went wrong on the page: violations of its policy and uncaught errors. */
export const readFaults = 'return faults';

/** Records faults from the first script on. */
const watcher = `globalThis.faults = [];
  addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  addEventListener('error', ({ message }) => faults.push(message ?? 'a file did not come'), true);
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));`;

/** A page's own Lit, as its own bundle has it. */
async function ownLitScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { html, render } from 'lit'; render(html\`<p>${ownText}</p>\`, document.body.appendChild(document.createElement('div')));`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** The page of a brand under Trusted Types with the lines that the guide prints, with login and registration. */
export async function trustedTypesPage(origins: Origins, { ownLit, allowsLit }: Options): Promise<HostPage> {
  const { id } = origins;
  const printed = printedPage('Brand page', origins).policy.replace('script-src', "script-src 'self'");
  const lines = allowsLit ? printed.replace('trusted-types ', 'trusted-types lit-html ') : printed;
  const script = (type: string, src: string): string => `<script type="${type}" src="${src}"></script>`;
  // Two copies of the library: each tag's own file has everything it needs.
  const tags = ['login', 'registration', 'session'].map((name) => script('module', `${id}/widgets/define/${name}.js`));
  return {
    html: `<html lang="ja"><link rel="icon" href="${id}/shared/mark.svg" />
      ${script('text/javascript', '/watcher.js')}${ownLit ? script('module', '/own.js') : ''}${tags.join('')}
      <mylexus-session service="${id}"></mylexus-session>
      <mylexus-login></mylexus-login><mylexus-registration></mylexus-registration></html>`,
    headers: { 'Content-Security-Policy': `default-src 'none'; ${lines}` },
    files: {
      '/watcher.js': { body: watcher, type: 'text/javascript' },
      ...(ownLit && { '/own.js': { body: await ownLitScript(), type: 'text/javascript' } }),
    },
  };
}
