import { userEvent, waitFor } from 'storybook/test';
import type { Behaviour } from '../service/msw.js';
import { mockService } from './mock-service.js';
import { demoCredential, refreshSessions } from './visitor.js';

type Keys = ReturnType<typeof userEvent.setup>;

/** The user of the widget of a story, in either language: things are found by their names in forms, not by texts. */
export class User {
  readonly #canvas: HTMLElement;
  readonly #keys: Keys;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
    this.#keys = userEvent.setup({ delay: null });
  }

  /** The first element that matches and is shown, through open shadow roots. Waits for it; throws after five seconds. */
  find<T extends HTMLElement = HTMLElement>(selector: string): Promise<T> {
    return waitFor(
      () => {
        const found = deepFind(this.#canvas, selector);
        if (!found) throw new Error(`Nothing matches ${selector}`);
        return found as T;
      },
      { timeout: 5000, interval: 20 },
    );
  }

  /** The same user, who looks at one widget only. */
  within(tag: string): User {
    const widget = this.#canvas.querySelector<HTMLElement>(tag);
    if (!widget) throw new Error(`No ${tag} in this story`);
    return new User(widget);
  }

  async press(selector: string): Promise<void> {
    await this.#keys.click(await this.find(selector));
  }

  /** The primary button of a form. */
  submit(): Promise<void> {
    return this.press('button[type=submit]');
  }

  async doubleClick(selector: string): Promise<void> {
    await this.#keys.dblClick(await this.find(selector));
  }

  /** Opens what is folded, if something is. */
  async unfold(): Promise<void> {
    if (deepFind(this.#canvas, '.more:not([open]) > summary')) await this.press('.more:not([open]) > summary');
  }

  /** Replaces what stands in the fields, by their names. */
  async fill(fields: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) {
      await this.find(`input[name="${name}"], .more:not([open]) > summary`);
      if (!deepFind(this.#canvas, `input[name="${name}"]`)) await this.unfold();
      const field = await this.find<HTMLInputElement>(`input[name="${name}"]`);
      // Selects what stands there.
      await this.#keys.tripleClick(field);
      await this.#keys.keyboard(text ? text.replaceAll(/[[{]/g, '$&$&') : '{Delete}');
    }
  }

  /** Types a name through an input method: what it shows in turn, and what is committed. */
  async compose(name: string, shown: string[], committed: string): Promise<void> {
    const field = await this.find<HTMLInputElement>(`input[name="${name}"]`);
    const say = (type: string, data: string): boolean =>
      field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true }));
    field.focus();
    say('compositionstart', '');
    shown.forEach((text) => say('compositionupdate', text));
    field.value = committed;
    say('compositionend', committed);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Types six digits into the verification code. */
  async enterCode(code: string): Promise<void> {
    const host = await this.find('mylexus-verification-code');
    const input = await waitFor(() => {
      const found = host.shadowRoot?.querySelector('input');
      if (!found) throw new Error('The code has no input');
      return found;
    });
    await this.#keys.click(input);
    await this.#keys.keyboard(code);
  }

  /** Proves a demo credential, by its ID and password. */
  async identify(credential: string, password = demoCredential(credential).password): Promise<void> {
    await this.press(`input[type=radio][value="${demoCredential(credential).type}"]`);
    await this.fill({ id: credential, password });
    await this.submit();
  }

  async sees(selector: string): Promise<void> {
    await this.find(selector);
  }

  /** Waits until nothing that is shown matches. */
  async gone(selector: string): Promise<void> {
    await waitFor(() => {
      if (deepFind(this.#canvas, selector)) throw new Error(`${selector} is still there`);
    });
  }

  /** Waits for the message of a failed request. */
  problem(): Promise<HTMLElement> {
    return this.find('[data-problem]:not([hidden])');
  }
}

/** Depth first through open shadow roots. */
function deepFind(root: HTMLElement | ShadowRoot, selector: string): HTMLElement | undefined {
  const own = root instanceof HTMLElement && root.shadowRoot && deepFind(root.shadowRoot, selector);
  if (own) return own;
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector) && element.checkVisibility()) return element;
    const inside = element.shadowRoot && deepFind(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

/**
 * A play function. The service behaves well while it plays; what the toolbar chose holds from its end on, so that every
 * screen can be reached under every behaviour.
 */
export const play =
  (act: (user: User) => Promise<unknown>) =>
  async ({
    canvasElement,
    globals,
  }: {
    canvasElement: HTMLElement;
    globals: Record<string, unknown>;
  }): Promise<void> => {
    mockService.behaviour = 'normal';
    if (globals['behaviour'] === 'session-expired') await refreshSessions();
    try {
      await act(new User(canvasElement));
    } finally {
      mockService.behaviour = globals['behaviour'] as Behaviour;
    }
  };
