/**
 * Libraries as pages have them. Most come from npm. MooTools and Prototype are not there for browsers: they come from
 * Debian's packages, installed or fetched into `.cache/libraries`. Nothing of them is in the repository.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const packages = {
  'libjs-mootools': 'mootools/mootools-more-nc.js',
  'libjs-prototype': 'prototype/prototype-1.7.3.js',
};
type Package = keyof typeof packages;

const cache = '.cache/libraries';

/** Folders of Debian's packages: of the system, and fetched ones. */
const folders = ['/usr/share/javascript', join(cache, 'usr/share/javascript')];

function find(file: string): string | undefined {
  return folders.map((folder) => join(folder, file)).find(existsSync);
}

/** Fetches a package of Debian, without installing it. */
function download(name: Package): void {
  mkdirSync(cache, { recursive: true });
  try {
    execFileSync('apt-get', ['download', name], { cwd: cache, stdio: 'pipe' });
    const [archive] = execFileSync('sh', ['-c', `ls ${name}_*.deb`], { cwd: cache, encoding: 'utf8' }).split('\n');
    execFileSync('dpkg-deb', ['-x', archive!, '.'], { cwd: cache, stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `The tests of old pages need ${packages[name]}: run apt-get install ${name}, or unpack Debian's package ${name} in ${cache}.`,
      { cause: error },
    );
  }
}

/** Fetches what is missing. Called once, before the tests start. */
export function ensureLibraries(): void {
  for (const name of Object.keys(packages) as Package[]) {
    if (!find(packages[name])) download(name);
  }
}

const read = (file: string): string => {
  const found = find(file);
  if (!found) throw new Error(`${file} is missing: see test/embedding/libraries.ts`);
  return readFileSync(found, 'utf8');
};

const { resolve } = createRequire(import.meta.url);

/** Sources of the libraries, by the name that a page asks for. */
export const libraries: Record<string, () => string> = {
  'mootools-core.js': () => read('mootools/mootools-core-nc.js'),
  'mootools-more.js': () => read('mootools/mootools-more-nc.js'),
  'prototype.js': () => read('prototype/prototype-1.7.3.js'),
  'jquery.js': () => readFileSync(resolve('jquery'), 'utf8'),
  'htmx.js': () => readFileSync('node_modules/htmx.org/dist/htmx.js', 'utf8'),
  'idiomorph.js': () => readFileSync('node_modules/idiomorph/dist/idiomorph.js', 'utf8'),
  'morphdom.js': () => readFileSync('node_modules/morphdom/dist/morphdom-umd.js', 'utf8'),
  'turbo.js': () => readFileSync('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'utf8'),
};
