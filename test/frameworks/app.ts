import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { startDemo } from '../../demo/demo.js';
import { test as base } from '../harness/fixtures.js';
import { ensurePacked, environment, installApp, run } from './packed.js';

ensurePacked();

interface Options {
  /** Folder of the app. */
  app: string;
  /** Whether the app is built before it is served. */
  build: boolean;
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

function serveFiles(root: string, port: number): () => Promise<unknown> {
  const server = serve({ fetch: new Hono().use(serveStatic({ root })).fetch, port, hostname: '127.0.0.1' });
  return () => new Promise((resolve) => server.close(resolve));
}

async function serveBy([command = '', ...args]: string[], cwd: string, port: number): Promise<() => Promise<unknown>> {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const server = spawn(command, [...args, String(port)], { cwd, env: environment(), stdio: [...stdio] });
  for (let tries = 0; ; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (up?.ok) break;
    if (tries > 300 || server.exitCode !== null) throw new Error(`${command} ${args.join(' ')} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return async () => {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
  };
}

/** Playwright's test with an app of a framework, on an origin that the account service lists as inline. */
export const test = base.extend<Fixtures & Options>({
  app: ['', { option: true }],
  build: [true, { option: true }],
  output: ['dist', { option: true }],

  port: async ({}, use) => use(await freePort()),

  demo: async ({ port }, use) => {
    const listed = `http://www.lexus.localhost:${port}`;
    const demo = await startDemo(0, () => Promise.resolve({ MYLEXUS_INLINE_ORIGINS: listed }));
    await use(demo);
    await demo.close();
  },

  site: async ({ app, build, output, port, demo }, use) => {
    const folder = installApp(app, demo.origins.id);
    if (build) run(folder, 'npm', 'run', 'build');
    const close =
      typeof output === 'string' ? serveFiles(join(folder, output), port) : await serveBy(output, folder, port);
    await use(`http://www.lexus.localhost:${port}`);
    await close();
  },
});

export { expect } from '../harness/fixtures.js';
