import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BaseIssue, BaseSchema } from 'valibot';
import type { Identity } from '../../contract/credential.js';
import type { Policy } from '../../contract/policy.js';
import type { Problem } from '../../contract/problem.js';
import type { Registration, RegistrationWay } from '../../contract/registration.js';
import { problemOf } from '../../contract/service-error.js';
import { IdleController } from '../../controllers/idle.js';
import { LocaleController } from '../../controllers/locale.js';
import { onLinkClick, safeUrl } from '../../controllers/navigate.js';
import { StepViews, type StepLoaders } from '../../controllers/step-views.js';
import { SubmitController } from '../../controllers/submit.js';
import {
  initialRegistration,
  nextScreen,
  previousScreen,
  progressOf,
  transition,
  type RegistrationEvent,
  type RegistrationScreen,
} from '../../flows/registration.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { registration as ja } from '../../i18n/ja/registration.js';
import type { Locale, RegistrationMessages, RegistrationStepMessages } from '../../i18n/messages.js';
import type { SessionSnapshot } from '../../session/page-session.js';
import { PresentationController } from '../../session/presentation-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { waiting } from '../../templates/loaded.js';
import { wizard } from '../../templates/wizard.js';
import { Widget } from '../widget.js';
import { Draft } from './draft.js';
import { styles } from './registration.styles.js';
import type { RegistrationWizard } from './step.js';
import { WayStep } from './steps/way.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/registration.js')).registration);

const stepCatalogue = new Catalogue<RegistrationStepMessages>(
  async () => (await import('../../i18n/ja/registration-steps.js')).registrationSteps,
  async () => (await import('../../i18n/en/registration-steps.js')).registrationSteps,
);

/** The code of a step is fetched when its turn comes. */
const steps: StepLoaders<RegistrationScreen, RegistrationWizard> = {
  way: () => Promise.resolve(WayStep),
  plain: async () => (await import('./steps/plain.js')).PlainStep,
  notice: async () => (await import('../../templates/steps/notice.js')).NoticeStep,
  terms: async () => (await import('./steps/terms.js')).TermsStep,
  identity: async () => (await import('../../templates/steps/identity.js')).IdentityStep,
  email: async () => (await import('./steps/email.js')).EmailStep,
  code: async () => (await import('./steps/code.js')).CodeStep,
  profile: async () => (await import('./steps/profile.js')).ProfileStep,
  review: async () => (await import('./steps/review.js')).ReviewStep,
  done: async () => (await import('./steps/done.js')).DoneStep,
};

/** The service says it stands elsewhere: the visitor is shown where. */
const elsewhere = ['wrong-step', 'not-found', 'terms-changed', 'session-expired'];
/** Somebody else was faster with the credential: the service asks for another one. */
const lostRace = ['already-linked', 'credential-inactive'];

/** Detail of `mylexus-step`. */
export interface StepDetail {
  from: RegistrationScreen;
  to: RegistrationScreen;
}

/**
 * New registration of a TOYOTAアカウント with its link to a credential, or without one (seed, procedure ②). The service
 * owns the step: after a reload, in a second tab or after leaving for the mail, it goes on where it stood. Where the
 * service does not allow secrets to be typed, the widget is a link to the hosted page.
 *
 * @fires mylexus-step - another screen is shown; detail: the screens left and entered
 * @fires mylexus-registered - account, link and terms acceptance are stored
 * @fires mylexus-signed-in - the new account is signed in; detail: the public session snapshot
 * @fires mylexus-navigate - before the widget leaves the page; cancelable
 * @csspart wizard - the frame of all screens
 * @csspart progress - the progress line
 * @csspart back - the way back
 * @csspart heading - the heading of a screen
 * @csspart form - the form of a screen
 * @csspart way - one of the ways to register
 * @csspart field - one field with label, help and error
 * @csspart button - a button or a link drawn as one
 * @csspart problem - the message of a failed request
 */
export class MylexusRegistration extends Widget<RegistrationMessages> implements RegistrationWizard {
  static override styles = [Widget.styles, form, content, wizardStyles, styles];

  static override properties = {
    returnTo: { attribute: 'return-to' },
    loginTarget: { attribute: 'login-href' },
    flow: { state: true },
    resuming: { state: true },
    resumed: { state: true },
  };

  /** Where 次へ of the completion screen leads; http(s). */
  returnTo = '';

  /** The page with the login; by default the service's hosted one. */
  loginTarget = '';

  /** @internal */
  registration: Registration | undefined;
  /** @internal */
  readonly submission = new SubmitController(this);

