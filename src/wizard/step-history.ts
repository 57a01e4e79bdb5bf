import type { ReactiveControllerHost } from 'lit';

/** What a wizard stores in an entry of the browser's session history. */
interface Entry<S> {
  step: S;
  /** The step of the entry before it. */
  before?: S;
  /** Number of entries that the wizard has added before this one. */
  depth: number;
}

/** Whether the history makes a move that a wizard of the page caused: it is no wish of the visitor. */
let going = false;

/**
 * Makes the browser's back and forward move between the steps of a wizard. Entries keep the page's address and the page's
 * own state; the wizard adds only names of steps.
 */
export class StepHistory<S extends string> {
  readonly #key: string;
  readonly #show: (step: S) => void;
  /** Resolves when the history is where the wizard last led it. */
  #settled = Promise.resolve();

  /** @param show - moves the wizard to a step, if that is possible */
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

  /**
   * Updates the session history after a move of the wizard. Moves of the history are not immediate: the next one waits
   * for them.
   *
   * @param canReturn - whether the step before may be shown again
   * @param last - whether the new step ends the wizard: then the history returns to where the wizard began
   */
  moved(from: S, to: S, canReturn: boolean, last: boolean): Promise<void> {
    this.#settled = this.#settled.then(() => this.#move(from, to, canReturn, last));
    return this.#settled;
  }

  #move(from: S, to: S, canReturn: boolean, last: boolean): Promise<void> | void {
    const entry = this.#entry;
    if (entry?.step === to) return;
    const depth = entry?.depth ?? 0;
    if (entry?.step !== from) history.replaceState(this.#state({ step: from, depth }), '');
    if (last && depth > 0) return this.#go(-depth);
    if (entry?.before === to) return this.#go(-1);
    if (canReturn && !last) history.pushState(this.#state({ step: to, before: from, depth: depth + 1 }), '');
    else history.replaceState(this.#state({ ...entry, step: to, depth }), '');
  }

  #go(delta: number): Promise<void> {
    going = true;
    return new Promise((resolve) => {
      // After the listeners of the wizards that are on the page now.
      const arrive = (): void => {
        going = false;
        resolve();
      };
      addEventListener('popstate', arrive, { once: true });
      history.go(delta);
    });
  }

  get #entry(): Entry<S> | undefined {
    return (history.state as Record<string, Entry<S>> | null)?.[this.#key];
  }

  #state(entry: Entry<S>): object {
    return { ...(history.state as object | null), [this.#key]: entry };
  }

  readonly #onPopState = (): void => {
    const entry = this.#entry;
    if (entry && !going) this.#show(entry.step);
  };
}
