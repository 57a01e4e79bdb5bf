import { defineConfig } from 'vite';
import { cdnPlugins, defineEveryTag, preloadChunks } from './scripts/cdn-plugins.js';
import { definedTags } from './scripts/tags.js';

/** What every tag stands on. Few and large chunks: small ones compress badly. */
const base = [
  /node_modules\/@lit\/reactive-element\//,
  /src\/(?:i18n\/catalogue|controllers\/locale|styles\/(?:host|tokens)|define\/define-element)\.ts/,
];

/** What every tag with templates and a session adds. */
const core = [
  /node_modules\/(?:lit|lit-html|lit-element)\/(?!.*directive)/,
  /src\/widgets\/widget\.ts/,
  /node_modules\/(?:valibot\/|@lit\/context\/.*context-request-event)/,
  /src\/session\//,
  /src\/contract\/(?:problem|service-error|headers|session|brand|policy)\.ts/,
  /src\/controllers\/(?:submit|navigate|composition)\.ts/,
  /src\/i18n\/(?:describe|ja\/common)\.ts/,
  /src\/templates\/(?:action|error-mark)\.ts/,
  /src\/styles\/(?:form|content)\.ts/,
];

/** What every tag with fields adds. */
const fields = [/src\/controllers\/form(?:-step)?\.ts/, /src\/templates\/field\.ts/, /src\/input\/(?:email|fold)\.ts/];

/** The frame of every procedure. */
const procedure = [
  /lit(?:-html)?\/(?:directive|directive-helpers|directives\/keyed)\.js/,
  /src\/templates\/(?:wizard|loaded|icons|details)\.ts/,
  /src\/controllers\/(?:step-views|load|countdown|idle)\.ts/,
  /src\/styles\/wizard\.ts/,
  /src\/i18n\/(?:format|ja\/procedure)\.ts/,
  /src\/contract\/(?:credential|profile|challenge|registration)\.ts/,
];

/** What registration and linking ask to know who somebody is. */
const identity = [
  /src\/templates\/(?:identity-form|radio-field|date-field)\.ts/,
  /src\/(?:templates\/steps\/|controllers\/step-history\.ts)/,
  /src\/input\/(?:birth-date|kana|phone|credential-id)\.ts/,
];

/** Words of account details and of identity. */
const words = [/src\/i18n\/ja\/(?:profile|identity|problems)\.ts/];

/** The form of account details. */
const profileForm = [
  /src\/templates\/(?:profile-form|furigana|error-summary)\.ts/,
  /src\/input\/(?:profile|furigana)\.ts/,
];

/** Account details to be read. */
const account = [
  /src\/contract\/(?:account|address|document)\.ts/,
  /src\/templates\/(?:profile-rows|document)\.ts/,
  /src\/input\/(?:postal-code|format-phone)\.ts/,
];

/** A code from a mail, and passwords. */
const codeEntry = [
  /src\/templates\/(?:code-entry|email-field|password)\.ts/,
  /src\/i18n\/ja\/code-entry\.ts/,
  /src\/input\/password\.ts/,
];

const oneOf = (patterns: RegExp[]) => (id: string) => patterns.some((pattern) => pattern.test(id));

/**
 * The build for `<script src="…/loader.js">`, in `dist/cdn/`: everything bundled, what tags share in chunks.
 * `scripts/build-cdn.ts` adds each tag in a file of its own.
 */
export default defineConfig({
  publicDir: false,
  plugins: [...cdnPlugins(), preloadChunks(), defineEveryTag()],
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    lib: {
      formats: ['es'],
      entry: {
        loader: 'src/loader.ts',
        ...Object.fromEntries(definedTags().map((tag) => [tag, `src/define/${tag}.ts`])),
      },
    },
    rolldownOptions: {
      // No entry exports anything, and a strict signature forbids the group below.
      preserveEntrySignatures: 'allow-extension',
      checks: { pluginTimings: false },
      output: {
        entryFileNames: ({ name }) => (name === 'loader' ? '[name].js' : 'chunks/[name]-[hash].js'),
        // English in a folder of its own: a page in Japanese never asks for it.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.every((id) => id.includes('/i18n/en/')) ? 'chunks/en/[name]-[hash].js' : 'chunks/[name]-[hash].js',
        // Vite leaves white space in library builds for the sake of a later bundler; here is none.
        minify: true,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'base', test: oneOf(base) },
            { name: 'core', test: oneOf(core) },
            { name: 'fields', test: oneOf(fields) },
            { name: 'procedure', test: oneOf(procedure) },
            { name: 'identity', test: oneOf(identity) },
            { name: 'words', test: oneOf(words) },
            { name: 'profile-form', test: oneOf(profileForm) },
            { name: 'account', test: oneOf(account) },
            { name: 'code-entry', test: oneOf(codeEntry) },
          ],
        },
      },
    },
  },
});
