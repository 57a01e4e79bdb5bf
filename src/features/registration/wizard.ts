import type { Identity } from '../../contract/credential.js';
import type { ProblemCodeOf } from '../../contract/endpoints/endpoint.js';
import {
  acknowledgeNotice,
  beginRegistration,
  completeRegistration,
  extendRegistration,
  getCurrentRegistration,
  proveIdentity,
} from '../../contract/endpoints/registration.js';
import type { Problem, ProblemCode } from '../../contract/problem.js';
import type { Registration, RegistrationPath } from '../../contract/registration.js';
import { problemOf } from '../../contract/service-error.js';
import { safeUrl } from '../../client/navigate.js';
import type { RegistrationMessages } from './messages/messages.js';
import { sendOnce } from '../../client/call.js';
import { announce, type WidgetHost } from '../../client/widget-context.js';
import { startOf } from '../../wizard/flow.js';
import { IdleController } from '../../wizard/idle.js';
import { StepManager } from '../../wizard/step-manager.js';
import { Wizard } from '../../wizard/wizard.js';
import type { RegistrationContext } from './context.js';
import { registrationFlow, type RegistrationStepName } from './flow.js';
import { steps } from './loaders.js';
import type { RegistrationWords } from './words.js';

type Code = ProblemCodeOf<typeof completeRegistration>;
/** The registration is at another step, or has ended: the visitor is shown where it is. */
const stale: readonly ProblemCode[] = [
  'not-found',
  ...(['wrong-step', 'terms-changed', 'session-expired'] satisfies Code[]),
];
/** Another registration was faster with the credential: the service asks for another one. */
const credentialLost: readonly ProblemCode[] = ['already-linked', 'credential-inactive'] satisfies Code[];

/** What the page says about its registration. */
interface Host extends WidgetHost {
  readonly returnTo: string;
  readonly loginHref: string;
}

/**
 * The registration between the visitor and the service. The service owns the step; the pure flow says what is shown, and
 * changes from elsewhere (another tab, a lost answer, the end of the time) are followed.
 */
export class RegistrationWizard extends Wizard<RegistrationMessages, Host> implements RegistrationContext {
  registration: Registration | undefined;
  /** The step at which the visitor came back to a registration begun before, until the next move. */
  resumedAt: RegistrationStepName | undefined;
  readonly manager: StepManager<RegistrationPath, RegistrationStepName, RegistrationContext>;
  readonly idle: IdleController;
  readonly #words: RegistrationWords;
  #resumption: Promise<void> | undefined;

