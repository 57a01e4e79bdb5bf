/**
 * What of the public interface occurs while stories are visited: parts, slots and custom states in the shadow roots of
 * the tags, and their events. Compared with the manifest, both ways.
 */
import type { Page } from '@playwright/test';
import { widgetsOf, type Manifest } from '../../scripts/manifest/types.js';

/** `mylexus-login::part(form)`, `mylexus-session slot linked`, `mylexus-login fires mylexus-signed-in`. */
export type Occurrence = string;

/** Runs in the page before its scripts: remembers what occurs from then on. */
const watcher = `
  globalThis.mylexusOccurrences = new Set();
  const seen = globalThis.mylexusOccurrences;
  const isWidget = (node) => node.localName?.startsWith('mylexus-');
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (isWidget(this) && !/^context-/.test(event.type)) seen.add(this.localName + ' fires ' + event.type);
    return dispatch.call(this, event);
  };
  const look = (root, host) => {
    for (const node of root.querySelectorAll('*')) {
      for (const part of node.part) if (host) seen.add(host + '::part(' + part + ')');
      if (host && node.localName === 'slot') seen.add(host + ' slot ' + node.name);
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

/** What the manifest says there is. */
export function documented(manifest: Manifest): Occurrence[] {
  return widgetsOf(manifest).flatMap(({ tagName, cssParts, slots, events }) => [
    ...cssParts.map(({ name }) => `${tagName}::part(${name})`),
    ...slots.map(({ name }) => `${tagName} slot ${name}`),
    ...events.map(({ name }) => `${tagName} fires ${name}`),
  ]);
}

/**
 * What is documented and never occurred, and what occurred and is not documented. That events are dispatched is seen in
 * the sources: some of them lead away from a story.
 */
export function compare(manifest: Manifest, occurred: Set<Occurrence>): string[] {
  const known = new Set(documented(manifest));
  return [
    ...[...occurred].filter((each) => !known.has(each)).map((each) => `${each}: occurs, and is not documented`),
    ...[...known]
      .filter((each) => !occurred.has(each) && !each.includes(' fires '))
      .map((each) => `${each}: is documented, and occurs in no story`),
  ].sort();
}
