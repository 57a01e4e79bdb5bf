import { expect, type Page } from '@playwright/test';

/** The focused element and how its focus is drawn. */
interface Focus {
  name: string;
  id: string;
  tag: string;
  /** Drawn with a ring of at least two pixels that is not transparent. */
  visible: boolean;
  obscured: boolean;
  top: number;
  left: number;
  bottom: number;
}

/** A keyboard user. Fails if a focused element has no visible ring, is covered, or comes before the one focused earlier. */
export class Keyboard {
  readonly #page: Page;
  #last: Focus | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Presses Tab until the element with this name has the focus. Waits for the element; throws if Tab does not reach it. */
  async tabTo(name: string | RegExp): Promise<void> {
    await this.#waitFor(name);
    const passed: string[] = [];
    for (let stops = 0; stops < 40; stops += 1) {
      await this.press('Tab');
      const focus = await this.focus();
      if (!focus) break;
      this.#examine(focus);
      passed.push(focus.name);
      if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return;
    }
    throw new Error(`Tab does not reach ${String(name)}, only ${passed.join(' | ')}`);
  }

  /** Presses Tab until a field has the focus, and replaces its text. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.type(text);
  }

  /** Replaces the text of the focused field. */
  async type(text: string): Promise<void> {
    await this.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
  }

  /** Waits until the element with this id has the focus, such as the heading of a new screen. */
  async arrives(id: string): Promise<void> {
    await this.#page.locator(`#${id}:focus`).waitFor();
    this.#last = await this.focus();
  }

  /** Starts at the top of a page that was just opened. */
  begins(): void {
    this.#last = undefined;
  }

  /** Presses Tab until the focus leaves the page. Throws if it never does. */
  async leaves(): Promise<void> {
    for (let stops = 0; stops < 40; stops += 1) {
      await this.press('Tab');
      if (!(await this.focus())) return;
    }
    throw new Error('Tab never leaves the page');
  }

  /** Waits for the element: a screen may load parts after its heading. */
  async #waitFor(name: string | RegExp): Promise<void> {
    const options = { exact: typeof name === 'string' };
    const [labelled, written] = [this.#page.getByLabel(name, options), this.#page.getByText(name, options)];
    await labelled.or(written).filter({ visible: true }).first().waitFor();
  }

  async focus(): Promise<Focus | undefined> {
    return this.#page.evaluate(() => {
      let at = document.activeElement as HTMLElement | null;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement as HTMLElement;
      if (!at || at === document.body || !document.hasFocus()) return undefined;
      const box = at.getBoundingClientRect();
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
      const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
      // The verification code underlines its slots instead.
      const slot = at.nextElementSibling?.querySelector(':scope.slots > span');
      const underlined = slot ? parseFloat(getComputedStyle(slot).borderBottomWidth) >= 2 : false;
      let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      // A text that runs over several lines has its middle beside it.
      const [line] = at.getClientRects();
      if (line && at.getClientRects().length > 1) [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
      // What is higher than the window is seen in part.
      let top = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));
      while (top?.shadowRoot?.elementFromPoint(x, y)) {
        const inside = top.shadowRoot.elementFromPoint(x, y);
        if (inside === top) break;
        top = inside;
      }
      const label = (at as HTMLInputElement).labels?.[0];
      return {
        name: (at.ariaLabel ?? label?.innerText ?? at.innerText).trim(),
        id: at.id,
        tag: at.localName,
        visible: ring || underlined,
        obscured: !(top === at || at.contains(top) || (label?.contains(top) ?? false)),
        top: box.top + scrollY,
        left: box.left,
        bottom: box.bottom + scrollY,
      };
    });
  }

  #examine(focus: Focus): void {
    const what = `${focus.tag} 「${focus.name}」`;
    expect(focus.visible, `The focus on ${what} is not seen`).toBeTruthy();
    expect(focus.obscured, `${what} is covered or out of sight while it has the focus`).toBe(false);
    const last = this.#last;
    const follows = !last || focus.top >= last.bottom || focus.left >= last.left;
    expect(follows, `${what} stands before 「${last?.name}」, which Tab passed first`).toBeTruthy();
    this.#last = focus;
  }
}
