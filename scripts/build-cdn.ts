/**
 * Builds `dist/cdn`, what pages take by `<script>`: `loader.js` and `define.js` with the chunks that tags share
 * (vite.config.ts), and `define/<tag>.js`, one tag in one file. A page with one tag waits for no second answer, and one
 * hash holds all it runs. Beside each is what a server sends: brotli and gzip.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from 'vite';
import { cdnPlugins, ownFile } from './cdn-plugins.js';
import { compressFiles } from './compress.js';
import { definedTags } from './tags.js';

/** Only what is asked for later stands beside the file, in a folder of the same name. */
const buildAlone = (tag: string): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...cdnPlugins(), ownFile()],
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
      lib: { formats: ['es'], entry: { [tag]: `src/define/${tag}.ts` } },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        checks: { pluginTimings: false },
        output: {
          entryFileNames: 'define/[name].js',
          chunkFileNames: `define/${tag}/[name]-[hash].js`,
          minify: true,
          // What the tag stands on is in its own file, also what several parts that are loaded later share with it.
          codeSplitting: { groups: [{ name: tag, test: (id) => id.endsWith(`/src/define/${tag}.ts`) }] },
        },
      },
    },
  });

/** In a process of its own, which it gives the members of a browser. */
async function prerender(): Promise<void> {
  const [code] = await once(
    spawn(process.execPath, ['--import', 'tsx', 'scripts/prerender.ts'], { stdio: 'inherit' }),
    'exit',
  );
  if (code !== 0) throw new Error('The forms could not be prerendered');
}

await build({ logLevel: 'warn' });
await Promise.all([prerender(), ...definedTags().map(buildAlone)]);
await compressFiles('dist/cdn');
