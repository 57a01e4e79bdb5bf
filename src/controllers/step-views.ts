import type { nothing, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Problem } from '../contract/problem.js';
import type { SubmitController } from './submit.js';

/** One screen of a wizard: what it says, what it asks, what its button does. */
export interface StepView {
  readonly heading: string;
  /** One sentence of why. */
  readonly lead?: string | TemplateResult | undefined;
  /** The primary button; without it the screen has no form. */
  readonly action?: { readonly label: string; readonly pending: string; readonly danger?: boolean } | undefined;
  body(): TemplateResult | typeof nothing;
  /** What stands under the primary button, for instance other ways on. */
  aside?(): TemplateResult | typeof nothing;
  /** Called by the primary button; throws ServiceError. Returning without having asked the service is fine. */
  submit?(): Promise<void>;
  /** Takes a problem over, for instance to a field; true when it did. */
  handle?(problem: Problem): boolean;
  /** Something was typed that the service does not have. */
  readonly unsent?: boolean;
  /** The primary button did its work. */
  sent?(): void;
  /** The screen is left: secrets go. */
  left?(): void;
  /** The page's language changed: texts of the service are asked for again. */
  relocalize?(): void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
export type StepLoaders<S extends string, W> = Record<S, () => Promise<new (wizard: W) => StepView>>;

/**
 * The screens of one wizard. The code of a screen is fetched when its turn comes; a screen that was left keeps what was
 * typed, secrets excepted. Leaving the page is asked about only while something typed would be lost by it: a listener
 * for `beforeunload` that is always there keeps a page out of the back/forward cache.
 */
export class StepViews<S extends string, W extends Host> implements ReactiveController {
  readonly #views = new Map<S, StepView>();
  #failed: S | undefined;
  readonly #wizard: W;
  readonly #loaders: StepLoaders<S, W>;
  readonly #submission: SubmitController;
  readonly #prepare: (screen: S) => Promise<void>;

  /** `prepare` fetches what a screen needs beside its code. */
  constructor(
    wizard: W,
    loaders: StepLoaders<S, W>,
    submission: SubmitController,
    prepare: (screen: S) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#wizard = wizard;
    this.#loaders = loaders;
    this.#submission = submission;
    this.#prepare = prepare;
    wizard.addController(this);
  }

  hostUpdated(): void {
    const unsent = [...this.#views.values()].some((view) => view.unsent);
    // An update that was under way ends after the element was taken out.
    if (unsent && this.#wizard.renderRoot.isConnected) addEventListener('beforeunload', this.#warn);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
  }

  /** The screen, if it is here; else it is fetched, unless that failed and waits for the visitor. */
  get(screen: S): StepView | undefined {
    const view = this.#views.get(screen);
    if (!view && this.#failed !== screen) void this.load(screen);
    return view;
  }

  async load(screen: S): Promise<void> {
    if (this.#views.has(screen)) return;
    this.#failed = undefined;
    try {
      const [Step] = await Promise.all([this.#loaders[screen](), this.#prepare(screen)]);
      if (!this.#views.has(screen)) this.#views.set(screen, new Step(this.#wizard));
      this.#wizard.requestUpdate();
    } catch {
      this.#failed = screen;
      this.#submission.fail({ code: 'unavailable' });
    }
  }

  /** Fetches the code of a screen that is likely to follow, while the service works. */
  prefetch(screen: S | undefined): void {
    if (!screen || this.#views.has(screen)) return;
    Promise.all([this.#loaders[screen](), this.#prepare(screen)]).catch(() => undefined);
  }

  /**
   * Goes from one screen to another and focuses the new heading, so that a screen reader and the keyboard begin at the
   * top (WCAG 2.4.3). A problem that is being told keeps the focus.
   */
  async enter(from: S, to: S): Promise<void> {
    this.#views.get(from)?.left?.();
    await this.load(to);
    await this.#wizard.updateComplete;
    if (!this.#submission.problem) this.#wizard.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  /** The primary button. `handle` sees the problems that the screen did not take. */
  async submit(screen: S, handle: (problem: Problem) => boolean = () => false): Promise<void> {
    const view = this.#views.get(screen);
    if (!view?.submit) return;
    const worked = await this.#submission.run(
      () => view.submit!(),
      (problem) => (view.handle?.(problem) ?? false) || handle(problem),
      screen,
    );
    if (worked) view.sent?.();
  }

  relocalize(): void {
    this.#views.forEach((view) => view.relocalize?.());
  }

  /** Forgets screens and what was typed into them; all of them when none is named. */
  forget(...screens: S[]): void {
    if (screens.length === 0) this.#views.clear();
    screens.forEach((screen) => this.#views.delete(screen));
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    // Chromium before 119 asks only so.
    event.returnValue = true;
  };
}
