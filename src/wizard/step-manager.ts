import type { Problem } from '../contract/problem.js';
import { SubmitController } from '../form/submit.js';
import { focusHeading, type WidgetHost } from '../client/widget-context.js';
import { canRevisit, nextStep, transition, type FlowDefinition, type FlowEvent, type FlowState } from './flow.js';
import type { StepHistory } from './step-history.js';
import type { Step, StepLoaders } from './step.js';

/** Name of the browser's history entry while the wizard is closed. */
export const closed = 'closed';

export interface StepManagerOptions<P extends string, S extends string, C> {
  readonly flow: FlowDefinition<P, S>;
  readonly loaders: StepLoaders<S, C>;
  /** What the steps are made with. */
  readonly context: () => C;
  /** Fetches what a step needs beside its code. */
  readonly prepare?: (step: S) => Promise<unknown>;
  /** Handles a problem that the step does not show itself; true when it did. */
  readonly onProblem?: (problem: Problem) => boolean;
  /** Called when another step is shown; undefined stands for the closed wizard. */
  readonly onMove?: (from: S | undefined, to: S | undefined) => void;
}

/**
 * Runs a wizard: holds where it is, loads the code of a step when its turn comes, moves, submits. A step that was left
 * keeps what was typed, except secrets. Leaving the page asks for confirmation only while something typed would be lost: a
 * listener for `beforeunload` that is always there keeps a page out of the back/forward cache.
 */
export class StepManager<P extends string, S extends string, C> {
  readonly submission: SubmitController;
  readonly #host: WidgetHost;
  readonly #options: StepManagerOptions<P, S, C>;
  readonly #steps = new Map<S, Step>();
  #state: FlowState<P, S> | undefined;
  #failed: S | undefined;
  #history: Promise<StepHistory<S | typeof closed> | undefined> | undefined;

  /** @param initial - where the wizard begins; a wizard without it begins closed */
  constructor(host: WidgetHost, options: StepManagerOptions<P, S, C>, initial?: FlowState<P, S>) {
    this.#host = host;
    this.#options = options;
    this.#state = initial;
    this.submission = new SubmitController(host);
    host.addController({ hostUpdated: () => this.#watchLeaving(), hostDisconnected: () => this.#disconnect() });
  }

  /** Where the wizard is; undefined while it is closed. */
  get state(): FlowState<P, S> | undefined {
    return this.#state;
  }

  /** The step to be drawn, if its code is here; else it is fetched, unless that failed and waits for the visitor. */
  get current(): Step | undefined {
    const name = this.#state?.step;
    if (!name) return undefined;
    const step = this.#steps.get(name);
    if (!step && this.#failed !== name) void this.#load(name);
    return step;
  }

  #watchLeaving(): void {
    const dirty = [...this.#steps.values()].some((step) => step.isDirty);
    // An update that was under way ends after the element was removed.
    if (dirty && this.#host.isConnected) addEventListener('beforeunload', this.#confirmLeaving);
    else this.#disconnect();
  }

  #disconnect(): void {
    removeEventListener('beforeunload', this.#confirmLeaving);
  }

  /** Lets the browser's back and forward walk the steps. Its code is fetched now; moves meanwhile wait for it. */
  useHistory(): void {
    this.#history ??= import('./step-history.js').then(
      ({ StepHistory }) => new StepHistory(this.#host, this.#revisit),
      () => undefined,
    );
  }

  /** Opens the wizard anew. */
  open(state: FlowState<P, S>): void {
    this.forget();
    this.submission.clear();
    this.#show(state);
  }

  /** Shows where a procedure begun before continues; no move of the visitor, who is taken along only when present. */
  resume(state: FlowState<P, S>, present: boolean): void {
    const from = this.#state?.step;
    this.#state = state;
    this.#host.requestUpdate();
    if (present) void this.#enter(from, state.step);
  }

  /** Closes the wizard and forgets what was typed. */
  close(): void {
    this.submission.clear();
    this.forget();
    this.#show(undefined);
  }

  /** Moves by the flow. Every move of an open wizard passes here. */
  apply(event: FlowEvent<P, S>): void {
    if (!this.#state) return;
    if (event.type === 'back') this.submission.clear();
    this.#show(transition(this.#options.flow, this.#state, event));
  }

  /** The primary button. */
  readonly submit = async (): Promise<void> => {
    const { flow, onProblem } = this.#options;
    const name = this.#state?.step;
    const step = name && this.#steps.get(name);
    if (!step?.submit) return;
    this.prefetch(nextStep(flow, this.#state!));
    const succeeded = await this.submission.run(
      () => step.submit!(),
      (problem) => (step.handle?.(problem) ?? false) || (onProblem?.(problem) ?? false),
      name,
    );
    if (succeeded) step.submitted?.();
  };

  /** Fetches the code of the step again after a failure. */
  readonly retry = (): void => {
    this.submission.clear();
    this.focus();
  };

  /** Focuses the heading of the step, once its code is here. */
  focus(): void {
    void this.#enter(undefined, this.#state?.step);
  }

  /** Fetches the code of a step that is likely to follow. */
  prefetch(name: S | undefined): void {
    if (name && !this.#steps.has(name)) this.#fetch(name).catch(() => undefined);
  }

  relocalize(): void {
    this.#steps.forEach((step) => step.relocalize?.());
  }

  /** Forgets steps and what was typed into them; all of them when none is named. */
  forget(...names: S[]): void {
    if (names.length === 0) this.#steps.clear();
    names.forEach((name) => this.#steps.delete(name));
  }

  #show(state: FlowState<P, S> | undefined): void {
    const from = this.#state?.step;
    this.#state = state;
    this.#host.requestUpdate();
    const to = state?.step;
    if (from === to) return;
    void this.#enter(from, to).then(() => this.#moved(from, to));
  }

  /** Focuses the new heading; a problem that is shown keeps the focus. */
  async #enter(from: S | undefined, to: S | undefined): Promise<void> {
    if (from) this.#steps.get(from)?.left?.();
    if (to) await this.#load(to);
    await this.#host.updateComplete;
    if (!this.submission.problem) focusHeading(this.#host);
  }

  #moved(from: S | undefined, to: S | undefined): void {
    const { flow, onMove } = this.#options;
    const canReturn = !from || !this.#state || canRevisit(flow, this.#state, from);
    const last = to !== undefined && flow.final.includes(to);
    void this.#history?.then((history) => history?.moved(from ?? closed, to ?? closed, canReturn, last));
    onMove?.(from, to);
  }

  readonly #revisit = (name: S | typeof closed): void => {
    if (name === closed) {
      if (this.#state && !this.#options.flow.final.includes(this.#state.step)) this.close();
    } else this.apply({ type: 'revisit', step: name });
  };

  #fetch(name: S): Promise<[new (context: C) => Step, unknown]> {
    return Promise.all([this.#options.loaders[name](), this.#options.prepare?.(name)]);
  }

  async #load(name: S): Promise<void> {
    if (this.#steps.has(name)) return;
    this.#failed = undefined;
    try {
      const [Step] = await this.#fetch(name);
      if (!this.#steps.has(name)) this.#steps.set(name, new Step(this.#options.context()));
      this.#host.requestUpdate();
    } catch {
      this.#failed = name;
      this.submission.fail({ code: 'unavailable' });
    }
  }

  readonly #confirmLeaving = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Chromium before 119 asks only so: https://developer.chrome.com/blog/beforeunload
    event.returnValue = true;
  };
}
