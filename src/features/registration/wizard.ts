import type { Brand } from '../../contract/brand.js';
import type { Identity } from '../../contract/credential.js';
import type { ProblemCodeOf } from '../../contract/endpoints/endpoint.js';
import type { completeRegistration } from '../../contract/endpoints/registration.js';
import {
  acknowledgeNotice,
  beginRegistration,
  extendRegistration,
  getCurrentRegistration,
  proveIdentity,
} from '../../contract/endpoints/registration.js';
import type { Problem } from '../../contract/problem.js';
import type { Registration, RegistrationPath } from '../../contract/registration.js';
import { problemOf } from '../../contract/service-error.js';
import { safeUrl } from '../../client/navigate.js';
import type { RegistrationMessages } from './messages/messages.js';
import { sendOnce } from '../../client/call.js';
import { brandOf } from '../../client/brand.js';
import { announce } from '../../client/dom-event.js';
import type { WidgetHost } from '../../client/widget-context.js';
import { startOf } from '../../wizard/flow.js';
import type { IdleWarning } from './idle-warning.js';
import { StepManager } from '../../wizard/step-manager.js';
import { Wizard } from '../../wizard/wizard.js';
import type { RegistrationContext } from './context.js';
import { registrationFlow, type RegistrationStepName } from './flow.js';
import type { OwnFieldsPart } from '../profile/own-fields.js';
import { loadStep } from './load-step.js';
import type { RegistrationTexts } from './texts.js';

type Code = ProblemCodeOf<typeof completeRegistration>;
/** The registration is at another step or has ended: its present step is shown. */
const stale: readonly string[] = [
  'not-found',
  ...(['wrong-step', 'terms-changed', 'session-expired'] satisfies Code[]),
];
/** Another account has linked the credential meanwhile: the service goes back to the identity details. */
const credentialLost: readonly string[] = ['already-linked', 'credential-inactive'] satisfies Code[];

/** The attributes of the element. */
interface Host extends WidgetHost {
  readonly returnTo: string;
  readonly loginHref: string;
}

/**
 * Runs a registration. The service stores the step; the flow decides which step is shown. The wizard follows changes from
 * elsewhere: another tab, a lost answer, the end of the idle time.
 */
export class RegistrationWizard extends Wizard<RegistrationMessages, Host> implements RegistrationContext {
  registration: Registration | undefined;
  /** The step at which an earlier registration was resumed; undefined after the next move. */
  resumedAt: RegistrationStepName | undefined;
  ownFields: OwnFieldsPart | undefined;
  readonly manager: StepManager<RegistrationPath, RegistrationStepName, RegistrationContext>;
  /** Of a registration under way. Its code comes with the steps. */
  idleWarning: IdleWarning | undefined;
  readonly #texts: RegistrationTexts;
  #resumption: Promise<void> | undefined;
  /** Whether the browser has sent the registration's cookie back. */
  #cookieKept = false;

  constructor(host: Host, texts: RegistrationTexts) {
    super(host, texts.widget);
    this.#texts = texts;
    this.manager = new StepManager<RegistrationPath, RegistrationStepName, RegistrationContext>(
      host,
      {
        flow: registrationFlow,
        load: loadStep,
        context: () => this,
        prepare: (step) => texts.prepare(step),
        onMove: () => {
          this.resumedAt = undefined;
        },
      },
      startOf(registrationFlow, 'credential'),
    );
  }

  override get messages(): RegistrationContext['messages'] {
    return this.#texts.messages;
  }

  get proveLabel(): string {
    return this.messages.next;
  }

  get returnUrl(): string | undefined {
    return safeUrl(this.host.returnTo);
  }

  get brand(): Brand {
    return brandOf(this.host);
  }

  get loginUrl(): string {
    return this.widget.urlOf('login', this.host.loginHref)!;
  }

  async choosePath(path: RegistrationPath): Promise<void> {
    // The visitor may press before the answer about a registration under way. That registration is resumed first.
    await this.#resumption;
    if (this.manager.state?.step !== 'path') return;
    if (!(await this.manager.mayLeave(registrationFlow.paths[path][1]))) return;
    const { registration } = this;
    // Choosing the same path again continues; another path begins a new registration.
    if (registration?.path === path && registration.step !== 'done') this.#apply(registration);
    else if (path === 'without-id') this.manager.apply({ type: 'advance', path, step: 'without-id' });
    else await this.begin(path);
  }

  async begin(path: RegistrationPath): Promise<void> {
    this.#apply(await this.call(beginRegistration, { body: { path, brand: this.brand } }));
  }

