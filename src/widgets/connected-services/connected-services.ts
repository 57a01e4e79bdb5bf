import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { BaseIssue, BaseSchema } from 'valibot';
import type { Brand } from '../../contract/brand.js';
import type { Identity } from '../../contract/credential.js';
import type { Linking } from '../../contract/linking.js';
import type { Problem } from '../../contract/problem.js';
import { ConnectedServicesSchema, type ConnectedService, type ConnectedServices } from '../../contract/services.js';
import { LoadController } from '../../controllers/load.js';
import { onLinkClick, safeUrl } from '../../controllers/navigate.js';
import type { StepHistory } from '../../controllers/step-history.js';
import { StepViews, type StepLoaders } from '../../controllers/step-views.js';
import { SubmitController } from '../../controllers/submit.js';
import {
  nextScreen,
  previousScreen,
  progressOf,
  transition,
  type LinkingEvent,
  type LinkingScreen,
} from '../../flows/linking.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { prepareDates } from '../../i18n/format.js';
import { services as ja } from '../../i18n/ja/services.js';
import type { Locale, ServicesMessages } from '../../i18n/messages.js';
import type { Call } from '../../session/client.js';
import { PresentationController } from '../../session/presentation-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { loaded } from '../../templates/loaded.js';
import { wizard } from '../../templates/wizard.js';
import { Widget } from '../widget.js';
import { styles } from './connected-services.styles.js';
import { brandList, type ListHost } from './list.js';
import { LinkAttempt, type LinkingWizard } from './linking.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/services.js')).services);

type Screen = LinkingScreen | 'unlink';

/** The list comes without the procedures; their code is fetched when one begins. */
const steps: StepLoaders<Screen, LinkingWizard> = {
  notice: async () => (await import('../../templates/steps/index.js')).NoticeStep,
  identity: async () => (await import('../../templates/steps/index.js')).IdentityStep,
  details: async () => (await import('./steps.js')).DetailsStep,
  done: async () => (await import('./steps.js')).DoneStep,
  unlink: async () => (await import('./steps.js')).UnlinkStep,
};

/**
 * 連携中のコネクティッドサービス一覧: the linked services by brand, ［追加］ with the linking procedure (seed, procedure ①, steps 7 to 11),
 * and unlinking with the password. Signed out, it is a link to the login.
 *
 * Errors: a list that does not come is told with a way to try again; what the service refuses (`already-linked`,
 * `identity-mismatch`, `identity-locked`, …) above the screen.
 *
 * @fires {CustomEvent<{ brand: Brand }>} mylexus-linked - a service was linked. Detail: `{ brand }`
 * @fires {CustomEvent<{ brand: Brand }>} mylexus-unlinked - a service was unlinked. Detail: `{ brand }`
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - before the widget leaves the page; cancelable:
 *   `preventDefault()` leaves the way to the page. Detail: `{ url }`, absolute
 * @csspart brand - one brand with its services
 * @csspart row - one service
 * @csspart wizard - the frame of all screens of a procedure
 * @csspart progress - the progress line: `3 / 8` and the name of the step
 * @csspart back - the way back to the screen before
 * @csspart warning - the warning before a procedure runs out of time; an alert, empty otherwise
 * @csspart heading - the heading of the screen; takes the focus when the screen changes (WCAG 2.4.3)
 * @csspart form - the form of the screen
 * @csspart document - a text to be read, scrolling by itself (WCAG 2.1.1)
 * @csspart details - a list of labelled values
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field, or of a group of choices
 * @csspart input - a text input
 * @csspart error - the message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link drawn as one
 * @csspart submit - the one primary button of a screen; it is a `button` too
 * @csspart problem - the message of a failed request; an alert
 */
export class MylexusConnectedServices extends Widget<ServicesMessages> implements LinkingWizard, ListHost {
  static override styles = [Widget.styles, form, content, wizardStyles, styles];

  static override properties = {
    loginHref: { attribute: 'login-href' },
    history: { type: Boolean },
    screen: { state: true },
    announcement: { state: true },
  };

