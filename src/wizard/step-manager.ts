import type { Problem } from '../contract/problem.js';
import { SubmitController } from '../form/submit.js';
import { announce } from '../client/dom-event.js';
import { focusHeading, type WidgetHost } from '../client/widget-context.js';
import {
  canRevisit,
  nextStep,
  previousStep,
  transition,
  type FlowDefinition,
  type FlowEvent,
  type FlowState,
} from './flow.js';
import { askPage } from './before-step.js';
import { StepHistory } from './step-history.js';
import type { Step, StepLoader } from './step.js';

/** Name of the history entry while the wizard is closed. */
export const closed = 'closed';

/** Milliseconds after which a step whose code has not arrived offers a retry. */
const patience = 8000;

const rejectLate = (): Promise<never> => new Promise((_, reject) => setTimeout(reject, patience));

/** Scrolls to the wizard's upper edge, where its progress is, unless the whole step is in sight. */
function showTop({ renderRoot }: WidgetHost): void {
  const frame = renderRoot.querySelector('.wizard');
  const { top, bottom } = frame?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (top < 0 || bottom > innerHeight) frame!.scrollIntoView();
}

export interface StepManagerOptions<P extends string, S extends string, C> {
  readonly flow: FlowDefinition<P, S>;
  readonly load: StepLoader<S, C>;
  /** Returns the context that the steps are constructed with. */
  readonly context: () => C;
  /** Loads what a step needs besides its code, for instance messages. */
  readonly prepare?: (step: S) => Promise<unknown>;
  /** Handles a problem that the step does not; true if it did. */
  readonly onProblem?: (problem: Problem) => boolean;
  /** Called after each move. */
  readonly onMove?: () => void;
}

/**
 * Runs a wizard: has its state, loads the code of a step when it is needed, moves, submits. A step that was left keeps its
 * input, except secrets. The browser asks for confirmation before the page is left only while input would be lost: a
 * permanent listener for `beforeunload` would keep the page out of the back/forward cache.
 */
export class StepManager<P extends string, S extends string, C> {
  readonly submission: SubmitController;
  readonly #host: WidgetHost;
  readonly #options: StepManagerOptions<P, S, C>;
  readonly #steps = new Map<S, Step>();
  #state: FlowState<P, S> | undefined;
  #failed: S | undefined;
  /** A notice under the heading of the step, and one for the step after the next move; empty for none. */
  notice = '';
  #nextNotice = '';
  readonly #history: StepHistory<S | typeof closed>;

