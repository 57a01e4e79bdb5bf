import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Where the keyboard is, and how that looks. */
interface Focus {
  name: string;
  id: string;
  tag: string;
  /** A ring of two pixels or more, in a colour that is seen. */
  visible: boolean;
  obscured: boolean;
  top: number;
  left: number;
  bottom: number;
}

/** Somebody without a mouse. Every stop on the way is seen, uncovered, and comes after the one before. */
export class Keyboard {
  readonly #page: Page;
  #last: Focus | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Goes on by Tab to what has this name, once it is there; throws when it does not come. */
  async tabTo(name: string | RegExp): Promise<void> {
    await this.#sees(name);
    const passed: string[] = [];
    for (let stops = 0; stops < 40; stops += 1) {
      await this.press('Tab');
      const focus = await this.focus();
      if (!focus) break;
      this.#examine(focus);
      passed.push(focus.name);
      if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return;
    }
    assert.fail(`Tab does not reach ${String(name)}, only ${passed.join(' | ')}`);
  }

  /** Goes on by Tab to a field and types over what stands in it. */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.type(text);
  }

  /** Types over what stands in the field that has the focus. */
  async type(text: string): Promise<void> {
    await this.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
  }

  /** Waits until the keyboard is at the element with this id, as at the heading of a new screen. */
  async arrives(id: string): Promise<void> {
    await this.#page.locator(`#${id}:focus`).waitFor();
    this.#last = await this.focus();
  }

  /** A page that was opened begins at its top. */
  begins(): void {
    this.#last = undefined;
  }

  /** Tab leads out of the page in the end, past everything. */
  async leaves(): Promise<void> {
    for (let stops = 0; stops < 40; stops += 1) {
      await this.press('Tab');
      if (!(await this.focus())) return;
    }
    assert.fail('Tab never leaves the page');
  }

  /** Nobody reaches for what has not come yet: what a screen loads may come after its heading. */
  async #sees(name: string | RegExp): Promise<void> {
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
    assert.ok(focus.visible, `The focus on ${what} is not seen`);
    assert.ok(!focus.obscured, `${what} is covered or out of sight while it has the focus`);
    const last = this.#last;
    const follows = !last || focus.top >= last.bottom || focus.left >= last.left;
    assert.ok(follows, `${what} stands before 「${last?.name}」, which Tab passed first`);
    this.#last = focus;
  }
}
