import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';

type Control = HTMLInputElement | HTMLSelectElement;

/** Waits until `look` returns a truthy value. After `milliseconds` it throws an error that names `what`. */
export async function until<T>(what: string, look: () => T, milliseconds = 4000): Promise<NonNullable<T>> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Timed out waiting for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits long enough for an answer of the mock service and its effects. */
export const aMoment = (milliseconds = 100): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
/** A text without the characters that keep names and numbers together at a line's end. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const nameOf = (element: HTMLElement): string => plain(element.ariaLabel ?? element.innerText.trim());

/** A page with widgets, and the actions of a visitor, who finds elements in every shadow root by role and name. */
export class WidgetPage {
  /** Events of the widgets that reached the page, in order. */
  readonly events: { type: string; detail: unknown }[] = [];

  private constructor(readonly root: HTMLElement) {
    const types = ['signed-in', 'signed-out', 'registered', 'step', 'linked', 'unlinked', 'session-change', 'navigate'];
    for (const type of types) {
      root.addEventListener(`mylexus-${type}`, (event) => {
        this.events.push({ type: event.type, detail: (event as CustomEvent).detail });
        // The test must not leave its page.
        if (type === 'navigate') event.preventDefault();
      });
    }
  }

  /** Draws a page and waits until its widgets are loaded. */
  static async with(content: TemplateResult): Promise<WidgetPage> {
    const page = new WidgetPage(await fixture<HTMLElement>(html`<div>${content}</div>`));
    await page.drawn();
    return page;
  }

  /** A page that is there already, drawn or not. */
  static around(root: HTMLElement): WidgetPage {
    return new WidgetPage(root);
  }

  async drawn(): Promise<void> {
    await until('the widgets to be loaded', () => this.text && !/読み込んでいます|Loading/.test(this.text));
  }

  /** The page and every shadow root in it, outermost first. */
  *roots(from: ParentNode = this.root): Generator<ParentNode> {
    yield from;
    for (const element of from.querySelectorAll('*')) {
      if (element.shadowRoot) yield* this.roots(element.shadowRoot);
    }
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.roots()].flatMap((root) => [...root.querySelectorAll<E>(selector)]).filter(isVisible);
  }

  /** The visible text, root by root. */
  get text(): string {
    return [...this.roots()]
      .flatMap((root) => [...root.children] as HTMLElement[])
      .map((child) => plain(child.innerText ?? ''))
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

  /** The control with this label. The text of the label is compared without ※必須 and ※任意. */
  field<C extends Control = HTMLInputElement>(label: string): C {
    const text = ({ textContent }: HTMLElement): string =>
      plain(textContent.trim()).replace(/ (?:※必須|※任意|Required|Optional)$/, '');
    const found = this.all<HTMLLabelElement>('label').filter((each) => text(each) === label);
    // A card's number is labelled with the name of its type, which is also a choice.
    const fields = found.filter(({ control }) => found.length === 1 || (control as HTMLInputElement).type !== 'radio');
    if (fields.length === 1) return fields[0]!.control as C;
    throw new Error(`${found.length} × field「${label}」 in:\n${this.text}`);
  }

  /** The heading of the widget or step. */
  get heading(): string {
    return this.all('h2')
      .map(({ innerText }) => plain(innerText))
      .join();
  }

  /** The message of a failed request. */
  get problem(): string {
    return this.all('[data-problem] p:first-of-type')
      .map(({ innerText }) => plain(innerText))
      .join();
  }

  /** The error under a field. */
  errorOf(label: string): string {
    return this.errorAt(this.field(label));
  }

  errorAt(control: Element): string {
    const error = control.closest('[data-field]')!.querySelector<HTMLElement>('.error');
    return error && isVisible(error) ? plain(error.innerText.trim()) : '';
  }

  /** The focused element, in any shadow root. */
  get focused(): HTMLElement | null {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at as HTMLElement | null;
  }

  /** Waits until the page contains a text. */
  async sees(text: string): Promise<void> {
    await until(`「${text}」 in:\n${this.text}`, () => this.text.includes(text)).catch(() => {
      throw new Error(`「${text}」 is not in:\n${this.text}`);
    });
  }

  /** Waits for a step with this heading. */
  async arrives(heading: string): Promise<void> {
    await until(`the step 「${heading}」`, () => this.heading === heading).catch(() => {
      throw new Error(`「${this.heading}」 is shown, not 「${heading}」:\n${this.text}`);
    });
  }

  /** Waits for the message of a failed request. */
  async seesProblem(problem: string): Promise<void> {
    await until('problem', () => this.problem === problem).catch(() => {
      throw new Error(`「${this.problem}」 is shown, not 「${problem}」`);
    });
  }

  /** Clicks a button or a link by its name. */
  press(name: string | RegExp): void {
    const element = this.#one('button or link', 'button, a[href]', name);
    element.focus();
    element.click();
  }

  /** Selects a checkbox or a radio button. */
  choose(label: string): void {
    const control = this.field(label);
    control.focus();
    control.click();
  }

  /** Replaces the text of a field, key by key. */
  async type(label: string, text: string): Promise<void> {
    const control = this.field(label);
    control.focus();
    control.select();
    if (text) await sendKeys({ type: text });
    else await sendKeys({ press: 'Backspace' });
  }

  /** Opens everything that is folded. */
  unfold(): void {
    for (const summary of this.all('details:not([open]) > summary')) summary.click();
  }

  async key(name: string): Promise<void> {
    await sendKeys({ press: name });
  }

  /** Types of the widgets' events so far. */
  get eventTypes(): string[] {
    return this.events.map(({ type }) => type);
  }
}
