import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A module finds files beside itself by its address, which is that of its source. */
const ownAddress: Plugin = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    })),
};

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
    plugins: [ownAddress],
  });
  return files.map((file) => join(folder, file.replace(/\.ts$/, '.js')));
}