  private flow = initialRegistration;
  private resuming = true;
  private resumed = false;

  readonly #session = new SessionController(this);
  readonly #presentation = new PresentationController(this, this.#session);
  readonly #views = new StepViews<RegistrationScreen, RegistrationWizard>(this, steps, this.submission, (screen) =>
    screen === 'way' ? Promise.resolve() : (this.#stepMessages ??= new LocaleController(this, stepCatalogue)).load(),
  );
  readonly #draft = new Draft(() => ({ service: this.#session.service, locale: this.locale }));
  readonly #idle = new IdleController(this, () => void this.#follow({ code: 'session-expired' }));
  #stepMessages: LocaleController<RegistrationStepMessages> | undefined;
  #words:
    | {
        frame: RegistrationMessages;
        steps: RegistrationStepMessages | undefined;
        all: RegistrationMessages & RegistrationStepMessages;
      }
    | undefined;
  #asked = false;
  #locale: Locale | undefined;

  constructor() {
    super(catalogue);
  }

  /** @internal */
  get element(): this {
    return this;
  }

  /** @internal */
  override get t(): RegistrationMessages & RegistrationStepMessages {
    const [frame, steps] = [super.t, this.#stepMessages?.messages];
    if (this.#words?.frame !== frame || this.#words.steps !== steps) {
      this.#words = { frame, steps, all: { ...frame, ...steps! } };
    }
    return this.#words.all;
  }

  /** @internal */
  get locale(): Locale {
    return this.localization.locale;
  }

  /** @internal */
  get identifyLabel(): string {
    return this.t.next;
  }

  /** @internal */
  get policy(): Policy | undefined {
    return this.#presentation.policy;
  }

  /** @internal */
  get destination(): string | undefined {
    return safeUrl(this.returnTo);
  }

  /** @internal */
  get loginHref(): string {
    return safeUrl(this.loginTarget) ?? this.#presentation.hosted('login');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#presentation.presentation === 'inline' && !this.#asked) {
      this.#asked = true;
      void this.#resume();
    }
    if (this.#locale && this.#locale !== this.locale) void this.#relocalize();
    this.#locale = this.localization.messages && this.locale;
  }

  protected content(): TemplateResult {
    const { presentation } = this.#presentation;
    if (presentation === 'unknown' || (presentation === 'inline' && this.resuming)) return waiting(this.t);
    if (presentation !== 'inline') return this.#hosted();
    const { screen } = this.flow;
    const view = this.#views.get(screen);
    return wizard({
      label: this.t.registrationLabel,
      screen,
      stepName: this.t.steps[screen],
      progress: progressOf(this.flow),
      view,
      notice: this.resumed ? this.t.resumed : undefined,
      submission: this.submission,
      t: this.t,
      locale: this.locale,
      warning: this.#idleWarning(),
      onBack: previousScreen(this.flow) && (() => this.#go({ type: 'back' })),
      onSubmit: this.#submit,
      retry: view ? undefined : this.#retry,
    });
  }

  #idleWarning(): TemplateResult | typeof nothing {
    const minutes = this.#idle.minutesLeft;
    if (!minutes || !this.#stepMessages?.messages) return nothing;
    return html`<div class="warning">
      <p>${this.t.idleWarning(minutes)}</p>
      <button type="button" class="button" part="button" @click=${this.#extend}>${this.t.idleExtend}</button>
    </div>`;
  }

  #hosted(): TemplateResult {
    return html`<section class="stack" aria-labelledby="heading">
      <h2 id="heading" part="heading">${this.t.wayHeading}</h2>
      <p class="lead">${this.t.registrationHostedHint}</p>
      <a
        class="button primary"
        part="button"
        href=${this.#presentation.hosted('registration')}
        @click=${onLinkClick(this)}
        >${this.t.registrationHosted}</a
      >
    </section>`;
  }

  /** @internal */
  async choose(way: RegistrationWay): Promise<void> {
    const { registration } = this;
    // The same way again goes on with what is there; another one begins anew.
    if (registration?.way === way && registration.step !== 'done') this.#take(registration);
    else if (way === 'plain') this.#go({ type: 'choose', way });
    else await this.begin(way);
  }

  /** @internal */
  async begin(way: RegistrationWay): Promise<void> {
    this.#take(await this.#draft.begin(way));
  }

  /** @internal */
  async answer(action: string, body: unknown = {}, idempotencyKey?: string): Promise<void> {
    this.#take(await this.#ask(action, body, idempotencyKey));
    if (this.registration?.step === 'done') await this.#registered();
  }

  /** @internal */
  acknowledge(): Promise<void> {
    return this.answer('notice');
  }

  /** @internal */
  identify(identity: Identity): Promise<void> {
    return this.answer('identity', identity);
  }

  /** @internal */
  read<T>(path: string, schema: BaseSchema<unknown, T, BaseIssue<unknown>>): Promise<T> {
    return this.#draft.read(path, schema);
  }

  /** @internal */
  revisit(screen: RegistrationScreen): void {
    this.#go({ type: 'revisit', screen });
  }

  /** The visitor stays where they are, also on a screen that was answered before. */
  readonly #extend = (): void =>
    void this.submission.run(async () => {
      this.registration = await this.#ask('extension', {});
      this.#watchIdle(this.registration);
    });

  async #ask(action: string, body: unknown, idempotencyKey?: string): Promise<Registration> {
    const { screen } = this.flow;
    try {
      return await this.#draft.answer(this.registration!, action, body, idempotencyKey);
    } catch (error) {
      const problem = problemOf(error);
      const moved = screen === 'review' ? [...elsewhere, ...lostRace] : elsewhere;
      if (moved.includes(problem.code)) void this.#follow(problem);
      throw error;
    }
  }

