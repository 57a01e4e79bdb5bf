import type { ReactiveControllerHost } from 'lit';
import { CountdownController } from '../form/countdown.js';

/** Seconds before the end at which the warning appears (WCAG 2.2.1 requires at least 20). */
const warningTime = 300;

/** Follows the service's idle time-out: no countdown at first, then a warning with the minutes left, then the end. */
export class IdleController {
  readonly #host: ReactiveControllerHost;
  readonly #countdown: CountdownController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadline = 0;

  /** @param onEnd - called when the time is over */
  constructor(host: ReactiveControllerHost, onEnd: () => void) {
    this.#host = host;
    this.#countdown = new CountdownController(host, onEnd);
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  /** Minutes left, rounded up, while the warning is due; else undefined. */
  get minutesLeft(): number | undefined {
    return this.#countdown.seconds > 0 ? Math.ceil(this.#countdown.seconds / 60) : undefined;
  }

  /** Starts the time again, after a call to the service. It ends in `seconds`. */
  start(seconds: number): void {
    this.stop();
    this.#deadline = performance.now() + seconds * 1000;
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#deadline = 0;
    this.#countdown.stop();
    this.#host.requestUpdate();
  }

  #connect(): void {
    if (this.#deadline) this.#schedule();
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const quiet = this.#deadline - performance.now() - warningTime * 1000;
    this.#timer = setTimeout(
      () => this.#countdown.start((this.#deadline - performance.now()) / 1000),
      Math.max(0, quiet),
    );
  }
}
