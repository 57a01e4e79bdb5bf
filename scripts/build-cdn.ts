/**
 * Builds `dist/cdn`, what pages take by `<script>`: `loader.js` and `define.js` with the chunks that tags share
 * (vite.config.ts), and `define/<tag>.js`, one tag in one file. A page with one tag waits for no second answer, and one
 * hash holds all it runs. Beside each is what a server sends: brotli and gzip.
 */
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { filesBehind, type Chunks } from '../service/hosted/file-names.js';
import { languages } from '../service/shared/language.js';
import { cdnPlugins, ownFile } from './cdn-plugins.js';
import { compressFiles } from './compress.js';
import { definedTags } from './tags.js';

const frameFiles = (tag: string, chunks: Chunks): Record<string, string[]> =>
  Object.fromEntries(
    languages.map((language) => [language, filesBehind(chunks, ['src/frame.ts', `src/define/${tag}.ts`], language)]),
  );

/** Only what is asked for later stands beside the file, in a folder of the same name. */
const buildAlone = (tag: string, chunks: Chunks): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...cdnPlugins(), ownFile(frameFiles(tag, chunks))],
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

await build({ logLevel: 'warn' });
const chunks = JSON.parse(readFileSync('dist/cdn/chunks.json', 'utf8')) as Chunks;
await Promise.all(definedTags().map((tag) => buildAlone(tag, chunks)));
await compressFiles('dist/cdn');