  readonly answer: RegistrationContext['answer'] = async (endpoint, ...[input]) => {
    const { registration: before } = this;
    const atReview = this.manager.state?.step === 'review';
    try {
      const params = { id: before!.id };
      const send = (): Promise<Registration> => this.call(endpoint, { ...input, params } as never) as never;
      const carriedOut = ({ id, step }: Registration): boolean => id === before!.id && step !== before!.step;
      this.#apply(await sendOnce(send, () => this.#read(), carriedOut));
      this.#cookieKept = true;
    } catch (error) {
      const problem = problemOf(error);
      const mustChange = atReview && credentialLost.includes(problem.code);
      if (mustChange || stale.includes(problem.code)) void this.#resync(problem);
      throw error;
    }
    if (this.registration?.step === 'done') await this.#onRegistered();
  };

  acknowledgeNotice(): Promise<void> {
    return this.answer(acknowledgeNotice);
  }

  proveIdentity(identity: Identity): Promise<void> {
    return this.answer(proveIdentity, { body: identity });
  }

  revisit(step: RegistrationStepName): void {
    this.manager.apply({ type: 'revisit', step, origin: this.manager.state!.step });
  }

  /**
   * Continues a registration under way. Most visitors have none, so the first step is shown before the answer, and stays
   * if the service does not answer. Never rejects.
   */
  resume(): Promise<void> {
    return (this.#resumption ??= this.#resume());
  }

  /** Extends the idle time. The step does not change. True if it succeeded. */
  readonly extend = (): Promise<boolean> => this.submission.run(() => this.#extend());

  async #extend(): Promise<void> {
    const extended = await this.call(extendRegistration, { params: { id: this.registration!.id } });
    // The answer of a step may have come meanwhile: it is newer, and has started the time itself.
    if (this.registration?.id !== extended.id || this.registration.step !== extended.step) return;
    this.registration = extended;
    void this.#watchIdle(extended);
  }

  /** Loads the service's texts in the page's new language. Never rejects: after a failure the present texts stay. */
  async relocalize(): Promise<void> {
    this.manager.relocalize();
    if (this.registration) await this.refresh().catch(() => undefined);
  }

  async refresh(): Promise<void> {
    const now = await this.#read();
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
      // Shown without moving the focus: the visitor has not used the widget yet.
      if (problem.code === 'session-expired' && !submission.pending) submission.problem = problem;
      return undefined;
    });
    if (found && !this.registration) {
      this.registration = found;
      this.#cookieKept = true;
      void this.#watchIdle(found);
      // The focus moves only if it is in the widget.
      const moveFocus = submission.pending || host.matches(':focus-within');
      manager.resume({ path: found.path, step: found.step, reached: found.step }, moveFocus);
      if (found.step !== 'done') this.resumedAt = found.step;
    }
    host.requestUpdate();
  }

  #apply(registration: Registration): void {
    // Another tab has begun a new registration: the input of this one must not become part of it.
    if (this.registration && this.registration.id !== registration.id) this.manager.discard();
    this.registration = registration;
    void this.#watchIdle(registration);
    this.manager.apply({ type: 'advance', path: registration.path, step: registration.step });
  }

  /** Never rejects: without that code there are no steps either. */
  async #watchIdle({ expiresIn }: Registration): Promise<void> {
    const received = performance.now();
    const steps = await import('./steps.js').catch(() => undefined);
    if (!steps) return;
    this.idleWarning ??= new steps.IdleWarning(this.host, {
      extend: this.extend,
      onEnd: () => void this.#resync({ code: 'session-expired' }),
      // Without an answer the time goes on, and the warning comes.
      onActive: () => void this.#extend().catch(() => undefined),
    });
    const { registration } = this;
    if (!registration || registration.step === 'done') this.idleWarning.stop();
    else this.idleWarning.start(expiresIn - (performance.now() - received) / 1000);
  }

  /** Reads the registration, shows its step and the problem. If it has ended, shows the first step. */
  async #resync(problem: Problem): Promise<void> {
    const now = await this.#read().catch(() => undefined);
    this.#cookieKept ||= now !== undefined;
    if (problem.code === 'session-expired' && !this.#cookieKept) await this.widget.onCookiesBlocked();
    // The new text has to be read and accepted.
    if (problem.code === 'terms-changed') this.manager.discard('terms');
    if (now) this.#apply(now);
    else if (problem.code !== 'terms-changed') {
      this.registration = undefined;
      this.idleWarning?.stop();
      this.manager.apply({ type: 'advance', path: 'credential', step: 'path' });
    }
    await this.host.updateComplete;
    this.submission.fail(problem);
  }

  async #onRegistered(): Promise<void> {
    this.manager.discard('profile');
    announce(this.host, 'mylexus-registered');
    // The account exists even if the session cannot be read now.
    const snapshot = await this.widget.session.session.refresh().catch(() => undefined);
    if (snapshot?.state === 'signed-in') announce(this.host, 'mylexus-signed-in', snapshot);
  }
}
