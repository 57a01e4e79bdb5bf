import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';

type Control = HTMLInputElement | HTMLSelectElement;

/** Waits for something that is true soon. Throws with what was waited for. */
export async function until<T>(what: string, look: () => T, milliseconds = 4000): Promise<NonNullable<T>> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** As long as an answer of the service and what follows from it may take. */
export const aMoment = (milliseconds = 100): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
const nameOf = (element: HTMLElement): string => element.ariaLabel ?? element.innerText.trim();

/** A page with widgets in it, and somebody in front of it who finds things by role and name, whatever root they are in. */
export class WidgetPage {
  /** Events of the widgets that reached the page, in order. */
  readonly events: { type: string; detail: unknown }[] = [];

  private constructor(readonly root: HTMLElement) {
    const types = ['signed-in', 'signed-out', 'registered', 'step', 'linked', 'unlinked', 'session-change', 'navigate'];
    for (const type of types) {
      root.addEventListener(`mylexus-${type}`, (event) => {
        this.events.push({ type: event.type, detail: (event as CustomEvent).detail });
        // The test's own page stays.
        if (type === 'navigate') event.preventDefault();
      });
    }
  }

  /** Draws a page and waits until its widgets show something. */
  static async with(content: TemplateResult): Promise<WidgetPage> {
    const page = new WidgetPage(await fixture<HTMLElement>(html`<div>${content}</div>`));
    await page.drawn();
    return page;
  }

  async drawn(): Promise<void> {
    await until('widgets that show something', () => this.text && !/読み込んでいます|Loading/.test(this.text));
  }

  /** Every root below the page, outermost first. */
  *roots(from: ParentNode = this.root): Generator<ParentNode> {
    yield from;
    for (const element of from.querySelectorAll('*')) {
      if (element.shadowRoot) yield* this.roots(element.shadowRoot);
    }
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.roots()].flatMap((root) => [...root.querySelectorAll<E>(selector)]).filter(isVisible);
  }

  /** What is shown, root by root. */
  get text(): string {
    return [...this.roots()]
      .flatMap((root) => [...root.children] as HTMLElement[])
      .map((child) => child.innerText ?? '')
      .join('\n');
  }

  #one(what: string, selector: string, name: string | RegExp): HTMLElement {
    const fits = (each: string): boolean => (typeof name === 'string' ? each === name : name.test(each));
    const found = this.all(selector).filter((element) => fits(nameOf(element)));
    if (found.length === 1) return found[0]!;
    throw new Error(`${found.length} × ${what}「${String(name)}」 in:\n${this.text}`);
  }

  button(name: string | RegExp): HTMLButtonElement {
    return this.#one('button', 'button', name) as HTMLButtonElement;
  }

  link(name: string): HTMLAnchorElement {
    return this.#one('link', 'a[href]', name) as HTMLAnchorElement;
  }

  /** The control with this label, without its ※必須 or ※任意. */
  field<C extends Control = HTMLInputElement>(label: string): C {
    const text = (node: HTMLElement): string => {
      const copy = node.cloneNode(true) as HTMLElement;
      copy.querySelector('.requirement')?.remove();
      return copy.textContent.trim();
    };
    const found = this.all<HTMLLabelElement>('label').filter((each) => text(each) === label);
    if (found.length === 1) return found[0]!.control as C;
    throw new Error(`${found.length} × field「${label}」 in:\n${this.text}`);
  }

  /** The heading of the screen. */
  get heading(): string {
    return this.all('h2')
      .map(({ innerText }) => innerText)
      .join();
  }

  /** The message of a failed request. */
  get problem(): string {
    return this.all('[data-problem] p')
      .map(({ innerText }) => innerText)
      .join();
  }

  /** The error under a field. */
  errorOf(label: string): string {
    return this.errorAt(this.field(label));
  }

  errorAt(control: Element): string {
    const error = control.closest('[data-field]')!.querySelector<HTMLElement>('.error');
    return error && isVisible(error) ? error.innerText.trim() : '';
  }

  /** Where the keyboard is, in whatever root. */
  get focused(): HTMLElement | null {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at as HTMLElement | null;
  }

  async sees(text: string): Promise<void> {
    await until(`「${text}」 in:\n${this.text}`, () => this.text.includes(text)).catch(() => {
      throw new Error(`「${text}」 is not in:\n${this.text}`);
    });
  }

  /** Waits for a screen with this heading, focused as it was entered. */
  async arrives(heading: string): Promise<void> {
    await until(`the screen 「${heading}」`, () => this.heading === heading).catch(() => {
      throw new Error(`「${this.heading}」 is shown, not 「${heading}」:\n${this.text}`);
    });
  }

  async meets(problem: string): Promise<void> {
    await until('problem', () => this.problem === problem).catch(() => {
      throw new Error(`「${this.problem}」 is told, not 「${problem}」`);
    });
  }

  /** Clicks a button or a link by its name. */
  press(name: string | RegExp): void {
    const element = this.#one('button or link', 'button, a[href]', name);
    element.focus();
    element.click();
  }

  /** Ticks a box or chooses one of several. */
  choose(label: string): void {
    const control = this.field(label);
    control.focus();
    control.click();
  }

  /** Types over what stands in a field, key by key. */
  async type(label: string, text: string): Promise<void> {
    const control = this.field(label);
    control.focus();
    control.select();
    if (text) await sendKeys({ type: text });
    else await sendKeys({ press: 'Backspace' });
  }

  async key(name: string): Promise<void> {
    await sendKeys({ press: name });
  }

  /** Names of the events so far. */
  get told(): string[] {
    return this.events.map(({ type }) => type);
  }
}
