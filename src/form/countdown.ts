import type { ReactiveControllerHost } from 'lit';

const running = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all countdowns of the page; none while no countdown runs. */
function start(tick: () => void): void {
  running.add(tick);
  timer ??= setInterval(() => running.forEach((each) => each()), 1000);
}

function stop(tick: () => void): void {
  running.delete(tick);
  if (running.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/**
 * Counts the seconds to a deadline and redraws the host each second. Uses the monotonic clock, so that a wrong or changed
 * system clock has no effect. Calls `onEnd` once, at zero.
 */
export class CountdownController {
  #deadline = 0;
  readonly #host: ReactiveControllerHost;
  readonly #onEnd: () => void;

  constructor(host: ReactiveControllerHost, onEnd: () => void = () => undefined) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  get seconds(): number {
    return Math.max(0, Math.ceil((this.#deadline - performance.now()) / 1000));
  }

  /** Starts a countdown of `seconds`. */
  start(seconds: number): void {
    this.#deadline = performance.now() + seconds * 1000;
    start(this.#tick);
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#deadline = 0;
    stop(this.#tick);
  }

  #connect(): void {
    if (this.seconds > 0) start(this.#tick);
  }

  #disconnect(): void {
    stop(this.#tick);
  }

  readonly #tick = (): void => {
    this.#host.requestUpdate();
    if (this.seconds > 0) return;
    stop(this.#tick);
    this.#onEnd();
  };
}
