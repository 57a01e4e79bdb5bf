import { defineConfig } from 'vite';
import { defineEveryTag, minifyScripts } from './scripts/cdn-plugins.js';
import { minifyLiterals } from './scripts/minify-literals.js';
import { definedTags } from './scripts/tags.js';

/** What every widget's class stands on: one chunk, since small ones compress badly. */
const base = [
  /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*directive)/,
  /src\/(?:widgets\/widget|i18n\/catalogue|controllers\/locale|styles\/(?:host|tokens)|define\/define-element)\.ts/,
  /helpers\/(?:esm\/)?decorate/,
];

/** The build for `<script>`: everything bundled, one entry per tag, in `dist/cdn/`. */
export default defineConfig({
  publicDir: false,
  plugins: [minifyLiterals(), minifyScripts(), defineEveryTag()],
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    manifest: true,
    lib: {
      formats: ['es'],
      entry: {
        loader: 'src/loader.ts',
        ...Object.fromEntries(definedTags().map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])),
      },
    },
    rolldownOptions: {
      // No entry exports anything, and a strict signature forbids the group below.
      preserveEntrySignatures: 'allow-extension',
      checks: { pluginTimings: false },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Vite leaves white space in library builds for the sake of a later bundler; here is none.
        minify: true,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'base', test: (id) => base.some((pattern) => pattern.test(id)) }],
        },
      },
    },
  },
});
