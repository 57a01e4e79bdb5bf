import { tsImport } from 'tsx/esm/api';

const { manifestPlugins } = await tsImport('./scripts/manifest/plugins.ts', import.meta.url);

export default {
  globs: ['src/features/*/*.ts', 'src/define/*.ts', 'src/client/navigate.ts'],
  // The tags of the hosted pages are no part of the package.
  exclude: ['src/features/**/*.styles.ts', 'src/features/consent/**'],
  outdir: 'dist',
  packagejson: false,
  plugins: await manifestPlugins(),
};
