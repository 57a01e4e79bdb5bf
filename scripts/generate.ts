/**
 * Makes the files of a new widget from `scripts/widget-template`, and adds it to the files that list widgets.
 *
 *     npm run generate -- service-history "Past visits of a car." "入庫履歴" "Service history"
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const [name = '', summary = '', ja = '', en = ''] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`"${name}" is no name: lower case, words by hyphens.`);
if (!summary.endsWith('.')) throw new Error('The summary is a sentence and ends with a full stop.');
if (!ja || !en) throw new Error('The heading is needed in Japanese and in English.');

const title = name.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase());
const pascal = title.replaceAll(' ', '');
const quoted = (text: string): string => text.replace(/[\\']/g, '\\$&');
const values: Record<string, string> = {
  name,
  summary,
  ja: quoted(ja),
  en: quoted(en),
  Title: title,
  Pascal: pascal,
  camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
};
const fill = (text: string): string => text.replace(/__(\w+?)__/g, (place, key: string) => values[key] ?? place);

const template = 'scripts/widget-template';
const files = new Map(
  readdirSync(template, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .map((path) => [fill(path.slice(0, -'.txt'.length)), fill(readFileSync(join(template, path), 'utf8'))]),
);
const taken = [...files.keys()].find((path) => existsSync(path));
if (taken) throw new Error(`${taken} is there already.`);

/** Adds a line in its alphabetical place among the lines that match, or after everything without a pattern. */
function add(path: string, line: string, pattern?: RegExp): void {
  const lines = (files.get(path) ?? readFileSync(path, 'utf8')).trimEnd().split('\n');
  const places = lines.flatMap((each, index) => (pattern?.test(each) ? [index] : []));
  const before = places.find((index) => lines[index]! > fill(line)) ?? (places.at(-1) ?? lines.length - 1) + 1;
  lines.splice(before, 0, fill(line));
  files.set(path, `${lines.join('\n')}\n`);
}

add('src/define.ts', "import './define/__name__.js';", /^import '\.\/define\//);
add('src/loader.ts', "  'mylexus-__name__': () => import('./define/__name__.js'),", /^ {2}'mylexus-/);
add('src/index.ts', "export { Mylexus__Pascal__ } from './features/__name__/__name__.js';", /^export \{ Mylexus/);
add(
  'test/features/widgets.test.ts',
  "\nwidgetSuite({ tag: 'mylexus-__name__', states: { 'signed out': async () => undefined } });",
);
add('README.md', `| \`<mylexus-__name__>\` | ${summary.slice(0, -1)} | |`, /^\| `<mylexus-/);

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
manifest.exports = Object.fromEntries(
  Object.entries(manifest.exports).flatMap((each) => {
    const path = { './define': `features/${name}/${name}`, './loader': `define/${name}` }[each[0]];
    if (!path) return [each];
    const key = each[0] === './define' ? `./${name}` : `./define/${name}`;
    return [[key, { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }], each];
  }),
);
files.set('package.json', JSON.stringify(manifest, null, 2));

for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(path);
}
console.log(`\n<mylexus-${name}> is there. Next: what it shows, a story and a test for every state, npm test.`);
