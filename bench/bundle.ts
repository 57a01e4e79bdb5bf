import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { minifyScripts } from '../scripts/cdn-plugins.js';
import { minifyCss, minifyLiterals } from '../scripts/minify-literals.js';

const folder = 'bench/pages';
export const widgets = ['login', 'code', 'registration', 'services'] as const;
export const rivals = ['native', 'lit'] as const;

/** The scripts and the sheet of the hand-written pages by path, made with the settings of `dist/cdn`. */
export async function bundleRivals(): Promise<Map<string, string>> {
  const files = new Map([['/bench/native.css', minifyCss(readFileSync(`${folder}/native.css`, 'utf8'))]]);
  for (const name of rivals.flatMap((rival) => widgets.map((widget) => `${rival}-${widget}`))) {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [minifyLiterals(), minifyScripts()],
      build: {
        write: false,
        target: 'es2022',
        lib: { formats: ['es'], entry: { [name]: `${folder}/${name}.ts` } },
        rolldownOptions: { output: { minify: true } },
      },
    });
    for (const file of [result].flat().flatMap((each) => ('output' in each ? each.output : []))) {
      if (file.type === 'chunk') files.set(`/bench/${file.fileName}`, file.code);
    }
  }
  return files;
}
