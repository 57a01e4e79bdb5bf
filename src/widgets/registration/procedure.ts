import type { ReactiveControllerHost } from 'lit';
import type { Problem } from '../../contract/problem.js';
import type { Registration, RegistrationWay } from '../../contract/registration.js';
import { problemOf } from '../../contract/service-error.js';
import { IdleController } from '../../controllers/idle.js';
import type { StepViews } from '../../controllers/step-views.js';
import type { SubmitController } from '../../controllers/submit.js';
import {
  initialRegistration,
  nextScreen,
  transition,
  type RegistrationEvent,
  type RegistrationScreen,
} from '../../flows/registration.js';
import { Draft, type DraftPlace } from './draft.js';
import type { RegistrationWizard } from './step.js';

/** The service says it stands elsewhere: the visitor is shown where. */
const elsewhere = ['wrong-step', 'not-found', 'terms-changed', 'session-expired'];
/** Somebody else was faster with the credential: the service asks for another one. */
const lostRace = ['already-linked', 'credential-inactive'];

/** What the procedure is carried out for. */
export interface ProcedureHost extends ReactiveControllerHost {
  readonly submission: SubmitController;
  readonly views: StepViews<RegistrationScreen, RegistrationWizard>;
  readonly place: DraftPlace;
  readonly element: HTMLElement;
  /** Another screen is shown. */
  moved(from: RegistrationScreen, to: RegistrationScreen): void;
  /** Account, link and terms acceptance are stored. */
  registered(): Promise<void>;
}

/**
 * The registration between the visitor and the service: the service owns the step, the pure flow says which screen
 * that is, and whatever comes from elsewhere (another tab, a lost answer, the end of the time) is followed.
 */
export class RegistrationProcedure {
  registration: Registration | undefined;
  flow = initialRegistration;
  /** The visitor came back to what they had begun. */
  resumed = false;
  readonly draft: Draft;
  readonly idle: IdleController;
  readonly #host: ProcedureHost;
  #resumption: Promise<void> | undefined;

  constructor(host: ProcedureHost) {
    this.#host = host;
    this.draft = new Draft(() => host.place);
    this.idle = new IdleController(host, () => void this.#follow({ code: 'session-expired' }));
  }

  /** Chooses a way; with an ID it starts at the notice, without one it explains first. */
  async choose(way: RegistrationWay): Promise<void> {
    // Somebody was faster than the service's word on what they had begun before; that comes first.
    await this.#resumption;
    if (this.flow.screen !== 'way') return;
    const { registration } = this;
    // The same way again goes on with what is there; another one begins anew.
    if (registration?.way === way && registration.step !== 'done') this.#take(registration);
    else if (way === 'plain') this.go({ type: 'choose', way });
    else await this.begin(way);
  }

  async begin(way: RegistrationWay): Promise<void> {
    this.#take(await this.draft.begin(way));
  }

  /** Posts to the registration; the answer decides the next screen. */
  async answer(action: string, body: unknown = {}, idempotencyKey?: string): Promise<void> {
    this.#take(await this.#ask(action, body, idempotencyKey));
    if (this.registration?.step !== 'done') return;
    this.#host.views.forget('profile');
    await this.#host.registered();
  }

  /**
   * A registration on its way goes on where it stands. Most visitors have none: the first screen does not wait for the
   * answer, and does no harm when the service cannot tell.
   */
  resume(): Promise<void> {
    return (this.#resumption ??= this.#resume());
  }

  async #resume(): Promise<void> {
    const { submission, element, views } = this.#host;
    const found = await this.draft.current().catch((error: unknown) => {
      const problem = problemOf(error);
      // Told, but without the focus: nobody has done anything here yet.
      if (problem.code === 'session-expired' && !submission.pending) submission.problem = problem;
      return undefined;
    });
    if (found && !this.registration) {
      this.registration = found;
      this.flow = transition(this.flow, { type: 'answered', registration: found });
      this.resumed = found.step !== 'done';
      this.#watchIdle(found);
      // Who is in the first screen already is taken along.
      if (submission.pending || element.matches(':focus-within')) void views.enter('way', this.flow.screen);
    }
    this.#host.requestUpdate();
  }

  go(event: RegistrationEvent): void {
    const from = this.flow.screen;
    this.flow = transition(this.flow, event);
    this.#host.requestUpdate();
    const to = this.flow.screen;
    if (from === to) return;
    this.resumed = false;
    if (event.type === 'back') this.#host.submission.clear();
    void this.#host.views.enter(from, to).then(() => this.#host.moved(from, to));
  }

  /** The primary button. */
  readonly submit = (): void => {
    this.#host.views.prefetch(nextScreen(this.flow));
    void this.#host.views.submit(this.flow.screen);
  };

  /** The code of the screen could not be fetched. */
  readonly retry = (): void => {
    const { screen } = this.flow;
    this.#host.submission.clear();
    void this.#host.views.enter(screen, screen);
  };

  /** The visitor stays where they are, also on a screen that was answered before. */
  readonly extend = (): void =>
    void this.#host.submission.run(async () => {
      this.registration = await this.#ask('extension', {});
      this.#watchIdle(this.registration);
    });

  /** Names and masked rows of the service follow the language; a failure leaves the ones that are shown. */
  async relocalize(): Promise<void> {
    this.#host.views.relocalize();
    const now = this.registration && (await this.draft.current().catch(() => undefined));
    if (now?.id !== this.registration?.id) return;
    this.registration = now;
    this.#host.requestUpdate();
  }

  async #ask(action: string, body: unknown, idempotencyKey?: string): Promise<Registration> {
    const { screen } = this.flow;
    try {
      return await this.draft.answer(this.registration!, action, body, idempotencyKey);
    } catch (error) {
      const problem = problemOf(error);
      const moved = screen === 'review' ? [...elsewhere, ...lostRace] : elsewhere;
      if (moved.includes(problem.code)) void this.#follow(problem);
      throw error;
    }
  }

  #take(registration: Registration): void {
    // Another draft (another tab began anew): what was typed into this one does not mix with it.
    if (this.registration && this.registration.id !== registration.id) this.#host.views.forget();
    this.registration = registration;
    this.#watchIdle(registration);
    this.go({ type: 'answered', registration });
  }

  #watchIdle({ step, expiresIn }: Registration): void {
    if (step === 'done') this.idle.stop();
    else this.idle.start(expiresIn);
  }

  /** The registration stands elsewhere, or is over: the visitor is shown where, and told why. */
  async #follow(problem: Problem): Promise<void> {
    const now = await this.draft.current().catch(() => undefined);
    // The text that was read before is not the one to accept.
    if (problem.code === 'terms-changed') this.#host.views.forget('terms');
    if (now) this.#take(now);
    else if (problem.code !== 'terms-changed') {
      this.registration = undefined;
      this.idle.stop();
      this.go({ type: 'restart' });
    }
    await this.#host.updateComplete;
    this.#host.submission.fail(problem);
  }
}
