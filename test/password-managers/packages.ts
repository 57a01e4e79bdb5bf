import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const folder = resolve('.cache/password-managers');

/** The folder with the files of a Debian package; fetches it once. Nothing is installed. */
function unpack(name: string): string {
  const unpacked = join(folder, name);
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('apt-get', ['download', name], { cwd: folder, stdio: 'pipe' });
    const [file] = readdirSync(folder).filter((each) => each.startsWith(`${name}_`) && each.endsWith('.deb'));
    execFileSync('dpkg', ['-x', file!, unpacked], { cwd: folder, stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      `The Debian package ${name} cannot be fetched: run "apt-get update" on a Debian-like system first.`,
      {
        cause,
      },
    );
  }
  return unpacked;
}

function findFile(root: string, pattern: RegExp): string {
  const path = readdirSync(root, { recursive: true, encoding: 'utf8' }).find((each) => pattern.test(each));
  if (!path) throw new Error(`${root} has no file ${pattern}`);
  return join(root, path);
}

/** The script that browserpass runs in a page when the visitor chooses an entry. */
export const browserpassScript = (): string =>
  readFileSync(findFile(unpack('webext-browserpass'), /\/inject\.dist\.js$/), 'utf8');

/** The scripts that KeePassXC-Browser runs in every page, in its order. */
export function keepassxcScript(): string {
  const manifest = findFile(unpack('webext-keepassxc-browser'), /\/webext\/[^/]+\/manifest\.json$/);
  const { content_scripts: scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  return scripts
    .flatMap(({ js }) => js)
    .filter((path) => !path.includes('polyfill'))
    .map((path) => readFileSync(join(dirname(manifest), path), 'utf8'))
    .join('\n;\n');
}
