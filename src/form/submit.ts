import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../contract/problem.js';
import { problemOf } from '../contract/service-error.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * One request at a time: a second click or Enter while one runs does nothing, a waiting time that the service asked for
 * is kept without asking again. A failure becomes `problem`, and focus goes to its message.
 */
export class SubmitController {
  pending = false;
  problem: Problem | undefined;
  readonly #host: Host;
  /** When what may be asked again; waiting for one thing does not stop another. */
  readonly #waits = new Map<string, number>();

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * True when the work succeeded. `handle` may take a problem over by returning true; `what` tells apart the things
   * that the service may want to wait.
   */
  async run(work: () => Promise<void>, handle?: (problem: Problem) => boolean, what = ''): Promise<boolean> {
    if (this.pending) return false;
    const wait = Math.ceil(((this.#waits.get(what) ?? 0) - performance.now()) / 1000);
    if (wait > 0) {
      this.fail({ code: 'rate-limited', retryAfter: wait });
      return false;
    }
    this.pending = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      await work();
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'rate-limited') {
        this.#waits.set(what, performance.now() + (problem.retryAfter ?? 0) * 1000);
      }
      if (!handle?.(problem)) this.fail(problem);
      return false;
    } finally {
      this.pending = false;
      this.#host.requestUpdate();
    }
  }

  /** Shows a problem and focuses its message. */
  fail(problem: Problem): void {
    this.problem = problem;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('[data-problem]')?.focus();
    });
  }

  clear(): void {
    if (!this.problem) return;
    this.problem = undefined;
    this.#host.requestUpdate();
  }
}
