/**
 * The Storybook of another commit, built on this machine: pictures are only comparable with the same fonts and the same
 * browser. It stays in a cache with its pictures.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.js';

const cache = '.cache/story-pictures';
/** Commits that stay in the cache. */
const capacity = 3;
/** Files that decide how a picture is taken. */
const camera = ['test/stories/pictures.test.ts', 'test/stories/stage.ts'];

const git = (...args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 }).trim();

/**
 * The commit to compare with: `ref`, else where this branch left `main`.
 *
 * @throws Error when there is no such commit
 */
export function commitOf(ref: string | undefined): string {
  const attempts =
    ref === undefined
      ? ['main', 'origin/main'].map((branch) => ['merge-base', 'HEAD', branch])
      : [['rev-parse', '--verify', `${ref}^{commit}`]];
  for (const attempt of attempts) {
    try {
      return git(...attempt);
    } catch {
      // The next one.
    }
  }
  throw new Error(ref === undefined ? 'No branch main: name a commit, --against <ref>.' : `No commit ${ref} here.`);
}

/** The cache folder of a commit. Its name has whatever else decides how a picture looks. Removes the oldest folders. */
export function cacheFolder(commit: string): string {
  const hash = createHash('sha256').update(execFileSync(findBrowser(), ['--version']));
  for (const file of camera) hash.update(readFileSync(file));
  const folder = join(cache, `${commit.slice(0, 12)}-${hash.digest('hex').slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  const age = (name: string): number => statSync(join(cache, name)).mtimeMs;
  const others = readdirSync(cache).filter((name) => join(cache, name) !== folder);
  for (const name of others.sort((a, b) => age(b) - age(a)).slice(capacity - 1)) {
    rmSync(join(cache, name), { recursive: true, force: true });
  }
  return folder;
}

/** Builds the commit's Storybook into `target` unless it exists, in a temporary working tree. */
export function buildStorybook(commit: string, target: string): void {
  if (existsSync(target)) return;
  const folder = mkdtempSync(join(tmpdir(), 'story-pictures-'));
  const tree = join(folder, 'tree');
  const modules = join(tree, 'node_modules');
  const npm = (...args: string[]): void =>
    void execFileSync('npm', args, { cwd: tree, stdio: 'inherit', shell: process.platform === 'win32' });
  try {
    git('worktree', 'add', '--detach', '--quiet', tree, commit);
    if (git('show', `${commit}:package-lock.json`) === readFileSync('package-lock.json', 'utf8').trim()) {
      symlinkSync(resolve('node_modules'), modules, 'junction');
    } else {
      npm('ci', '--silent', '--no-audit', '--no-fund');
    }
    npm('run', '--silent', 'build-storybook');
    // Renamed at the end, so that a folder with this name is complete.
    cpSync(join(tree, 'storybook-static'), `${target}.part`, { recursive: true });
    renameSync(`${target}.part`, target);
  } finally {
    // The link first, so that its target is not removed with the tree.
    if (existsSync(modules)) rmSync(modules, { recursive: true, force: true });
    if (existsSync(tree)) git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}
