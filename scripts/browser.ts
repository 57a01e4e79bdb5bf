import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const disabledFeatures = [
  // Pages of the browser itself for its address bar, which each new window would load: half a second of work.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  // What Playwright disables: the browser takes one list, and ours comes after Playwright's.
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints', 'AimEnabled'],
  ...['NetworkTimeServiceQuerying', 'PreconnectToSearch', 'msForceBrowserSignIn'],
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** What every start of Chromium needs, also as root and without a graphics card. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${disabledFeatures.join(',')}`,
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Files where Chrome or Chromium usually is, most likely first. */
export function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return ['', env['HOME'] ?? ''].flatMap((home) =>
        ['Google Chrome', 'Chromium'].map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((variable) => env[variable] ?? [])
        .flatMap((folder) => ['Google\\Chrome', 'Chromium'].map((app) => `${folder}\\${app}\\Application\\chrome.exe`));
    default:
      return [
        ...(env['PATH'] ?? '').split(':').flatMap((folder) => names.map((name) => join(folder, name))),
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/opt/google/chrome/chrome',
        '/snap/bin/chromium',
      ];
  }
}

/**
 * The path of an installed Chrome or Chromium: `CHROME_PATH`, else the usual places, else Debian's package where
 * this process may install it.
 *
 * @throws Error with one sentence that says what to install
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env['CHROME_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, which does not exist; set it to the path of Chrome or Chromium.`);
  }
  const find = () => usualPlaces(process.platform, env).find((path) => existsSync(path));
  const found = find() ?? (canInstall() ? (installChromium(), find()) : undefined);
  if (found) return found;
  throw new Error('No browser found: install Google Chrome or Chromium, or set CHROME_PATH to where it is.');
}

/**
 * The path of Chromium's headless shell: the same engine without the interface of a browser, so that tests take a quarter
 * less time. The browser that `findBrowser` finds where there is none. No autofill and no extensions, and not every
 * link opens a tab.
 *
 * @throws Error as `findBrowser`
 */
export function findHeadlessShell(env: NodeJS.ProcessEnv = process.env): string {
  const browser = findBrowser(env);
  const places = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, shell));
  return (env['CHROME_PATH'] ? undefined : places.find((path) => existsSync(path))) ?? browser;
}

/** How Playwright starts the browser itself, where more of it is needed than its engine. */
export const wholeBrowser = (): { executablePath: string; args: string[] } => ({
  executablePath: findBrowser(),
  args: browserFlags,
});

/** Name of the command and of Debian's package. */
const shell = 'chromium-headless-shell';

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installChromium(): void {
  const run = (...args: string[]) =>
    execFileSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log('No Chrome or Chromium found; installing Debian’s.');
  try {
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } catch {
    throw new Error('Installing Chromium by apt-get failed: install Google Chrome or Chromium, or set CHROME_PATH.');
  }
  try {
    run('install', '-y', '-qq', '--no-install-recommends', shell);
  } catch {
    console.log('There is no headless shell of it here; tests take longer without.');
  }
}

/**
 * The path of an installed Firefox: `FIREFOX_PATH`, else the first on the PATH.
 *
 * @throws Error with one sentence that says what to install
 */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string {
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox', 'firefox-esr', 'firefox.exe'].map((name) => join(folder, name)));
  const found = env['FIREFOX_PATH'] ?? onPath.find((path) => existsSync(path));
  if (found) return found;
  throw new Error('No Firefox found: install it, or set FIREFOX_PATH to where it is.');
}