  /** @param initial - the first state; without it, the wizard begins closed */
  constructor(host: WidgetHost, options: StepManagerOptions<P, S, C>, initial?: FlowState<P, S>) {
    this.#host = host;
    this.#options = options;
    this.#state = initial;
    this.submission = new SubmitController(host);
    this.#history = new StepHistory(host, this.#revisit);
    host.addController({ hostUpdated: () => this.#watchLeaving(), hostDisconnected: () => this.#disconnect() });
  }

  /** The state of the wizard; undefined while it is closed. */
  get state(): FlowState<P, S> | undefined {
    return this.#state;
  }

  /** The step to draw. Undefined while its code is loading, and after a failure until `retry`. */
  get current(): Step | undefined {
    const name = this.#state?.step;
    if (!name) return undefined;
    const step = this.#steps.get(name);
    if (!step && this.#failed !== name) void this.#load(name);
    return step;
  }

  #watchLeaving(): void {
    const dirty = [...this.#steps.values()].some((step) => step.isDirty);
    // A pending update may end after the element was removed.
    if (dirty && this.#host.isConnected) addEventListener('beforeunload', this.#confirmLeaving);
    else this.#disconnect();
  }

  #disconnect(): void {
    removeEventListener('beforeunload', this.#confirmLeaving);
  }

  /** Opens the wizard from the start. */
  open(state: FlowState<P, S>): void {
    this.discard();
    this.submission.clear();
    this.#show(state);
  }

  /**
   * Shows the step at which an earlier visit ended. This is no move: the history does not change.
   *
   * @param moveFocus - whether to focus the heading, because the focus is in the wizard
   */
  resume(state: FlowState<P, S>, moveFocus: boolean): void {
    const from = this.#state?.step;
    this.#state = state;
    this.#host.requestUpdate();
    if (moveFocus) void this.#enter(from, state.step);
  }

  /** Closes the wizard and discards its input. */
  close(): void {
    this.submission.clear();
    this.discard();
    this.#show(undefined);
  }

  /** Moves by the flow. Every move of an open wizard uses this method. */
  apply(event: FlowEvent<P, S>): void {
    if (!this.#state) return;
    if (event.type === 'back') this.submission.clear();
    this.#show(transition(this.#options.flow, this.#state, event));
  }

  /** Action of the primary button: submits the step. */
  readonly submit = async (): Promise<void> => {
    const { flow, onProblem } = this.#options;
    const name = this.#state?.step;
    const step = name && this.#steps.get(name);
    if (!step?.submit) return;
    this.prefetch(nextStep(flow, this.#state!));
    let left = false;
    const succeeded = await this.submission.run(
      async () => {
        left = await this.mayLeave(nextStep(flow, this.#state!));
        if (left) await step.submit!();
      },
      (problem) => (step.handle?.(problem) ?? false) || (onProblem?.(problem) ?? false),
      name,
    );
    if (succeeded && left) step.onSubmitted?.();
  };

  /** Action of ［戻る］. */
  readonly back = async (): Promise<void> => {
    const before = this.#state!;
    const may = await this.mayLeave(previousStep(this.#options.flow, before));
    if (may && this.#state === before) this.apply({ type: 'back' });
  };

  /** Asks the page whether the visitor may leave the step. */
  mayLeave(to: S | undefined): boolean | Promise<boolean> {
    return askPage(this.#host, { from: this.#state!.step, to: to ?? null }, (notice) => (this.#nextNotice = notice));
  }

  /** Loads the code of the step again after a failure. */
  readonly retry = (): void => {
    this.submission.clear();
    this.focus();
  };

  /** Focuses the heading of the step, once its code is loaded. */
  focus(): void {
    void this.#enter(undefined, this.#state?.step);
  }

  /** Loads the code of a step that probably follows. */
  prefetch(name: S | undefined): void {
    if (name && !this.#steps.has(name)) this.#fetch(name).catch(() => undefined);
  }

  /** Updates the steps after a change of the page's language. */
  relocalize(): void {
    this.#steps.forEach((step) => step.relocalize?.());
  }

  /** Discards steps and their input; all steps if none is named. */
  discard(...names: S[]): void {
    if (names.length === 0) this.#steps.clear();
    names.forEach((name) => this.#steps.delete(name));
  }

  #show(state: FlowState<P, S> | undefined): void {
    const from = this.#state?.step;
    this.#state = state;
    this.#host.requestUpdate();
    const to = state?.step;
    if (from === to) return;
    this.notice = this.#nextNotice;
    this.#nextNotice = '';
    void this.#enter(from, to).then(() => this.#moved(from, to));
  }

  /** Focuses the new heading or the only field, unless a problem is shown: its message has the focus. */
  async #enter(from: S | undefined, to: S | undefined): Promise<void> {
    if (from) this.#steps.get(from)?.onLeave?.();
    if (to) await this.#load(to);
    await this.#host.updateComplete;
    if (this.submission.problem) return;
    const step = to && this.#steps.get(to);
    if (step?.focus) step.focus();
    else focusHeading(this.#host);
    showTop(this.#host);
  }

  #moved(from: S | undefined, to: S | undefined): void {
    const { flow, onMove } = this.#options;
    const canReturn = !from || !this.#state || canRevisit(flow, this.#state, from);
    const last = to !== undefined && flow.final.includes(to);
    if (this.#host.history !== 'off') void this.#history.moved(from ?? closed, to ?? closed, canReturn, last);
    onMove?.();
    const title = to ? this.#steps.get(to)?.heading : undefined;
    announce(this.#host, 'mylexus-step', { from: from ?? null, to: to ?? null, title: title ?? '' });
  }

  readonly #revisit = (name: S | typeof closed): void => {
    if (name === closed) {
      if (this.#state && !this.#options.flow.final.includes(this.#state.step)) this.close();
    } else this.apply({ type: 'revisit', step: name });
  };

  #fetch(name: S): Promise<[new (context: C) => Step, unknown]> {
    return Promise.all([this.#options.load(name, this.#options.context()), this.#options.prepare?.(name)]);
  }

  async #load(name: S): Promise<void> {
    if (this.#steps.has(name)) return;
    this.#failed = undefined;
    try {
      const [Step] = await Promise.race([this.#fetch(name), rejectLate()]);
      if (!this.#steps.has(name)) this.#steps.set(name, new Step(this.#options.context()));
      this.#host.requestUpdate();
    } catch {
      this.#failed = name;
      this.submission.fail({ code: 'unavailable' });
    }
  }

  readonly #confirmLeaving = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // For Chromium before 119: https://developer.chrome.com/blog/beforeunload
    event.returnValue = true;
  };
}
