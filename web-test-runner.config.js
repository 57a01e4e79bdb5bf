import { createReadStream, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { tsImport } from 'tsx/esm/api';

const { browserFlags, findHeadlessShell } = await tsImport('./scripts/browser.ts', import.meta.url);
const { buildManifest } = await tsImport('./scripts/manifest/manifest.ts', import.meta.url);
const { bundleTests } = await tsImport('./scripts/bundle-tests.ts', import.meta.url);
const workerFile = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');

const folders = ['features', 'client', 'form', 'harness', 'wizard'];
const assertNodes = 'test/harness/assert-nodes.ts';

/** Serves test files in a bundle. */
async function bundledTests() {
  const tests = folders.flatMap((folder) =>
    readdirSync(`test/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `test/${folder}/${name}`),
  );
  const files = await bundleTests([...tests, assertNodes]);
  return {
    name: 'bundled-tests',
    serve({ path }) {
      const body = files.get(path.replace(/\.ts$/, '.js'));
      return body && { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

/** Who watches files, or counts which of their lines run, needs the files themselves. */
const needsFiles = process.argv.some((argument) => ['--watch', '--coverage'].includes(argument));

/**
 * All files run one after the other in one tab, whose session history Chrome limits to 50 entries: it would drop entries
 * of a later file, and that file's back would lead out of its page. So the history is emptied between files.
 */
async function openPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url() === 'about:blank') {
      session.send('Page.resetNavigationHistory').catch(() => undefined);
    }
  });
  return page;
}

export default {
  files: `test/{${folders}}/**/*.test.ts`,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // One page at a time: a page in the background gets no frames, and waits for ever for its focus.
  concurrency: 1,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  browsers: [
    chromeLauncher({
      // No test reads the browser's requests or issues; to report them is a tenth of the work.
      launchOptions: {
        executablePath: findHeadlessShell(),
        args: browserFlags,
        networkEnabled: false,
        issuesEnabled: false,
      },
      createPage: openPage,
    }),
  ],
  plugins: [
    needsFiles ? esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }) : await bundledTests(),
  ],
  middleware: [
    // From node_modules, so that the worker always fits the installed msw and stays out of the repository.
    function serveMswWorker(context, next) {
      if (context.path !== '/mockServiceWorker.js') return next();
      context.type = 'js';
      context.body = createReadStream(workerFile);
      return undefined;
    },
    // Of the sources as they are: a test compares it with what the elements have.
    async function serveManifest(context, next) {
      if (context.path !== '/custom-elements.json') return next();
      context.body = await buildManifest();
      return undefined;
    },
  ],
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml: (testFramework) => `<!doctype html><html><head></head><body>
    <script type="module" src="/${assertNodes}"></script>
    <script type="module" src="${testFramework}"></script></body></html>`,
  testsFinishTimeout: 300_000,
  coverageConfig: { include: ['src/**'], reportDir: 'coverage/browser', reporters: ['html', 'text-summary'] },
};
