import type { Plugin } from 'vite';
import { buildManifest } from '../scripts/manifest/manifest.js';

const id = 'virtual:custom-elements';

/** The manifest as it is made from the sources now, as a module. */
export const customElementsManifest = (): Plugin => ({
  name: 'custom-elements-manifest',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load: async (source) =>
    source === `\0${id}` ? `export default ${JSON.stringify(await buildManifest())}` : undefined,
});
