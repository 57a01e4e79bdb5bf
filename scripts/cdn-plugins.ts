import { readFileSync } from 'node:fs';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { pictureFolder, pictureNames } from './picture-files.js';
import { minifyLiterals } from './minify-literals.js';
import { ownLit } from './own-lit.js';
import { definedTags } from './tags.js';

/** Writes `define.js`, which registers every tag by importing the chunks: no code is in two of them. */
export function defineEveryTag(): Plugin {
  return {
    name: 'define-every-tag',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const paths = definedTags().map((tag) => chunks.find(({ isEntry, name }) => isEntry && name === tag)!.fileName);
      const source = paths.map((path) => `import"./${path}";\n`).join('');
      this.emitFile({ type: 'asset', fileName: 'define.js', source });
    },
  };
}

/** The files of `imports` that a file stands on, itself first. */
export function standsOn(file: string, imports: (file: string) => readonly string[]): string[] {
  const all = new Set([file]);
  for (const each of all) imports(each).forEach((next) => all.add(next));
  return [...all];
}

/**
 * The loader asks for a tag's definition together with the chunks it stands on. Otherwise the browser learns of them from
 * the definition, one round trip later.
 */
export function preloadChunks(): Plugin {
  return {
    name: 'preload-chunks',
    apply: 'build',
    generateBundle(_options, bundle) {
      const importsOf = (file: string): readonly string[] => {
        const found = bundle[file];
        return found?.type === 'chunk' ? found.imports : [];
      };
      const loader = bundle['loader.js'];
      if (loader?.type !== 'chunk') throw new Error('There is no loader.js');
      loader.code = loader.code.replace(/import\("\.\/(chunks\/[\w-]+\.js)"\)/g, (_, definition: string) => {
        const files = standsOn(definition, importsOf).map((file) => `import("./${file}")`);
        return `Promise.all([${files.join()}])`;
      });
    },
  };
}

/**
 * Ships the pictures of the migration guide as files. Vite would write them into the script, as it does in a library's
 * build with whatever `new URL(…, import.meta.url)` names; scripts are one folder below them.
 */
export function shipPictures(): Plugin {
  let shown = false;
  return {
    name: 'ship-pictures',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/features/guide/migration-guide.ts')) return null;
      shown = true;
      return code.replace('new URL(`./pictures/', 'new URL(/* @vite-ignore */ `../pictures/');
    },
    generateBundle() {
      for (const name of shown ? pictureNames() : []) {
        this.emitFile({
          type: 'asset',
          fileName: `pictures/${name}`,
          source: readFileSync(`${pictureFolder}/${name}`),
        });
      }
    },
  };
}

/**
 * terser takes some 2 % more off than Vite's own minifier. Japanese stays as it is: only modules are shipped, and a module
 * is read as UTF-8 on a page of any encoding (HTML, "fetch a single module script"); escaped, it would weigh a fifth more.
 */
export function minifyScripts(): Plugin {
  return {
    name: 'minify-scripts',
    apply: 'build',
    async generateBundle(_options, bundle) {
      // Lit's own names for what it shares among its files, which may be in several chunks of a build.
      const props = {};
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        // What one time leaves shorter, the next time finds.
        for (let times = 0; times < 3; times += 1) {
          const { code } = await minify(file.code, {
            module: true,
            ecma: 2020,
            compress: { passes: 2, unsafe_arrows: true, unsafe_comps: true, unsafe_methods: true, keep_fargs: false },
            mangle: { properties: { regex: /^_\$/ } },
            nameCache: { props },
          });
          file.code = code ?? file.code;
        }
      }
    },
  };
}

/**
 * Says that building a schema has no effect, so that an unused one (a request's body, which only the service reads)
 * stays out of the bundle.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      return id.includes('/src/contract/') ? code.replace(/\bv\.(\w+)\(/g, '/* @__PURE__ */ v.$1(') : null;
    },
  };
}

/** Members of an endpoint that only the service, the OpenAPI document and the guide read. */
const descriptive =
  /\b(?:summary: "[^"]*"|problems: (?:\w+|\[[^\]]*\])|request: type\(\)|cookie: "registration"|cookieOptional: true|idempotent: true|anyOrigin: true|revalidates: true),?/g;