  /** A registration on its way goes on where it stands; when the service cannot tell, the first screen does no harm. */
  async #resume(): Promise<void> {
    const found = await this.#draft.current().catch((error: unknown) => {
      const problem = problemOf(error);
      // Told, but without the focus: nobody has done anything here yet.
      if (problem.code === 'session-expired') this.submission.problem = problem;
      return undefined;
    });
    if (found && !this.registration) {
      this.registration = found;
      this.flow = transition(this.flow, { type: 'answered', registration: found });
      this.resumed = found.step !== 'done';
      this.#watchIdle(found);
    }
    this.resuming = false;
  }

  #take(registration: Registration): void {
    // Another draft (another tab began anew): what was typed into this one does not mix with it.
    if (this.registration && this.registration.id !== registration.id) this.#views.forget();
    this.registration = registration;
    this.#watchIdle(registration);
    this.#go({ type: 'answered', registration });
    this.requestUpdate();
  }

  #watchIdle({ step, expiresIn }: Registration): void {
    if (step === 'done') this.#idle.stop();
    else this.#idle.start(expiresIn);
  }

  #go(event: RegistrationEvent): void {
    const from = this.flow.screen;
    this.flow = transition(this.flow, event);
    const to = this.flow.screen;
    if (from === to) return;
    this.resumed = false;
    if (event.type === 'back') this.submission.clear();
    void this.#views.enter(from, to).then(() => this.#announce('mylexus-step', { from, to }));
  }

  readonly #submit = (): void => {
    const { screen } = this.flow;
    this.#views.prefetch(nextScreen(this.flow));
    void this.#views.submit(screen);
  };

  /** The code of the screen could not be fetched. */
  readonly #retry = (): void => {
    const { screen } = this.flow;
    this.submission.clear();
    void this.#views.enter(screen, screen);
  };

  /** The registration stands elsewhere, or is over: the visitor is shown where, and told why. */
  async #follow(problem: Problem): Promise<void> {
    const now = await this.#draft.current().catch(() => undefined);
    // The text that was read before is not the one to accept.
    if (problem.code === 'terms-changed') this.#views.forget('terms');
    if (now) this.#take(now);
    else if (problem.code !== 'terms-changed') {
      this.registration = undefined;
      this.#idle.stop();
      this.#go({ type: 'restart' });
    }
    await this.updateComplete;
    this.submission.fail(problem);
  }

  async #registered(): Promise<void> {
    this.#views.forget('profile');
    this.#announce('mylexus-registered');
    const snapshot = await this.#session.session.refresh();
    if (snapshot.state === 'signed-in') this.#announce('mylexus-signed-in', snapshot);
  }

  /** Names and masked rows of the service follow the language; a failure leaves the ones that are shown. */
  async #relocalize(): Promise<void> {
    this.#views.relocalize();
    const now = this.registration && (await this.#draft.current().catch(() => undefined));
    if (now?.id !== this.registration?.id) return;
    this.registration = now;
    this.requestUpdate();
  }

  #announce(type: string, detail?: StepDetail | SessionSnapshot): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-registration': MylexusRegistration;
  }
  interface HTMLElementEventMap {
    'mylexus-step': CustomEvent<StepDetail>;
    'mylexus-registered': CustomEvent<null>;
  }
}
