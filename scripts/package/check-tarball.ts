import { readFileSync } from 'node:fs';
import { pictureNames } from '../picture-files.js';

/** What `npm pack --json` says. */
export interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string; size: number }[];
}

type Target = string | { types?: string; default?: string };

/** In bytes: what everybody downloads who installs the package. A third are the migration guide's pictures, a quarter each tag's own file. */
const limit = 1_010_000;

/** Says what is in the tarball. Throws for what does not belong there, and for an export without its file. */
export function checkTarball({ files, size, unpackedSize }: Packed): string {
  const paths = new Set(files.map(({ path }) => path));
  const { exports, scripts, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, Target>;
    scripts: Record<string, string>;
    customElements: string;
    'web-types': string;
  };
  const faults = [
    ...['preinstall', 'install', 'postinstall', 'prepare']
      .filter((name) => scripts[name])
      .map((name) => `script ${name}`),
    ...[...paths].filter((path) => !/^(?:dist\/|package\.json$|README\.md$|CHANGELOG\.md$|LICENSE$)/.test(path)),
    ...[...paths].filter((path) => /(?:^|[/.])(?:test|stories|spec)[/.]/.test(path)),
    // Only the account service's own pages take them: they are in its package.
    ...[...paths].filter((path) => /^dist\/cdn\/(?:hosted\/|\w+\.json$)/.test(path)),
    ...targetsOf(exports, manifest.customElements, manifest['web-types'])
      .filter((target) => !exists(target, paths))
      .map((target) => `no file for ${target}`),
    ...pictureNames()
      .filter((name) => !paths.has(`dist/cdn/pictures/${name}`))
      .map((name) => `no picture ${name}`),
    ...[...paths].filter((path) => /\.webp$/.test(path) && !path.startsWith('dist/cdn/')),
    ...(size > limit ? [`${size} bytes are more than ${limit}`] : []),
  ];
  if (faults.length > 0) throw new Error(`The tarball: ${faults.join(', ')}`);
  return `${files.length} files, ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked`;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

function targetsOf(exports: Record<string, Target>, ...more: string[]): string[] {
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : [target.types ?? '', target.default ?? ''],
  );
  return [...targets, ...more].map((target) => target.replace('./', ''));
}

function exists(target: string, paths: Set<string>): boolean {
  const [start = '', end] = target.split('*');
  return end === undefined
    ? paths.has(target)
    : [...paths].some((path) => path.startsWith(start) && path.endsWith(end));
}
