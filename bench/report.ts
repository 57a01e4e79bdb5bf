import { availableParallelism } from 'node:os';
import type { Widget } from './subjects.js';
import type { Load } from './load.js';
import { operations, type Rows } from './rows.js';
import { figure, markdownTable, ratio } from './statistics.js';
import type { Login, Way } from './ways.js';
import { words } from './words.js';

export interface Result {
  widget: Widget;
  name: string;
  fast: Load;
  slow: Load;
  /** Milliseconds from key to frame, 95th percentile. */
  key: number | undefined;
}

export interface RowsResult {
  name: string;
  /** At full speed, and with the processor four times slower. */
  1: Rows;
  4: Rows;
}

/** Medians of the logins on a brand's page. */
export interface LoginResult {
  way: Way;
  fast: Login;
  slow: Login;
}

const wayNames: Record<Way, string> = {
  inline: 'in the page',
  frame: 'in a frame',
  redirect: 'on the hosted page and back',
};

const titles: Record<Widget, string> = {
  login: 'Login',
  code: 'Verification code',
  registration: 'Registration, first screen',
  services: 'Connected services, two of them',
};

const heads = [
  'JS+CSS kB',
  'requests',
  'ready ms',
  'ready, slow ms',
  'to bare Lit',
  'script, slow ms',
  'layout shift',
  'heap MB',
  'elements',
];

function loads(widget: Widget, results: readonly Result[]): string {
  const those = results.filter((each) => each.widget === widget);
  const lit = those.find(({ name }) => name.includes('Lit'));
  const keys = those.some(({ key }) => key !== undefined);
  const rows = those.map(({ name, fast, slow, key }) => [
    name.startsWith('<') ? `\`${name}\`` : name,
    (fast.bytes / 1000).toFixed(1),
    figure(fast.requests),
    figure(fast.ready),
    figure(slow.ready),
    lit ? ratio(slow.ready, lit.slow.ready) : '',
    figure(slow.script),
    figure(Math.max(fast.shift, slow.shift)),
    (fast.heap / 1e6).toFixed(2),
    figure(fast.elements),
    ...(keys ? [key === undefined ? '' : figure(key)] : []),
  ]);
  return `## ${titles[widget]}\n\n${markdownTable([titles[widget].split(',')[0]!, ...heads, ...(keys ? ['key to frame ms'] : [])], rows)}`;
}

function loginTable(results: readonly LoginResult[]): string {
  const inline = results.find(({ way }) => way === 'inline');
  const rows = results.map(({ way, fast, slow }) => [
    wayNames[way],
    (fast.bytes / 1000).toFixed(1),
    figure(fast.requests),
    figure(fast.ready),
    figure(slow.ready),
    inline ? ratio(slow.ready, inline.slow.ready) : '',
    figure(fast.back),
    figure(slow.back),
  ]);
  const heads = ['JS+CSS kB', 'requests', 'ready ms', 'ready, slow ms', 'to in the page', 'back ms', 'back, slow ms'];
  return markdownTable(['Login', ...heads], rows);
}

function rowsTable(results: readonly RowsResult[]): string {
  const native = results.find(({ name }) => name.includes('native'));
  const cells = ({ name, ...times }: RowsResult): string[] => [
    name.startsWith('<') ? `\`${name}\`` : name,
    ...operations.map((operation) => `${figure(times[1][operation])} / ${figure(times[4][operation])}`),
  ];
  const rows = results.map(cells);
  const ours = results.find(({ name }) => name.startsWith('<'));
  if (native && ours) {
    const to = (rate: 1 | 4, operation: keyof Rows): string => ratio(ours[rate][operation], native[rate][operation]);
    rows.push(['ours to native', ...operations.map((each) => `${to(1, each)} / ${to(4, each)}`)]);
  }
  return markdownTable(['ms, CPU ×1 / ×4', 'create', 'update every 10th', 'prepend', 'remove in the middle'], rows);
}

/** The whole of docs/bench.md. */
export function report(
  results: readonly Result[],
  logins: readonly LoginResult[],
  rows: readonly RowsResult[],
  { runs, rounds, browser }: { runs: number; rounds: number; browser: string },
): string {
  const widgets = (Object.keys(titles) as Widget[]).filter((widget) => results.some((each) => each.widget === widget));
  const where = `Chromium ${browser.split('.')[0]}, headless, ${availableParallelism()} cores`;
  return [
    '# Speed',
    words.intro
      .replace('{where}', where)
      .replace('{runs}', runs === 1 ? 'one visit only' : `medians of ${runs} visits`),
    ...widgets.map((widget) => loads(widget, results)),
    ...(logins.length > 0 ? ['## Login on a page of a brand', words.logins, loginTable(logins)] : []),
    `## A list of 1,000 services`,
    words.rows.replace('{rounds}', String(rounds)),
    rowsTable(rows),
    words.peers,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
