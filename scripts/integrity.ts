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
 * What a page pastes to be given these files and no others. `base` is where the folder is served, with a slash at its end.
 * The import map holds what the script loads later to its hash as well (HTML, "integrity" of import maps).
 */
export function embedding(base: string, integrity: Integrity): string {
  const map = { integrity: Object.fromEntries(Object.entries(integrity).map(([path, hash]) => [base + path, hash])) };
  return `<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
<script type="module" src="${base}loader.js" integrity="${integrity['loader.js']}" crossorigin="anonymous"></script>
`;
}

/**
 * Copies the built `folder` to `<target>/<version>/`, with `integrity.json` and `embed.html` beside it. Throws when that
 * version is there already with other files: an address that was published never changes.
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
  writeFileSync(join(place, 'embed.html'), embedding(`${base}${version}/`, integrity));
  return integrity;
}
