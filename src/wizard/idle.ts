import type { ReactiveControllerHost } from 'lit';

/** Seconds before the end at which the warning appears (WCAG 2.2.1 requires at least 20). */
const warningTime = 300;
/** Milliseconds between two reports of activity. */
const quietTime = 60_000;

export interface IdleOptions {
  /** Called when the time is over. */
  readonly onEnd: () => void;
  /** Called when the visitor types, presses or scrolls; at most once a minute. */
  readonly onActive: () => void;
}

/** Follows the service's idle time-out: nothing at first, then a warning, then the end. */
export class IdleController {
  /** The end as an ISO 8601 instant while the warning is due, by the browser's clock; else undefined. */
  endsAt: string | undefined;
  protected readonly host: ReactiveControllerHost & HTMLElement;
  readonly #options: IdleOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** In milliseconds of `performance.now()`, which no change of the clock moves; 0 while no time runs. */
  #deadline = 0;
  #lastReport = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: IdleOptions) {
    this.host = host;
    this.#options = options;
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  /** Starts the time again, after a call to the service. It ends in `seconds`. */
  start(seconds: number): void {
    this.#lastReport = performance.now();
    this.#deadline = this.#lastReport + seconds * 1000;
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#deadline = 0;
    this.#warn(undefined);
  }

  #connect(): void {
    for (const type of ['input', 'pointerdown']) this.host.addEventListener(type, this.#onActivity);
    addEventListener('scroll', this.#onActivity, { passive: true });
    if (this.#deadline) this.#schedule();
  }

  #disconnect(): void {
    for (const type of ['input', 'pointerdown']) this.host.removeEventListener(type, this.#onActivity);
    removeEventListener('scroll', this.#onActivity);
    clearTimeout(this.#timer);
  }

  readonly #onActivity = (): void => {
    const now = performance.now();
    if (!this.#deadline || now - this.#lastReport < quietTime) return;
    this.#lastReport = now;
    this.#options.onActive();
  };

  #schedule(): void {
    clearTimeout(this.#timer);
    const left = this.#deadline - performance.now();
    const quiet = left - warningTime * 1000;
    this.#warn(quiet > 0 ? undefined : new Date(Date.now() + left).toISOString());
    this.#timer = setTimeout(() => (quiet > 0 ? this.#schedule() : this.#end()), Math.max(0, quiet > 0 ? quiet : left));
  }

  #end(): void {
    this.stop();
    this.#options.onEnd();
  }

  #warn(endsAt: string | undefined): void {
    this.endsAt = endsAt;
    this.host.requestUpdate();
  }
}
