/**
 * What of the public interface occurs while stories are visited: parts, slots and custom states in the shadow roots of
 * the tags, and their events. Compared with the manifest, both ways.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { widgetsOf, type Manifest } from '../../scripts/manifest/types.js';

/** `mylexus-login::part(form)`, `mylexus-session slot linked`, `mylexus-login fires mylexus-signed-in`. */
export type Occurrence = string;

/** Runs in the page before its scripts: records what occurs from then on. */
const watcher = `
  globalThis.mylexusOccurrences = new Set();
  const seen = globalThis.mylexusOccurrences;
  const isWidget = (node) => node.localName?.startsWith('mylexus-');
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (isWidget(this) && !/^context-/.test(event.type)) seen.add(this.localName + ' fires ' + event.type);
    return dispatch.call(this, event);
  };
  // Dispatched by the browser itself.
  document.addEventListener('invalid', ({ target }) => isWidget(target) && seen.add(target.localName + ' fires invalid'), true);
  const hosts = new WeakMap();
  const attach = HTMLElement.prototype.attachInternals;
  HTMLElement.prototype.attachInternals = function () {
    const internals = attach.call(this);
    hosts.set(internals.states, this.localName);
    return internals;
  };
  const addState = CustomStateSet.prototype.add;
  CustomStateSet.prototype.add = function (state) {
    seen.add(hosts.get(this) + ':state(' + state + ')');
    return addState.call(this, state);
  };
  const look = (root, host) => {
    for (const node of root.querySelectorAll('*')) {
      for (const part of node.part) if (host) seen.add(host + '::part(' + part + ')');
      if (host && node.localName === 'slot') seen.add(host + ' slot ' + node.name.replace(/^(step)-.+-(before|after)$/, '$1-<name>-$2').replace(/^empty-.+/, 'empty-<brand>'));
      if (node.shadowRoot && isWidget(node)) {
        observe(node.shadowRoot, node.localName);
        look(node.shadowRoot, node.localName);
      }
    }
  };
  const observed = new WeakSet();
  const observe = (root, host) => {
    if (observed.has(root)) return;
    observed.add(root);
    new MutationObserver(() => look(root, host)).observe(root, { childList: true, subtree: true, attributeFilter: ['part'] });
  };
  observe(document, '');
`;

/** To be called before the page is opened. */
export async function watchOccurrences(page: Page): Promise<void> {
  await page.addInitScript(watcher);
}

/** What has occurred since the page was loaded. */
export const occurrences = (page: Page): Promise<Occurrence[]> =>
  page.evaluate(() => [...(globalThis as never as { mylexusOccurrences: Set<string> }).mylexusOccurrences]);

const folderIn = (outputDir: string): string => join(outputDir, 'occurrences');

/** Stores what occurred, since tests run in several processes. */
export function saveOccurrences(outputDir: string, name: string, occurred: Iterable<Occurrence>): void {
  mkdirSync(folderIn(outputDir), { recursive: true });
  writeFileSync(join(folderIn(outputDir), `${name}.json`), JSON.stringify([...occurred]));
}

/** Everything that was stored in this run. */
export function readOccurrences(outputDir: string): Set<Occurrence> {
  const files = readdirSync(folderIn(outputDir)).map((file) => readFileSync(join(folderIn(outputDir), file), 'utf8'));
  return new Set(files.flatMap((text) => JSON.parse(text) as Occurrence[]));
}

/** What the manifest names. */
export function documented(manifest: Manifest): Occurrence[] {
  return widgetsOf(manifest).flatMap(({ tagName, cssParts, cssStates, slots, events }) => [
    ...cssStates.map(({ name }) => `${tagName}:state(${name})`),
    ...cssParts.map(({ name }) => `${tagName}::part(${name})`),
    ...slots.map(({ name }) => `${tagName} slot ${name}`),
    ...events.map(({ name }) => `${tagName} fires ${name}`),
  ]);
}

/** Tags of the account service's own pages (`src/hosted.ts`): they are no part of the package, nor of its manifest. */
const hostedTag = /^mylexus-consent/;

/** A story cannot answer the browser's own dialog for a passkey; `test/e2e/passkeys.test.ts` does. */
const outOfReach = ['mylexus-account-menu fires mylexus-signed-in'];

/** What is documented and never occurred, and what occurred and is not documented. */
export function compare(manifest: Manifest, all: Set<Occurrence>): string[] {
  const known = new Set(documented(manifest));
  const occurred = new Set([...all].filter((each) => !hostedTag.test(each)));
  return [
    ...[...occurred].filter((each) => !known.has(each)).map((each) => `${each}: occurs, and is not documented`),
    ...[...known]
      .filter((each) => !occurred.has(each) && !outOfReach.includes(each))
      .map((each) => `${each}: is documented, and occurs in no story`),
  ].sort();
}
