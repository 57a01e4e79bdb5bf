import type { Origins } from '../../demo/origins.js';
import { startDemo } from '../../demo/demo.js';
import { test as base } from '../harness/fixtures.js';
import { startHostServer, type HostPage, type HostServer } from './host-server.js';
import { ensureLibraries } from './libraries.js';

// Workers load the files again; the first process has fetched the libraries by then.
if (!process.env['TEST_WORKER_INDEX']) ensureLibraries();

interface Fixtures {
  hosts: HostServer;
  /**
   * Opens a page of a site that embeds widgets.
   *
   * @param site - `www.lexus` is listed by the account service; any other name is not
   */
  open: (page: HostPage, site?: string) => Promise<void>;
  /** The lines that load the widgets and name their account service. */
  lines: string;
}

/** `<script>` elements of old libraries. */
export const scripts = (...names: string[]): string =>
  names.map((name) => `<script src="/libraries/${name}"></script>`).join('\n');

export const widgetLines = ({ id }: Origins): string =>
  `<link rel="icon" href="data:," /><script type="module" src="${id}/widgets/loader.js"></script>
   <mylexus-session service="${id}"></mylexus-session>`;

/** Playwright's test with pages of other sites, on which the demo's widgets are embedded. */
export const test = base.extend<Fixtures>({
  hosts: async ({}, use) => {
    const hosts = await startHostServer();
    await use(hosts);
    hosts.close();
  },

  demo: async ({ hosts }, use) => {
    const listed = hosts.origin('www.lexus');
    const demo = await startDemo(0, () => Promise.resolve({ MYLEXUS_INLINE_ORIGINS: listed }));
    await use(demo);
    await demo.close();
  },

  open: async ({ hosts, visitor }, use) => {
    await use(async (hostPage, site = 'www.lexus') => {
      hosts.page = hostPage;
      await visitor.page.goto(hosts.origin(site));
    });
  },

  lines: async ({ demo }, use) => use(widgetLines(demo.origins)),
});

export { expect } from '../harness/fixtures.js';
