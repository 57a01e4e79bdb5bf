import type { ReactiveControllerHost } from 'lit';
import { announceProblem } from './dom-event.js';
import type { Problem } from '../contract/problem.js';
import { problemOf } from '../contract/service-error.js';

/** Loads one value from the service for a step or a widget. Of several loads, the latest wins. Redraws the host. */
export class LoadController<T> {
  value: T | undefined;
  problem: Problem | undefined;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #load: () => Promise<T>;
  #run = 0;

  constructor(host: ReactiveControllerHost & EventTarget, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Loads, also again. The present value stays until the new answer arrives. Never rejects: a failure is `problem`. */
  readonly reload = async (): Promise<void> => {
    const run = ++this.#run;
    if (this.problem) {
      this.problem = undefined;
      this.#host.requestUpdate();
    }
    try {
      const value = await this.#load();
      if (run === this.#run) this.value = value;
    } catch (error) {
      if (run === this.#run) announceProblem(this.#host, (this.problem = problemOf(error)));
    }
    this.#host.requestUpdate();
  };

  /** Clears the value, for instance after sign-out. The answer of a load under way is ignored. */
  clear(): void {
    this.#run += 1;
    this.value = undefined;
    this.problem = undefined;
    this.#host.requestUpdate();
  }
}
