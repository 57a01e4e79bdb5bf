import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { startDemo } from '../../demo/demo.js';
import { test as base } from '../harness/fixtures.js';
import { ensurePacked, installApp, run } from './packed.js';

ensurePacked();

interface Options {
  /** Folder of the app. */
  app: string;
  /** Folder of the built files, or the command that serves the app on the port that is its last argument. */
  output: string | string[];
}

interface Fixtures {
  /** A free port for the app. */
  port: number;
  /** The app's address. It is built with the demo as its account service. */
  site: string;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function serveFiles(root: string, port: number): () => void {
  const server = serve({ fetch: new Hono().use(serveStatic({ root })).fetch, port, hostname: '127.0.0.1' });
  return () => void server.close();
}

async function serveBy([command = '', ...args]: string[], cwd: string, port: number): Promise<() => void> {
  const server = spawn(command, [...args, String(port)], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; ; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (up?.ok) break;
    if (tries > 100 || server.exitCode !== null) throw new Error(`${command} ${args.join(' ')} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return () => void server.kill();
}

/** Playwright's test with an app of a framework, on an origin that the account service lists as inline. */
export const test = base.extend<Fixtures & Options>({
  app: ['', { option: true }],
  output: ['dist', { option: true }],

  port: async ({}, use) => use(await freePort()),

  demo: async ({ port }, use) => {
    const listed = `http://www.lexus.localhost:${port}`;
    const demo = await startDemo(0, () => Promise.resolve({ MYLEXUS_INLINE_ORIGINS: listed }));
    await use(demo);
    await demo.close();
  },

  site: async ({ app, output, port, demo }, use) => {
    const folder = installApp(app, demo.origins.id);
    run(folder, 'npm', 'run', 'build');
    const close =
      typeof output === 'string' ? serveFiles(join(folder, output), port) : await serveBy(output, folder, port);
    await use(`http://www.lexus.localhost:${port}`);
    close();
  },
});

export { expect } from '../harness/fixtures.js';
