import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../contract/problem.js';
import { announceProblem } from '../client/dom-event.js';
import { problemOf } from '../contract/service-error.js';

type Host = ReactiveControllerHost & EventTarget & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Runs one request at a time: a second click or Enter meanwhile does nothing. After `rate-limited`, no request is sent
 * before the waiting time has passed. A failure becomes `problem`, and its message is focused.
 */
export class SubmitController {
  pending = false;
  problem: Problem | undefined;
  readonly #host: Host;
  /** End of each waiting time, in milliseconds of `performance.now()`. Each kind of request has its own. */
  readonly #waits = new Map<string, number>();

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * True if the work succeeded.
   *
   * @param handle - shows the problem itself; true if it did
   * @param kind - kind of request; each has its own waiting time
   */
  async run(work: () => Promise<void>, handle?: (problem: Problem) => boolean, kind = ''): Promise<boolean> {
    if (this.pending) return false;
    const wait = Math.ceil(((this.#waits.get(kind) ?? 0) - performance.now()) / 1000);
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
        this.#waits.set(kind, performance.now() + (problem.retryAfter ?? 0) * 1000);
      }
      if (handle?.(problem)) announceProblem(this.#host, problem);
      else this.fail(problem);
      return false;
    } finally {
      this.pending = false;
      this.#host.requestUpdate();
    }
  }

  /**
   * `@click` handler of a submit button. A frame with `sandbox` and without `allow-forms` drops every submission without an
   * event: that becomes a problem.
   */
  readonly onSubmitClick = ({ currentTarget }: Event): void => {
    const { form } = currentTarget as HTMLButtonElement;
    let submitted = false;
    form?.addEventListener('submit', () => (submitted = true), { once: true });
    setTimeout(() => {
      if (!submitted) this.fail({ code: 'forbidden' });
    });
  };

  /** Shows a problem and focuses its message. */
  fail(problem: Problem): void {
    this.problem = problem;
    announceProblem(this.#host, problem);
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
