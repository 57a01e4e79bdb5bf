import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What an entry of the session history says about a wizard. */
interface Entry<S> {
  screen: S;
  /** The screen of the entry before it. */
  before?: S;
  /** How many entries the wizard has added below it. */
  depth: number;
}

/**
 * Lets the browser's back and forward walk the screens of a wizard, for a page that asks for it. Entries keep the page's
 * address and whatever state the page has put there; they hold names of screens only.
 */
export class StepHistory<S extends string> implements ReactiveController {
  readonly #key: string;
  readonly #show: (screen: S) => void;

  /** `show` goes to a screen, if that is allowed now. */
  constructor(host: ReactiveControllerHost & HTMLElement, show: (screen: S) => void) {
    this.#key = host.localName;
    this.#show = show;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  /** Another screen is shown. `lasting`: the one before may be gone back to; nothing is gone back to from a `last` one. */
  moved(from: S, to: S, lasting: boolean, last: boolean): void {
    const entry = this.#entry;
    if (entry?.screen === to) return;
    const depth = entry?.depth ?? 0;
    if (entry?.screen !== from) history.replaceState(this.#state({ screen: from, depth }), '');
    if (last && depth > 0) history.go(-depth);
    else if (entry?.before === to) history.back();
    else if (lasting && !last) history.pushState(this.#state({ screen: to, before: from, depth: depth + 1 }), '');
    else history.replaceState(this.#state({ ...entry, screen: to, depth }), '');
  }

  get #entry(): Entry<S> | undefined {
    return (history.state as Record<string, Entry<S>> | null)?.[this.#key];
  }

  #state(entry: Entry<S>): object {
    return { ...(history.state as object | null), [this.#key]: entry };
  }

  readonly #follow = (): void => {
    const entry = this.#entry;
    if (entry) this.#show(entry.screen);
  };
}
