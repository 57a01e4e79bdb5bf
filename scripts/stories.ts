/**
 * Visits every story of the built Storybook in Chromium, in Japanese and English at the same time, and every page of
 * documentation. Fails on console errors, page errors and failed plays, and on axe violations in one of the languages. A
 * visit to all of them also fails where the manifest names a part or a slot that never occurs or misses something that
 * does, and where a control of a tag's table does not change the widget. Builds the Storybook if it is not there;
 * `--build` builds it anew. Name part of an id to visit some: `npm run test:stories -- login`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from './browser.js';
import { controlFaults } from './controls.js';
import { buildManifest } from './manifest/manifest.js';
import { compare, occurrences, watchOccurrences } from './occurrences.js';
import { checkColours, checkLayout, prepareChecks } from './story-checks.js';
import {
  buildStorybook,
  openBeside,
  playStory,
  readEntries,
  serveStorybook,
  storybookFolder,
  type Entry,
  type Finished,
} from './storybook.js';

const languages = ['ja', 'en'];
/** The browser's own lines for answers that a story wants: refusals, a proxy's page, no answer. */
const networkStatus = /^Failed to load resource: (the server responded with a status of (4\d\d|502)|net::ERR_FAILED)/;

/** Watches a page; what must not happen on it is added to `faults`. */
function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && !networkStatus.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
}

function complaints({ status, reporters, exceptions }: Finished, withAxe: boolean): string[] {
  const axe = reporters.find(({ type }) => type === 'a11y');
  const violations = axe?.result.violations ?? [];
  return [
    ...exceptions.map((text) => text.split('\n')[0] ?? ''),
    ...(Boolean(axe) === withAxe ? [] : [withAxe ? 'axe did not run' : 'axe ran for nothing']),
    ...violations.map(({ id, help, nodes }) => `axe ${id}: ${help} (${JSON.stringify(nodes[0]?.target)})`),
    ...(status === 'error' && exceptions.length + violations.length === 0 ? ['ended with an error'] : []),
  ];
}

async function visitStories(
  browser: Browser,
  base: string,
  language: string,
  ids: string[],
  entries: Entry[],
  occurred: Set<string>,
): Promise<string[]> {
  const results: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  watch(page, faults);
  // tsx marks functions with their names; what is sent to the page carries the marks along.
  await page.addInitScript('globalThis.__name = (value) => value');
  await watchOccurrences(page);
  await prepareChecks(page);
  // Axe, colours, motion and wide windows hardly hang on the language: each language has that work for every other story.
  for (const whole of [true, false]) {
    const half = ids.filter((_, index) => (languages[index % languages.length] === language) === whole);
    if (half.length === 0) continue;
    await openBeside(page, base, half[0]!, entries, `language:${language};a11y.manual:!${!whole}`);
    for (const id of half) {
      faults.length = 0;
      const found = await playStory(page, id).then(
        (end) => complaints(end, whole),
        (error) => [String(error)],
      );
      if (whole) found.push(...(await checkColours(page)));
      found.push(...(await checkLayout(page, whole)));
      results.push(...[...found, ...faults].map((fault) => `${language} ${id}: ${fault}`));
      for (const each of await occurrences(page)) occurred.add(each);
    }
  }
  await context.close();
  return results;
}

/** A page of documentation may only link to what exists. */
async function visitDocs(browser: Browser, base: string, ids: string[], known: Set<string>): Promise<string[]> {
  const results: string[] = [];
  const page = await browser.newPage();
  for (const id of ids) {
    const faults: string[] = [];
    watch(page, faults);
    await page.goto(`${base}/iframe.html?id=${id}&viewMode=docs`, { waitUntil: 'load' });
    await page.locator('#storybook-docs h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const links = await page.locator('#storybook-docs a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const [, target = ''] of links.map((href) => /path=\/(?:story|docs)\/([^&]+)/.exec(href ?? '') ?? [])) {
      if (target && !known.has(target)) faults.push(`links to ${target}, which does not exist`);
    }
    page.removeAllListeners('console');
    page.removeAllListeners('pageerror');
    results.push(...faults.map((fault) => `${id}: ${fault}`));
  }
  await page.close();
  return results;
}

const [wanted = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (process.argv.includes('--build') || !existsSync(join(storybookFolder, 'index.json'))) buildStorybook();
const begin = performance.now();
const entries = readEntries(storybookFolder);
const chosen = entries.filter(({ id }) => id.includes(wanted));
const idsOf = (type: Entry['type']): string[] => chosen.filter((entry) => entry.type === type).map(({ id }) => id);
const { base, close } = await serveStorybook(storybookFolder);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const stories = idsOf('story');
  const occurred = new Set<string>();
  const manifest = await buildManifest();
  // One after the other beside the stories, which wait for frames and answers now and then.
  const pages = visitDocs(browser, base, idsOf('docs'), new Set(entries.map(({ id }) => id))).then(async (found) =>
    wanted ? found : [...found, ...(await controlFaults(await browser.newPage(), base, manifest, stories))],
  );
  const visits =
    stories.length > 0 ? languages.map((each) => visitStories(browser, base, each, stories, entries, occurred)) : [];
  const faults = (await Promise.all([...visits, pages])).flat();
  if (!wanted) faults.push(...compare(manifest, occurred));
  for (const fault of faults) console.error(fault);
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.log(
    `${stories.length} stories in ${languages.join(' and ')}, ${idsOf('docs').length} pages: ${faults.length} faults, ${seconds} s`,
  );
  if (faults.length > 0 || chosen.length === 0) process.exitCode = 1;
} finally {
  await browser.close();
  close();
}
