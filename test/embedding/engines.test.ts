import { readdirSync, readFileSync } from 'node:fs';
import { parse, type Node } from 'acorn';
import { expect, test } from './host-page.js';

/** The lowest ECMAScript version of the engines in docs/browsers.md. */
const ecmaVersion = 2022;

/** APIs that one of those engines lacks, by the name of a member or a global. */
const newer = new Set([
  ...['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'groupBy', 'fromAsync', 'withResolvers'],
  ...['structuredClone', 'canParse', 'isWellFormed', 'toWellFormed', 'requestIdleCallback', 'scheduler'],
  ...['showPopover', 'togglePopover', 'setHTML', 'setHTMLUnsafe', 'getHTML', 'startViewTransition', 'moveBefore'],
  ...['checkVisibility', 'caretPositionFromPoint', 'CookieStore', 'navigation', 'ToggleEvent', 'CloseWatcher'],
]);

/** Pairs whose second name alone says nothing. */
const newerPairs = new Set(['AbortSignal.timeout', 'AbortSignal.any', 'URL.parse', 'Promise.try', 'Array.fromAsync']);

interface Found extends Node {
  name?: string;
  object?: Found;
  property?: Found;
}

/** Newer APIs that a script uses. Throws for syntax that is newer. */
function newerApis(code: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const { type, name, object, property } = value as Found;
    if (type === 'Identifier' && newer.has(name!)) found.push(name!);
    const pair = `${object?.name}.${property?.name}`;
    if (type === 'MemberExpression' && newerPairs.has(pair)) found.push(pair);
    Object.values(value).forEach(visit);
  };
  visit(parse(code, { ecmaVersion, sourceType: 'module' }));
  return found;
}

test('the scripts use no syntax and no API that a supported engine lacks', { tag: '@quick' }, () => {
  const files = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  expect(files.length).toBeGreaterThan(30);
  const faults = files.flatMap((path) =>
    newerApis(readFileSync(`dist/cdn/${path}`, 'utf8')).map((name) => `${path}: ${name}`),
  );
  expect(faults).toEqual([]);
  // Controls: the check finds each kind.
  expect(newerApis('[].findLast(Boolean); AbortSignal.timeout(1); scheduler')).toHaveLength(3);
  expect(() => newerApis('using file = open()')).toThrow();
});
