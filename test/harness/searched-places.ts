import type { Page } from '@playwright/test';

/** What a script of a page can read, by place. */
export type Places = Record<string, string>;

/** Records the events of every widget. Runs in each page before everything else. Text, since it runs as it is. */
export const recordEvents = `{
  const dispatch = EventTarget.prototype.dispatchEvent;
  window.__events = [];
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('mylexus-')) {
      try { window.__events.push(event.type + ' ' + JSON.stringify(event.detail)); } catch { window.__events.push(event.type); }
    }
    return dispatch.call(this, event);
  };
}`;

/** Everything of a page but the values of its fields: DOM with every root, storage, address, globals, events. */
export async function searchedPlaces(page: Page): Promise<Places> {
  const state = await page.context().storageState({ indexedDB: true });
  const inPage = await page.evaluate<Places>(`(${readPlaces.toString()})()`);
  const stored = state.origins.map((each) => JSON.stringify(each));
  return { ...inPage, storage: `${inPage['storage']} ${stored.join()}`, address: page.url() };
}

/** Runs in the page. */
function readPlaces(): Record<string, string> {
  const dom: string[] = [document.title];
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) dom.push(`${name}=${value}`);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
    dom.push(root.textContent ?? '');
  };
  visit(document);
  dom.push(document.documentElement.textContent);

  const frame = document.body.appendChild(document.createElement('iframe'));
  const usual = new Set<PropertyKey>(Reflect.ownKeys(frame.contentWindow!));
  frame.remove();
  const globals: string[] = [];
  const seen = new Set<unknown>();
  const read = (value: unknown, depth: number): void => {
    if (typeof value === 'string') globals.push(value);
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 6) return;
    seen.add(value);
    if (value instanceof Node) return;
    if (value instanceof Map || value instanceof Set) [...value].forEach((each) => read(each, depth + 1));
    for (const key of Reflect.ownKeys(value)) {
      try {
        read((value as Record<PropertyKey, unknown>)[key], depth + 1);
      } catch {
        globals.push(String(key));
      }
    }
  };
  for (const key of Reflect.ownKeys(window)) {
    if (!usual.has(key) && !/^\d+$|^__(?:events|playwright|pw)/.test(String(key)))
      read((window as unknown as Record<PropertyKey, unknown>)[key], 0);
  }
  return {
    dom: dom.join('\n'),
    globals: globals.join('\n'),
    events: (window as unknown as { __events: string[] }).__events.join('\n'),
    history: JSON.stringify(history.state),
    cookies: document.cookie,
    storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
  };
}