  constructor(host: Host, words: RegistrationWords) {
    super(host, words.widget);
    this.#words = words;
    this.idle = new IdleController(host, () => void this.#resync({ code: 'session-expired' }));
    this.manager = new StepManager<RegistrationPath, RegistrationStepName, RegistrationContext>(
      host,
      {
        flow: registrationFlow,
        loaders: steps,
        context: () => this,
        prepare: (step) => words.prepare(step),
        onMove: (from, to) => {
          this.resumedAt = undefined;
          announce(host, 'mylexus-step', { from, to });
        },
      },
      startOf(registrationFlow, 'credential'),
    );
  }

  override get messages(): RegistrationContext['messages'] {
    return this.#words.messages;
  }

  get proveLabel(): string {
    return this.messages.next;
  }

  get returnUrl(): string | undefined {
    return safeUrl(this.host.returnTo);
  }

  get loginUrl(): string {
    return this.widget.urlOf('login', this.host.loginHref);
  }

  async choosePath(path: RegistrationPath): Promise<void> {
    // A press may be faster than the answer about a registration begun before; that comes first.
    await this.#resumption;
    if (this.manager.state?.step !== 'path') return;
    const { registration } = this;
    // The same path again continues; another one begins anew.
    if (registration?.path === path && registration.step !== 'done') this.#apply(registration);
    else if (path === 'without-id') this.manager.apply({ type: 'advance', path, step: 'without-id' });
    else await this.begin(path);
  }

  async begin(path: RegistrationPath): Promise<void> {
    this.#apply(await this.call(beginRegistration, { body: { path } }));
  }

  readonly answer: RegistrationContext['answer'] = async (endpoint, ...[input]) => {
    const { registration: before } = this;
    const atReview = this.manager.state?.step === 'review';
    try {
      const params = { id: before!.id };
      const send = (): Promise<Registration> => this.call(endpoint, { ...input, params } as never) as never;
      const happened = ({ id, step }: Registration): boolean => id === before!.id && step !== before!.step;
      this.#apply(await sendOnce(send, () => this.#read(), happened));
    } catch (error) {
      const problem = problemOf(error);
      const lost = atReview && credentialLost.includes(problem.code);
      if (lost || stale.includes(problem.code)) void this.#resync(problem);
      throw error;
    }
    if (this.registration?.step === 'done') await this.#registered();
  };

  acknowledgeNotice(): Promise<void> {
    return this.answer(acknowledgeNotice);
  }

  proveIdentity(identity: Identity): Promise<void> {
    return this.answer(proveIdentity, { body: identity });
  }

  revisit(step: RegistrationStepName): void {
    this.manager.apply({ type: 'revisit', step });
  }

  /**
   * A registration under way continues where it is. Most visitors have none: the first step does not wait for the answer,
   * and does no harm when the service cannot say.
   */
  resume(): Promise<void> {
    return (this.#resumption ??= this.#resume());
  }

  /** The visitor stays where they are, also at a step that was answered before. */
  readonly extend = (): void =>
    void this.submission.run(async () => {
      this.registration = await this.call(extendRegistration, { params: { id: this.registration!.id } });
      this.#watchIdle(this.registration);
    });

  /** Names and masked rows of the service follow the language; a failure leaves the ones that are shown. */
  async relocalize(): Promise<void> {
    this.manager.relocalize();
    const now = this.registration && (await this.#read().catch(() => undefined));
    if (now?.id !== this.registration?.id) return;
    this.registration = now;
    this.host.requestUpdate();
  }

  async #read(): Promise<Registration | undefined> {
    return (await this.call(getCurrentRegistration)).registration ?? undefined;
  }

  async #resume(): Promise<void> {
    const { submission, host, manager } = this;
    const found = await this.#read().catch((error: unknown) => {
      const problem = problemOf(error);
      // Shown without taking the focus: the visitor has done nothing here yet.
      if (problem.code === 'session-expired' && !submission.pending) submission.problem = problem;
      return undefined;
    });
    if (found && !this.registration) {
      this.registration = found;
      this.#watchIdle(found);
      // Who is in the first step already is taken along with the focus.
      const present = submission.pending || host.matches(':focus-within');
      manager.resume({ path: found.path, step: found.step, reached: found.step }, present);
      if (found.step !== 'done') this.resumedAt = found.step;
    }
    host.requestUpdate();
  }

  #apply(registration: Registration): void {
    // Another registration, begun in another tab: what was typed into this one does not mix with it.
    if (this.registration && this.registration.id !== registration.id) this.manager.discard();
    this.registration = registration;
    this.#watchIdle(registration);
    this.manager.apply({ type: 'advance', path: registration.path, step: registration.step });
  }

  #watchIdle({ step, expiresIn }: Registration): void {
    if (step === 'done') this.idle.stop();
    else this.idle.start(expiresIn);
  }

  /** The registration is at another step, or has ended: the visitor is shown where it is, and why. */
  async #resync(problem: Problem): Promise<void> {
    const now = await this.#read().catch(() => undefined);
    // The text that was read before is not the one to accept.
    if (problem.code === 'terms-changed') this.manager.discard('terms');
    if (now) this.#apply(now);
    else if (problem.code !== 'terms-changed') {
      this.registration = undefined;
      this.idle.stop();
      this.manager.apply({ type: 'advance', path: 'credential', step: 'path' });
    }
    await this.host.updateComplete;
    this.submission.fail(problem);
  }

  async #registered(): Promise<void> {
    this.manager.discard('profile');
    announce(this.host, 'mylexus-registered');
    // The account exists whether or not the session can be asked for now; other widgets learn of it later then.
    const snapshot = await this.widget.session.session.refresh().catch(() => undefined);
    if (snapshot?.state === 'signed-in') announce(this.host, 'mylexus-signed-in', snapshot);
  }
}
