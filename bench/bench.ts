/**
 * What the widgets weigh and take, beside hand-written pages that do the same, in one run. Writes docs/bench.md; with
 * BENCH_ONLY, a part of a widget's or a row's name, it prints what it measured of those. BENCH_RUNS is how often; a list is
 * drawn twice as often, since its small changes take about one frame and hang on where in a frame they begin.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { wholeBrowser } from '../scripts/browser.js';
import { bundleRivals } from './bundle.js';
import { keyToFrame, measureLoad, type Load, type Speed } from './load.js';
import { report, type Result } from './report.js';
import { linkMany, measureRows, signIn, type Rows } from './rows.js';
import { startServer } from './server.js';
import { median, medians } from './statistics.js';
import { measureLogin, startBrand, ways, type Login } from './ways.js';

const file = 'docs/bench.md';
const runs = Number(process.env['BENCH_RUNS'] ?? 9);
const only = process.env['BENCH_ONLY'] ?? '';

const server = await startServer(await bundleRivals());
const browser = await chromium.launch(wholeBrowser());
try {
  const signedIn = await signIn(browser, server);
  const subjects = server.subjects.filter(({ widget, name }) => `${widget} ${name}`.includes(only));
  const loads = new Map(
    subjects.map((subject) => [subject, { fast: [] as Load[], slow: [] as Load[], key: [] as number[] }]),
  );
  // Round by round, so that what else the machine does meets all of them alike.
  for (let round = 0; round < runs; round += 1) {
    for (const [subject, { fast, slow, key }] of loads) {
      const options = subject.widget === 'services' ? signedIn : {};
      const load = (speed: Speed) => measureLoad(browser, server.urlOf(subject), subject, speed, options);
      fast.push(await load('fast'));
      slow.push(await load('slow'));
      if (['login', 'code'].includes(subject.widget) && !subject.name.startsWith('…'))
        key.push(await keyToFrame(browser, server.urlOf(subject), subject));
    }
    console.log(`Loads: ${round + 1} of ${runs}`);
  }
  const results: Result[] = [...loads].map(([{ widget, name }, { fast, slow, key }]) => ({
    widget,
    name,
    fast: medians(fast),
    slow: medians(slow),
    key: key.length > 0 ? median(key) : undefined,
  }));

  const logins = [];
  for (const way of ways.filter((each) => `brand ${each}`.includes(only))) {
    logins.push({ way, fast: [] as Login[], slow: [] as Login[], brand: await startBrand(way) });
  }
  for (let round = 0; round < runs; round += 1) {
    for (const { way, fast, slow, brand } of logins) {
      fast.push(await measureLogin(browser, brand, way, 'fast'));
      slow.push(await measureLogin(browser, brand, way, 'slow'));
    }
    if (logins.length > 0) console.log(`Logins on a brand’s page: ${round + 1} of ${runs}`);
  }
  for (const { brand } of logins) await brand.close();
  const brandLogins = logins.map(({ way, fast, slow }) => ({ way, fast: medians(fast), slow: medians(slow) }));

  await linkMany(server, 1000);
  const lists = subjects.filter(({ widget }) => widget === 'services');
  const rows = new Map(lists.map((subject) => [subject, { 1: [] as Rows[], 4: [] as Rows[] }]));
  const rounds = runs * 2;
  for (let round = 0; round < rounds; round += 1) {
    for (const [subject, times] of rows) {
      for (const rate of [1, 4] as const) {
        times[rate].push(await measureRows(browser, server, subject, rate, signedIn));
      }
    }
    console.log(`Rows: ${round + 1} of ${rounds}`);
  }
  const lines = [...rows].map(([{ name }, times]) => ({ name, 1: medians(times[1]), 4: medians(times[4]) }));

  const text = report(results, brandLogins, lines, { runs, rounds, browser: browser.version() });
  if (only) console.log(text);
  else writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
} finally {
  await browser.close();
  server.close();
}
