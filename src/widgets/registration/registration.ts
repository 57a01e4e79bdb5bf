import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { BaseIssue, BaseSchema } from 'valibot';
import type { Identity } from '../../contract/credential.js';
import type { Policy } from '../../contract/policy.js';
import type { Registration, RegistrationWay } from '../../contract/registration.js';
import { LocaleController } from '../../controllers/locale.js';
import { onLinkClick, safeUrl } from '../../controllers/navigate.js';
import type { StepHistory } from '../../controllers/step-history.js';
import { StepViews, type StepLoaders } from '../../controllers/step-views.js';
import { SubmitController } from '../../controllers/submit.js';
import { previousScreen, progressOf, transition, type RegistrationScreen } from '../../flows/registration.js';
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
import type { DraftPlace } from './draft.js';
import { RegistrationProcedure, type ProcedureHost } from './procedure.js';
import { styles } from './registration.styles.js';
import type { RegistrationWizard } from './step.js';
import { WayStep } from './steps/way.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/registration.js')).registration);

const stepCatalogue = new Catalogue<RegistrationStepMessages>(
  async () => (await import('./steps.js')).registrationSteps,
  async () => (await import('../../i18n/en/registration-steps.js')).registrationSteps,
);

/** The code of a step is fetched when its turn comes. */
const steps: StepLoaders<RegistrationScreen, RegistrationWizard> = {
  way: () => Promise.resolve(WayStep),
  plain: async () => (await import('./steps.js')).PlainStep,
  notice: async () => (await import('../../templates/steps/index.js')).NoticeStep,
  terms: async () => (await import('./steps.js')).TermsStep,
  identity: async () => (await import('../../templates/steps/index.js')).IdentityStep,
  email: async () => (await import('./steps.js')).EmailStep,
  code: async () => (await import('./steps.js')).CodeStep,
  profile: async () => (await import('./steps.js')).ProfileStep,
  review: async () => (await import('./steps.js')).ReviewStep,
  done: async () => (await import('./steps.js')).DoneStep,
};

/** Detail of `mylexus-step`. */
export interface StepDetail {
  from: RegistrationScreen;
  to: RegistrationScreen;
}

/**
 * New registration of a TOYOTAアカウント with its link to a card ID, or without one (seed, procedure ②). The service owns
 * the step: after a reload, in a second tab or on the way back from the mail, it goes on where it stood. Where the
 * service does not allow secrets to be typed, the widget is a link to the hosted page.
 *
 * Errors: each field's under the field and listed above the long form; what the service refuses above the screen. After
 * an answer that was lost, the widget asks how far the registration is and repeats nothing.
 *
 * @fires {CustomEvent<StepDetail>} mylexus-step - another screen is shown. Detail: `{ from, to }`, names of screens
 * @fires {CustomEvent<null>} mylexus-registered - account, link and acceptance of the terms are stored
 * @fires {CustomEvent<SessionSnapshot>} mylexus-signed-in - the new account is signed in. Detail: the public session,
 *   frozen
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - before the widget leaves the page; cancelable:
 *   `preventDefault()` leaves the way to the page. Detail: `{ url }`, absolute
 * @csspart wizard - the frame of all screens of a procedure
 * @csspart progress - the progress line: `3 / 8` and the name of the step
 * @csspart back - the way back to the screen before
 * @csspart warning - the warning before a procedure runs out of time; an alert, empty otherwise
 * @csspart heading - the heading of the screen; takes the focus when the screen changes (WCAG 2.4.3)
 * @csspart form - the form of the screen
 * @csspart way - one of the ways to register
 * @csspart document - a text to be read, scrolling by itself (WCAG 2.1.1)
 * @csspart details - a list of labelled values
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field, or of a group of choices
 * @csspart input - a text input
 * @csspart checkbox - a checkbox with its words
 * @csspart error - the message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link drawn as one
 * @csspart submit - the one primary button of a screen; it is a `button` too
 * @csspart problem - the message of a failed request; an alert
 */
export class MylexusRegistration extends Widget<RegistrationMessages> implements RegistrationWizard, ProcedureHost {
  static override styles = [Widget.styles, form, content, wizardStyles, styles];

  static override properties = {
    returnTo: { attribute: 'return-to' },
    loginHref: { attribute: 'login-href' },
    history: { type: Boolean },
  };

  /** Where 次へ of the completion screen leads (seed, procedure ②, step 10). Absolute or relative URL, http(s). Without it there is no 次へ. */
  returnTo = '';

  /** The page with the login. Absolute or relative URL, http(s). Without it the service's hosted one. */
  loginHref = '';

