/** The folder of one version for `<script>`: immutable, with a hash for every file. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths below the folder, with their Subresource Integrity (W3C SRI, SHA-384). */
export type Integrity = Record<string, string>;

const scriptsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .sort();

export const integrityOf = (folder: string): Integrity =>
  Object.fromEntries(
    scriptsOf(folder).map((path) => {
      const hash = createHash('sha384')
        .update(readFileSync(join(folder, path)))
        .digest('base64');
      return [path, `sha384-${hash}`];
    }),
  );

/**
 * The URL of the folder that a release is served from.
 *
 * @throws Error with one sentence that says what is wrong with it
 */
export function checkBase(base: string | undefined): string {
  if (!base) throw new Error('Name where the folder will be served: --base https://id.example.jp/widgets/');
  if (!URL.canParse(base)) throw new Error(`--base ${base} is not a URL.`);
  if (new URL(base).protocol !== 'https:') {
    throw new Error(`--base ${base} has to begin with https: pages on https load no scripts from elsewhere.`);
  }
  if (!base.endsWith('/')) throw new Error(`--base ${base} has to end with a slash.`);
  return base;
}

/** Folders of what an entry loads later, besides itself. */
const laterOf = (entry: string): string => (entry === 'loader.js' ? 'chunks/' : entry.replace(/\.js$/, '/'));

/**
 * What a page pastes to be given these files and no others, by `loader.js` or by the file of one tag. `base` is where the
 * folder is served, with a slash at its end. The import map holds what the script loads later to its hash as well (HTML,
 * "integrity" of import maps).
 */
export function embedding(base: string, integrity: Integrity, entry = 'loader.js'): string {
  const later = Object.entries(integrity).filter(([path]) => path.startsWith(laterOf(entry)));
  const map = { integrity: Object.fromEntries(later.map(([path, hash]) => [base + path, hash])) };
  return `<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
<script type="module" src="${base}${entry}" integrity="${integrity[entry]}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>
`;
}

/**
 * Copies the built `folder` to `<target>/<version>/`, with `integrity.json` and what to paste: `embed.html` for a page with
 * any tags, `define/<tag>.html` for one tag. Throws when that version is there already with other files: an address that
 * was published never changes.
 */
export function publishFolder(folder: string, target: string, version: string, base: string): Integrity {
  const place = join(target, version);
  const integrity = integrityOf(folder);
  const text = `${JSON.stringify(integrity, null, 2)}\n`;
  const written = join(place, 'integrity.json');
  if (existsSync(written) && readFileSync(written, 'utf8') !== text) {
    throw new Error(`${place} holds other files. A version is published once: raise the version in package.json.`);
  }
  cpSync(folder, place, { recursive: true });
  writeFileSync(written, text);
  const here = `${base}${version}/`;
  writeFileSync(join(place, 'embed.html'), embedding(here, integrity));
  for (const entry of Object.keys(integrity).filter((path) => /^define\/[\w-]+\.js$/.test(path))) {
    writeFileSync(join(place, entry.replace(/js$/, 'html')), embedding(here, integrity, entry));
  }
  return integrity;
}
