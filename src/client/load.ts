import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../contract/problem.js';
import { problemOf } from '../contract/service-error.js';

/** Something a screen reads from the service: waiting, here, or failed with a way to try again. The latest load wins. */
export class LoadController<T> {
  value: T | undefined;
  problem: Problem | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #run = 0;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** Loads or loads again; what is shown stays until the new answer is here. */
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
      if (run === this.#run) this.problem = problemOf(error);
    }
    this.#host.requestUpdate();
  };

  /** Forgets the value, for instance after sign-out; an answer on its way is dropped. */
  clear(): void {
    this.#run += 1;
    this.value = undefined;
    this.problem = undefined;
    this.#host.requestUpdate();
  }
}
