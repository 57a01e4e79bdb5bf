import { tsImport } from 'tsx/esm/api';

const { manifestPlugins } = await tsImport('./scripts/manifest/plugins.ts', import.meta.url);

export default {
  globs: ['src/features/*/*.ts', 'src/define/*.ts', 'src/client/navigate.ts'],
  exclude: ['src/features/**/*.styles.ts'],
  outdir: 'dist',
  packagejson: false,
  plugins: await manifestPlugins(),
};
