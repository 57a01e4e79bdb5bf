/** A document, as a visitor and a script of the page use it. */
export interface Part {
  /** Runs the body of a function in the document and returns its result, which is JSON. */
  run<T>(body: string): Promise<T>;
  /** Clicks the first element that fits, in any shadow root. Throws when there is none. */
  click(selector: string): Promise<void>;
  /** Clicks a field, selects its text and types other text, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Selects the text of a field by keys and drags it out of the field. */
  drag(selector: string): Promise<void>;
}

/** A tab of a browser: the part is its page. */
export interface Tab extends Part {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Prints the page into nothing. False when the browser's driver cannot print. */
  print(): Promise<boolean>;
  /** The frame of a widget. Throws when there is none in ten seconds. */
  frame(tag: string): Promise<Part>;
  close(): Promise<void>;
}

/** A browser, and what it can do. */
export interface Engine {
  name: string;
  open(): Promise<Tab>;
  /** Whether frames of the account service get its cookies on the demo's origins. */
  cookiesInFrames: boolean;
  canPrint: boolean;
}

/** Body of a function that returns the first element that fits, in any shadow root; null when there is none. */
export const find = (selector: string): string => `
  const find = (root) => root.querySelector(${JSON.stringify(selector)})
    ?? [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find(Boolean) ?? null;
  return find(document);`;

/** Body of a function that returns the visible text of the document, those of shadow roots included. */
const visibleText = `
  const textOf = (root) => [...root.children].map((each) => each.innerText ?? '').join()
    + [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot ? textOf(shadowRoot) : '').join('');
  return textOf(document);`;

/** Waits until the body of a function returns a truthy value, for ten seconds. */
export async function until(part: Part, what: string, body: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await part.run<boolean>(`return Boolean((() => {${body}})())`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`Timed out waiting for: ${what}. Shown is: ${await part.run(visibleText)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until the visible text of the document contains a text. */
export const sees = (part: Part, text: string): Promise<void> =>
  until(part, text, `return (() => {${visibleText}})().includes(${JSON.stringify(text)})`);
