import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Bundled modules find files beside their source by its address.
 *
 * @param addressOf - an expression for the address of a source
 */
export const ownAddress = (addressOf: (path: string) => string): Plugin => ({
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', addressOf(path)),
      loader: 'ts',
    })),
});