  /** The browser's back and forward walk the screens. Without it the widget adds nothing to the session history. */
  history = false;

  /** @internal */
  readonly submission = new SubmitController(this);

  readonly #session = new SessionController(this, { watch: false });
  readonly #presentation = new PresentationController(this, this.#session);
  /** @internal */
  readonly views = new StepViews<RegistrationScreen, RegistrationWizard>(this, steps, this.submission, (screen) =>
    screen === 'way' ? Promise.resolve() : (this.#stepMessages ??= new LocaleController(this, stepCatalogue)).load(),
  );
  readonly #procedure = new RegistrationProcedure(this);
  #stepMessages: LocaleController<RegistrationStepMessages> | undefined;
  #words:
    | {
        frame: RegistrationMessages;
        steps: RegistrationStepMessages | undefined;
        all: RegistrationMessages & RegistrationStepMessages;
      }
    | undefined;
  /** Fetched when it is asked for; what moves meanwhile waits for it. */
  #history: Promise<StepHistory<RegistrationScreen> | undefined> | undefined;
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
  get place(): DraftPlace {
    return { service: this.#session.service, locale: this.locale };
  }

  /** @internal */
  get registration(): Registration | undefined {
    return this.#procedure.registration;
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
  get loginUrl(): string {
    return safeUrl(this.loginHref) ?? this.#presentation.hosted('login');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.history) this.#history ??= this.#walk().catch(() => undefined);
    if (this.#presentation.presentation === 'inline' && !this.#asked) {
      this.#asked = true;
      void this.#procedure.resume();
    }
    if (this.#locale && this.#locale !== this.locale) void this.#procedure.relocalize();
    this.#locale = this.localization.messages && this.locale;
  }

  protected content(): TemplateResult {
    const { presentation } = this.#presentation;
    const procedure = this.#procedure;
    if (presentation === 'unknown') return waiting(this.t);
    if (presentation !== 'inline') return this.#hosted();
    const { flow } = procedure;
    const { screen } = flow;
    const view = this.views.get(screen);
    return wizard({
      label: this.t.registrationLabel,
      screen,
      stepName: flow.way === 'resume' ? this.t.resume : this.t.steps[screen],
      progress: progressOf(flow),
      view,
      notice: procedure.resumed ? this.t.resumed : undefined,
      submission: this.submission,
      t: this.t,
      locale: this.locale,
      warning: this.#idleWarning(),
      onBack: previousScreen(flow) && (() => procedure.go({ type: 'back' })),
      onSubmit: procedure.submit,
      retry: view ? undefined : procedure.retry,
    });
  }

  async #walk(): Promise<StepHistory<RegistrationScreen>> {
    const { StepHistory } = await import('../../templates/steps/index.js');
    return new StepHistory(this, (screen) => this.revisit(screen));
  }

  #idleWarning(): TemplateResult | typeof nothing {
    const minutes = this.#procedure.idle.minutesLeft;
    if (!minutes || !this.#stepMessages?.messages) return nothing;
    return html`<div class="warning">
      <p>${this.t.idleWarning(minutes)}</p>
      <button type="button" class="button" part="button" @click=${this.#procedure.extend}>${this.t.idleExtend}</button>
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
  choose(way: RegistrationWay): Promise<void> {
    return this.#procedure.choose(way);
  }

  /** @internal */
  begin(way: RegistrationWay): Promise<void> {
    return this.#procedure.begin(way);
  }

  /** @internal */
  answer(action: string, body?: unknown, idempotencyKey?: string): Promise<void> {
    return this.#procedure.answer(action, body, idempotencyKey);
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
    return this.#procedure.draft.read(path, schema);
  }

  /** @internal */
  revisit(screen: RegistrationScreen): void {
    this.#procedure.go({ type: 'revisit', screen });
  }

  /** @internal */
  moved(from: RegistrationScreen, to: RegistrationScreen): void {
    const { flow } = this.#procedure;
    const lasting = transition(flow, { type: 'revisit', screen: from }).screen === from;
    void this.#history?.then((history) => history?.moved(from, to, lasting, to === 'done'));
    this.#announce('mylexus-step', { from, to });
  }

  /** @internal */
  async registered(): Promise<void> {
    this.#announce('mylexus-registered');
    // The account exists whether or not the session can be asked for now; other widgets learn of it later then.
    const snapshot = await this.#session.session.refresh().catch(() => undefined);
    if (snapshot?.state === 'signed-in') this.#announce('mylexus-signed-in', snapshot);
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
