import { relative, sep } from 'node:path';
import { build } from 'esbuild';
import { ownAddress } from './own-address.js';

/** The path on the server of the test runner. */
const servedPath = (file: string): string => `/${relative('.', file).split(sep).join('/')}`;

/**
 * Bundles test files of the browser with what they import: a page asks for dozens of files in place of hundreds. What several
 * import is one module for all.
 *
 * @returns the files by their path on the server; a test file has the path of its source, with `.js`
 */
export async function bundleTests(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [...files],
    outdir: '.',
    outbase: '.',
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    bundle: true,
    splitting: true,
    chunkNames: 'bundled/[name]-[hash]',
    conditions: ['browser', 'development'],
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [ownAddress((path) => `new URL(${JSON.stringify(servedPath(path))}, globalThis.origin).href`)],
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [servedPath(path), text]));
}