/** Takes the descriptions out of the contract's table: a widget needs method, path and answer. */
export function stripDescriptions(): Plugin {
  return {
    name: 'strip-descriptions',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/contract\/endpoints\/(?!endpoint|problem-sets)/.test(id)) return null;
      const stripped = code.replace(descriptive, '');
      if (/\b(?:summary|problems)\b/.test(stripped))
        throw new Error(`${id} keeps a description: see stripDescriptions`);
      return stripped;
    },
  };
}

/** Functions of valibot that only write what is wrong in English, for other users of schemas, or read settings that are never made. */
const unread: Record<string, string> = {
  _addIssue:
    '(context, label, dataset) { dataset.typed &&= context.kind !== "schema"; (dataset.issues ??= []).push({}); }',
  _joinExpects: '() {}',
  _standardSchema: '(schema) { return schema; }',
  getGlobalConfig: '() { return {}; }',
};

/** Parts of schemas that only describe: what was expected, where it was missing, when to stop looking. */
const descriptions: readonly RegExp[] = [
  /\n\t+(?:reference: \w+(?:\$1)?|expects: .*|async: false|message(?:: message\$1)?),/g,
  /\n\t+const pathItem = \{[^{}]*\};\n\t+for \(const issue of \w+\.issues\) \{[^{}]*\}/g,
  /\n\t+if \(config\$1\.abortEarly\) (?:\{[^{}]*\}|break;)/g,
  // Other kinds of an entry that may be missing: `src/contract` has `optional` alone.
  /valueSchema\.type (?:===|!==) "(?:exact_optional|nullish)" (?:\|\||&&) | (?:\|\||&&) valueSchema\.type (?:===|!==) "nullish"/g,
];

/** A page's script may have added an enumerable member to `Object.prototype`, which `in` would take for an entry. */
const ownEntries = (code: string): string =>
  code.replaceAll('for (const key in this.entries)', 'for (const key of Object.keys(this.entries))');

/** valibot as it is needed in a page: the widgets ask whether an answer fits its schema, never why not. */
export function stripMessages(code: string): string {
  const silent = Object.entries(unread).reduce((text, [name, rest]) => {
    const whole = new RegExp(`\\bfunction ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?\\n\\}`);
    if (!whole.test(text)) throw new Error(`valibot has no ${name} any more: see stripMessages`);
    return text.replace(whole, `function ${name}${rest}`);
  }, ownEntries(code));
  return descriptions.reduce((text, pattern) => {
    const stripped = text.replace(pattern, '');
    if (stripped === text) throw new Error(`valibot has nothing like ${pattern} any more: see stripMessages`);
    return stripped;
  }, silent);
}

export function stripValibot(): Plugin {
  return {
    name: 'strip-valibot',
    apply: 'build',
    transform: (code, id) => (/\/valibot\/dist\/index\.mjs$/.test(id) ? stripMessages(code) : null),
  };
}

/**
 * Names the account service in the code: the origin of the script itself, or `MYLEXUS_SERVICE` of a release whose files are
 * on another origin than the service.
 */
export function pinService(service = process.env['MYLEXUS_SERVICE']): Plugin {
  const origin = service ? JSON.stringify(new URL(service).origin) : 'new URL(import.meta.url).origin';
  return {
    name: 'pin-service',
    transform(code, id) {
      if (!/\/src\/client\/built-service\.ts$/.test(id.replace(/\?.*/, ''))) return null;
      const pinned = code.replace(/\bbuiltService(?:: [^=]*)? = (?:undefined|void 0)/, `builtService = ${origin}`);
      if (pinned === code) throw new Error(`${id} has no builtService: see pinService`);
      return pinned;
    },
  };
}

/** Only the file of one tag is told of frames by the service. */
export const ownFile = (): Plugin => ({
  name: 'own-file',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/src/client/own-file.ts')) return null;
    const told = code.replace(/\bisOwnFile(?:: [^=]*)? = false/, 'isOwnFile = true');
    if (told === code) throw new Error(`${id} has no isOwnFile: see ownFile`);
    return told;
  },
});

/** What every build for `<script>` does. */
export const cdnPlugins = (): Plugin[] => [
  pinService(),
  shipPictures(),
  pureSchemas(),
  stripDescriptions(),
  stripValibot(),
  ownLit(),
  minifyLiterals(),
  minifyScripts(),
];