  /** The page with the login. Absolute or relative URL, http(s). Without it the service's hosted one. */
  loginHref = '';

  /** The browser's back and forward walk list and procedures. Without it the widget adds nothing to the session history. */
  history = false;

  /** @internal */
  linking: Linking | undefined;
  /** @internal */
  target: ConnectedService | undefined;
  /** @internal */
  readonly submission = new SubmitController(this);

  private screen: Screen | 'list' = 'list';
  private announcement = '';

  readonly #session = new SessionController(this, { changed: () => this.#follow() });
  readonly #presentation = new PresentationController(this, this.#session);
  readonly #list = new LoadController<ConnectedServices>(this, () => {
    const answer = this.read('/api/services', ConnectedServicesSchema);
    prepareDates(this.locale);
    return answer;
  });
  readonly #views = new StepViews<Screen, LinkingWizard>(this, steps, this.submission);
  readonly #attempt = new LinkAttempt((call) => this.#call(call));
  /** Fetched when it is asked for; what moves meanwhile waits for it. */
  #history: Promise<StepHistory<Screen | 'list'> | undefined> | undefined;
  #brand: Brand = 'lexus';
  #loadedFor = '';

  constructor() {
    super(catalogue);
  }

  /** @internal */
  override get t(): ServicesMessages {
    return super.t;
  }

  /** @internal */
  get locale(): Locale {
    return this.localization.locale;
  }

  /** @internal */
  get editable(): boolean {
    return this.#presentation.presentation === 'inline';
  }

  /** @internal */
  get identifyLabel(): string {
    return this.t.confirm;
  }

  /** Asks the service for the list again. Never rejects: a failure is shown in the widget. */
  refresh(): Promise<void> {
    return this.#list.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const wanted = this.#session.snapshot.state === 'signed-in' ? `${this.#session.service} ${this.locale}` : '';
    if (!this.localization.messages || wanted === this.#loadedFor) return;
    if (wanted && this.#loadedFor) this.#views.relocalize();
    this.#loadedFor = wanted;
    if (wanted) void this.#list.reload();
    else this.#list.clear();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.history) this.#history ??= this.#walk().catch(() => undefined);
    const left = (changed as PropertyValues).get('screen') as typeof this.screen | undefined;
    if (left) this.#record(left, this.screen);
  }

  protected content(): TemplateResult {
    if (this.screen !== 'list') return this.#procedure(this.screen);
    return html`<section class="services" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${this.t.servicesHeading}</h2>
      <p role="status" class="notice" ?hidden=${!this.announcement}>${this.announcement}</p>
      ${
        this.#session.snapshot.state === 'signed-out'
          ? this.#signedOut()
          : loaded(
              this.#list,
              this.t,
              this.locale,
              (list) => html`${list.brands.map((brand) => brandList(this, brand))}`,
            )
      }
    </section>`;
  }

  #signedOut(): TemplateResult {
    const href = safeUrl(this.loginHref) ?? this.#presentation.hosted('login');
    return html`<p>${this.t.servicesSignedOut}</p>
      <p><a class="button" part="button" href=${href} @click=${onLinkClick(this)}>${this.t.login}</a></p>`;
  }

  #procedure(screen: Screen): TemplateResult {
    const unlinking = screen === 'unlink';
    const view = this.#views.get(screen);
    return wizard({
      label: unlinking ? this.t.unlinkHeading : this.t.linkingLabel,
      screen,
      stepName: unlinking ? '' : this.t.linkingSteps[screen],
      progress: unlinking ? undefined : progressOf({ screen }),
      view,
      submission: this.submission,
      t: this.t,
      locale: this.locale,
      onBack: screen === 'done' ? undefined : this.#back,
      onSubmit: this.#submit,
      retry: view ? undefined : () => this.#enter(screen),
    });
  }

  /** @internal */
  add(brand: Brand): void {
    this.#brand = brand;
    this.linking = undefined;
    this.#open('notice');
  }

  /** @internal */
  startUnlinking(brand: Brand, service: ConnectedService): void {
    this.#brand = brand;
    this.target = service;
    this.#open('unlink');
  }

  #open(screen: Screen): void {
    this.#views.forget();
    this.announcement = '';
    this.#enter(screen);
  }

  /** @internal */
  close(): void {
    this.screen = 'list';
    this.submission.clear();
    this.#views.forget();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#heading')?.focus());
  }

  /** @internal */
  async acknowledge(): Promise<void> {
    this.#take(await this.#attempt.begin(this.#brand));
  }

  /** @internal */
  async identify(identity: Identity): Promise<void> {
    this.#take(await this.#attempt.answer(this.linking!, 'identity', identity));
  }

  /** @internal */
  async confirm(idempotencyKey: string): Promise<void> {
    this.#take(await this.#attempt.answer(this.linking!, 'confirmation', {}, idempotencyKey));
    await this.#changed('mylexus-linked');
  }

  /** @internal */
  async unlink(password: string): Promise<void> {
    const { id, serviceName } = this.target!;
    await this.#call({ path: `/api/services/${id}/unlinking`, method: 'POST', body: { password } });
    this.close();
    this.announcement = this.t.unlinked(serviceName);
    await this.#changed('mylexus-unlinked');
  }

  /** @internal */
  read<T>(path: string, schema: BaseSchema<unknown, T, BaseIssue<unknown>>): Promise<T> {
    return this.#call({ path, schema });
  }

  #call<T>(call: Call<T>): Promise<T> {
    return this.#session.call({ ...call, language: this.locale });
  }

  /** The list and every other widget of the page learn of the change. */
  async #changed(type: 'mylexus-linked' | 'mylexus-unlinked'): Promise<void> {
    this.dispatchEvent(new CustomEvent(type, { detail: { brand: this.#brand }, bubbles: true, composed: true }));
    await Promise.all([this.#list.reload(), this.#session.session.refresh().catch(() => undefined)]);
  }

  #take(linking: Linking): void {
    this.linking = linking;
    this.#move({ type: 'answered', linking });
  }

  #move(event: LinkingEvent): void {
    const { screen } = transition({ screen: this.screen as LinkingScreen }, event);
    if (screen !== this.screen) this.#show(screen);
  }

  #show(screen: Screen): void {
    const from = this.screen;
    this.screen = screen;
    void this.#views.enter(from === 'list' ? screen : from, screen);
  }

  /** The same, with whatever was told before gone. */
  #enter(screen: Screen): void {
    this.submission.clear();
    this.#show(screen);
  }

  readonly #back = (): void => {
    const before = this.screen === 'unlink' ? undefined : previousScreen({ screen: this.screen as LinkingScreen });
    if (before) this.#enter(before);
    else this.close();
  };

  readonly #submit = (): void => {
    const screen = this.screen as Screen;
    if (screen !== 'unlink') this.#views.prefetch(nextScreen({ screen }));
    void this.#views.submit(screen, (problem) => this.#lost(problem));
  };

  async #walk(): Promise<StepHistory<Screen | 'list'>> {
    const { StepHistory } = await import('../../templates/steps/index.js');
    return new StepHistory(this, this.#revisit);
  }

  #record(from: Screen | 'list', to: Screen | 'list'): void {
    void this.#history?.then((history) => history?.moved(from, to, true, to === 'done'));
  }

  readonly #revisit = (screen: Screen | 'list'): void => {
    if (this.screen === 'list' || this.screen === 'done') return;
    if (screen === 'list') this.close();
    else if (screen !== 'unlink') this.#move({ type: 'revisit', screen });
  };

  /** The attempt goes back to its start with what was typed. */
  #lost({ code }: Problem): boolean {
    if (code === 'wrong-step' || code === 'not-found') this.#show('notice');
    return false;
  }

  /** Signing out in another widget or tab ends what only the account holder may see. */
  #follow(): void {
    if (this.#session.snapshot.state !== 'signed-in' && this.screen !== 'list' && !this.submission.problem)
      this.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-connected-services': MylexusConnectedServices;
  }
  interface HTMLElementEventMap {
    'mylexus-linked': CustomEvent<{ brand: Brand }>;
    'mylexus-unlinked': CustomEvent<{ brand: Brand }>;
  }
}
