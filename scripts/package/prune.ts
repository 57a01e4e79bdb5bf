/** Takes out of the package what no import of it can reach. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

type Exports = Record<string, string | Record<string, string>>;

/** Files that a module or a declaration imports, those of types included. */
function importsOf(file: string): string[] {
  const declares = file.endsWith('.d.ts');
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(dirname(file), declares ? fileName.replace(/\.js$/, '.d.ts') : fileName));
}

/**
 * Deletes the modules and declarations of `folder` that no entry of `exports` leads to, for instance the declarations of a
 * wizard's steps. Leaves `cdn` as it is, which is exported whole.
 *
 * @returns the deleted paths, sorted
 * @throws Error when a file imports one that is not there
 */
export function pruneUnreachable(folder: string, exports: Exports): string[] {
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const reached = new Set(targets.filter((target) => /^[^*]+\.(?:js|ts)$/.test(target)).map(normalize));
  for (const file of reached) {
    if (!existsSync(file)) throw new Error(`There is no ${file}`);
    importsOf(file).forEach((each) => reached.add(each));
  }
  const pruned = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.(?:js|ts)$/.test(file) && !file.startsWith(join(folder, 'cdn/')) && !reached.has(file))
    .sort();
  pruned.forEach((file) => rmSync(file));
  return pruned;
}
