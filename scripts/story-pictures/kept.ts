/**
 * The Storybook that pictures are compared with, built from a commit on this machine: pictures are only comparable from
 * the same fonts and the same browser. It stays in a cache with its pictures.
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
import { buildStorybook, storybookFolder } from '../storybook.js';

const cache = '.cache/story-pictures';
/** So many commits stay in the cache. */
const capacity = 3;

const git = (...args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 }).trim();

/**
 * The commit to compare with: `ref`, else where this branch left `main`.
 *
 * @throws Error when there is no such commit
 */
export function commitOf(ref: string | undefined): string {
  const ways =
    ref === undefined
      ? ['main', 'origin/main'].map((branch) => ['merge-base', 'HEAD', branch])
      : [['rev-parse', '--verify', `${ref}^{commit}`]];
  for (const way of ways) {
    try {
      return git(...way);
    } catch {
      // The next one.
    }
  }
  throw new Error(ref === undefined ? 'No branch main: name a commit, --against <ref>.' : `No commit ${ref} here.`);
}

/**
 * The folder in the cache for a commit. Whatever may change its pictures is in the name: browser, platform, camera.
 *
 * @param anew throws away what is there
 */
export function keptFolder(commit: string, browserVersion: string, anew: boolean): string {
  const camera = createHash('sha256').update(readFileSync(new URL('camera.ts', import.meta.url)));
  const parts = [commit.slice(0, 12), browserVersion, process.platform, process.arch, camera.digest('hex').slice(0, 8)];
  const folder = join(cache, parts.join('-'));
  if (anew) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const age = (name: string): number => statSync(join(cache, name)).mtimeMs;
  const others = readdirSync(cache).filter((name) => join(cache, name) !== folder);
  for (const name of others.sort((a, b) => age(b) - age(a)).slice(capacity - 1)) {
    rmSync(join(cache, name), { recursive: true, force: true });
  }
  return folder;
}

/** Builds the commit's Storybook into `target` unless it is there, in a working tree that is gone afterwards. */
export function buildCommit(commit: string, target: string): void {
  if (existsSync(target)) return;
  const home = mkdtempSync(join(tmpdir(), 'story-pictures-'));
  const tree = join(home, 'tree');
  const modules = join(tree, 'node_modules');
  // Ctrl+C ends the commands below, and so comes here as their failure.
  const stopped = (): void => undefined;
  process.on('SIGINT', stopped);
  try {
    git('worktree', 'add', '--detach', '--quiet', tree, commit);
    if (git('show', `${commit}:package-lock.json`) === readFileSync('package-lock.json', 'utf8').trim()) {
      symlinkSync(resolve('node_modules'), modules, 'junction');
    } else {
      const options = { cwd: tree, stdio: 'inherit', shell: process.platform === 'win32' } as const;
      execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], options);
    }
    buildStorybook(tree);
    // Renamed at the end: what is there is complete.
    cpSync(join(tree, storybookFolder), `${target}.part`, { recursive: true });
    renameSync(`${target}.part`, target);
  } finally {
    process.off('SIGINT', stopped);
    // The link first: nothing may follow it.
    if (existsSync(modules)) rmSync(modules, { recursive: true, force: true });
    if (existsSync(tree)) git('worktree', 'remove', '--force', tree);
    rmSync(home, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}
