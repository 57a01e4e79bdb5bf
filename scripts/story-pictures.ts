/** Takes and compares pictures of stories, with the project `pictures` of Playwright. */
import { spawn } from 'node:child_process';

export interface StoryPictures {
  /** The folder of the stored pictures. */
  pictures: string;
  /** The built Storybook that the stored pictures are of. */
  storybook: string;
  /** More arguments for Playwright, for instance `--grep`. */
  options?: readonly string[];
  /** More of the environment: `STORYBOOK_FOLDER` names the Storybook to compare, by default the built one. */
  env?: NodeJS.ProcessEnv;
  /** Prints nothing. */
  silent?: boolean;
}

/** Resolves with whether every test passed. */
function run(
  { pictures, options = [], env, silent }: StoryPictures,
  own: string,
  named: NodeJS.ProcessEnv,
): Promise<boolean> {
  const child = spawn('npx', ['playwright', 'test', '--project', 'pictures', own, ...options], {
    stdio: silent ? 'ignore' : 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PICTURES_FOLDER: pictures, ...named, ...env },
  });
  return new Promise<boolean>((resolve) => child.on('close', (status) => resolve(status === 0)));
}

/** Takes and stores a picture of each story at each width. Resolves with whether all were taken. */
export const takePictures = (stored: StoryPictures): Promise<boolean> =>
  run(stored, '--update-snapshots=all', { STORYBOOK_FOLDER: stored.storybook });

/** Compares with the stored pictures, which stay as they are. Resolves with whether no story changed, is new or is gone. */
export const comparePictures = (stored: StoryPictures): Promise<boolean> =>
  run(stored, '--update-snapshots=none', { STORYBOOK_BEFORE: stored.storybook });
