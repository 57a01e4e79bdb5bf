import { minify } from 'terser';
import type { Plugin } from 'vite';
import { definedTags } from './tags.js';

/** Writes `define.js`, which registers every tag by importing the other entries: no code is in two files. */
export function defineEveryTag(): Plugin {
  return {
    name: 'define-every-tag',
    apply: 'build',
    generateBundle() {
      const source = definedTags().map((tag) => `import"./define/${tag}.js";\n`);
      this.emitFile({ type: 'asset', fileName: 'define.js', source: source.join('') });
    },
  };
}

/**
 * terser takes some 2 % more off than Vite's own minifier. What is beyond ASCII is escaped, so that the files survive a
 * server or a page of another encoding.
 */
export function minifyScripts(): Plugin {
  return {
    name: 'minify-scripts',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true },
        });
        file.code = (code ?? file.code).replace(/[^\0-\x7f]/g, escapeUnit);
      }
    },
  };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
