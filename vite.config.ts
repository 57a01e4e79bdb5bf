import { defineConfig } from 'vite';
import { cdnPlugins, defineEveryTag, preloadChunks } from './scripts/cdn-plugins.js';
import { chunkGroups, englishChunk } from './scripts/chunk-groups.js';
import { definedTags } from './scripts/tags.js';

const { groups, checkGroups } = chunkGroups();

/**
 * The build for `<script src="…/loader.js">`, in `dist/cdn/`: everything bundled, what tags share in chunks.
 * `scripts/build-cdn.ts` adds each tag in a file of its own.
 */
export default defineConfig({
  publicDir: false,
  plugins: [...cdnPlugins(), preloadChunks(), defineEveryTag(), checkGroups],
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    // Which files stand on which: the hosted pages ask for all of a page's at once.
    manifest: 'chunks.json',
    lib: {
      formats: ['es'],
      entry: {
        loader: 'src/loader.ts',
        frame: 'src/frame.ts',
        // For the account service's own pages: their tags, and where the forms are drawn.
        hosted: 'src/hosted.ts',
        'light-dom': 'src/light-dom.ts',
        ...Object.fromEntries(definedTags().map((tag) => [tag, `src/define/${tag}.ts`])),
      },
    },
    rolldownOptions: {
      // No entry exports anything, and a strict signature forbids the groups below.
      preserveEntrySignatures: 'allow-extension',
      checks: { pluginTimings: false },
      output: {
        // Pages of other sites name the loader. The account service's own pages read the names of theirs.
        entryFileNames({ name }) {
          if (name === 'loader') return '[name].js';
          return `${/^(?:hosted|light-dom|frame)$/.test(name) ? 'hosted' : 'chunks'}/[name]-[hash:6].js`;
        },
        // English in a folder of its own: a page in Japanese never asks for it.
        chunkFileNames: ({ moduleIds }) => englishChunk(moduleIds) ?? 'chunks/[name]-[hash:6].js',
        // Vite leaves white space in library builds for the sake of a later bundler; here is none.
        minify: true,
        codeSplitting: { includeDependenciesRecursively: false, groups },
      },
    },
  },
});
