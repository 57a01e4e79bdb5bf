import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ownAddress } from './own-address.js';

/**
 * Compiles modules and what they import of this repository, for Node.
 *
 * @returns the compiled files, in the same order
 */
export async function compile(files: readonly string[], folder: string): Promise<string[]> {
  await build({
    entryPoints: [...files],
    outdir: folder,
    outbase: '.',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    bundle: true,
    splitting: true,
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [ownAddress((path) => JSON.stringify(pathToFileURL(path).href))],
  });
  return files.map((file) => join(folder, file.replace(/\.ts$/, '.js')));
}
