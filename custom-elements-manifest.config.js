import { tsImport } from 'tsx/esm/api';

const { manifestPlugins } = await tsImport('./scripts/manifest/plugins.ts', import.meta.url);

export default {
  globs: ['src/widgets/*.ts', 'src/widgets/*/*.ts', 'src/define/*.ts', 'src/controllers/navigate.ts'],
  exclude: ['src/widgets/**/*.styles.ts'],
  outdir: 'dist',
  packagejson: false,
  plugins: await manifestPlugins(),
};
