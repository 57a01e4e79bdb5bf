import type { ReactiveControllerHost } from 'lit';
import { CountdownController } from '../form/countdown.js';

/** Seconds before the end at which the visitor is warned (WCAG 2.2.1 asks for at least 20). */
const warningTime = 300;

/** The service's idle time-out, given as a duration: quiet, then a warning, then the end. */
export class IdleController {
  readonly #host: ReactiveControllerHost;
  readonly #countdown: CountdownController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deadline = 0;

  /** `ended` is called when the time is over. */
  constructor(host: ReactiveControllerHost, ended: () => void) {
    this.#host = host;
    this.#countdown = new CountdownController(host, ended);
    host.addController({ hostConnected: () => this.#connect(), hostDisconnected: () => this.#disconnect() });
  }

  /** Whole minutes left, once the visitor has to be warned; else undefined. */
  get minutesLeft(): number | undefined {
    return this.#countdown.seconds > 0 ? Math.ceil(this.#countdown.seconds / 60) : undefined;
  }

  /** Starts again: the service noted activity; the procedure ends in `seconds`. */
  start(seconds: number): void {
    this.stop();
    this.#deadline = performance.now() + seconds * 1000;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#deadline = 0;
    this.#countdown.stop();
    this.#host.requestUpdate();
  }

  #connect(): void {
    if (this.#deadline) this.#wait();
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const quiet = this.#deadline - performance.now() - warningTime * 1000;
    this.#timer = setTimeout(
      () => this.#countdown.start((this.#deadline - performance.now()) / 1000),
      Math.max(0, quiet),
    );
  }
}
