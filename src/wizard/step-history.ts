import type { ReactiveControllerHost } from 'lit';

/** What an entry of the session history says about a wizard. */
interface Entry<S> {
  step: S;
  /** The step of the entry before it. */
  before?: S;
  /** How many entries the wizard has added below it. */
  depth: number;
}

/**
 * Lets the browser's back and forward walk the steps of a wizard, for a page that asks for it. Entries keep the page's
 * address and whatever state the page has put there; they hold names of steps only.
 */
export class StepHistory<S extends string> {
  readonly #key: string;
  readonly #show: (step: S) => void;

  /** `show` goes to a step, if that is allowed now. */
  constructor(host: ReactiveControllerHost & HTMLElement, show: (step: S) => void) {
    this.#key = host.localName;
    this.#show = show;
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  #connect(): void {
    addEventListener('popstate', this.#onPopState);
  }

  #disconnect(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  /** Another step is shown. `canReturn`: the one before may be shown again; nothing leads back from a `last` one. */
  moved(from: S, to: S, canReturn: boolean, last: boolean): void {
    const entry = this.#entry;
    if (entry?.step === to) return;
    const depth = entry?.depth ?? 0;
    if (entry?.step !== from) history.replaceState(this.#state({ step: from, depth }), '');
    if (last && depth > 0) history.go(-depth);
    else if (entry?.before === to) history.back();
    else if (canReturn && !last) history.pushState(this.#state({ step: to, before: from, depth: depth + 1 }), '');
    else history.replaceState(this.#state({ ...entry, step: to, depth }), '');
  }

  get #entry(): Entry<S> | undefined {
    return (history.state as Record<string, Entry<S>> | null)?.[this.#key];
  }

  #state(entry: Entry<S>): object {
    return { ...(history.state as object | null), [this.#key]: entry };
  }

  readonly #onPopState = (): void => {
    const entry = this.#entry;
    if (entry) this.#show(entry.step);
  };
}
