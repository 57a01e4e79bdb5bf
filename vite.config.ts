import { defineConfig, type Plugin } from 'vite';
import { minifyLiterals } from './scripts/minify-literals.js';
import { definedTags } from './scripts/tags.js';

/** The build for `<script>`: everything bundled, one entry per tag, in `dist/cdn/`. */
export default defineConfig({
  publicDir: false,
  plugins: [minifyLiterals(), asciiOnly()],
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    lib: {
      formats: ['es'],
      entry: {
        loader: 'src/loader.ts',
        define: 'src/define.ts',
        ...Object.fromEntries(definedTags().map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])),
      },
    },
    manifest: true,
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Vite leaves white space in library builds for the sake of a later bundler; here is none.
        minify: true,
      },
    },
  },
});

/** Escapes every character beyond ASCII, so that the files survive a server or page of another encoding. */
function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}
