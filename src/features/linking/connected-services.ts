import type { nothing } from 'lit';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import type { Brand } from '../../contract/brand.js';
import { getServices } from '../../contract/endpoints/linking.js';
import type { ConnectedServices } from '../../contract/services.js';
import { LoadController } from '../../client/load.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { prepareDates } from '../../i18n/format.js';
import { services as ja } from './messages/ja.js';
import { WidgetContext } from '../../client/widget-context.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { widgetStyles } from '../../client/boundary.js';
import { hostedLink, linkOut } from '../../form/link-out.js';
import { loaded } from '../../form/loaded.js';
import { progressOf } from '../../wizard/flow.js';
import { wizardFrame } from '../../wizard/frame.js';
import { styles } from './connected-services.styles.js';
import { linkingFlow } from './flow.js';
import { brandList, type ListContext } from './list.js';
import { LinkingWizard } from './wizard.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).services, 'linking');

/**
 * 連携中のコネクティッドサービス一覧: lists the linked services by brand, links further ones (［追加］, procedure ①-7 to ①-11) and
 * unlinks services after the password. Linking and unlinking are possible only where the presentation is `inline`. Signed
 * out, the widget is a link to the login.
 *
 * Errors: if the list fails to load, a problem with a retry button; field errors under their fields; other problems
 * (`already-linked`, `identity-mismatch`, `locked`, …) above the step.
 *
 * @fires {CustomEvent<{ brand: Brand }>} mylexus-linked - fired after a service was linked. Detail: `{ brand }`
 * @fires {CustomEvent<{ brand: Brand }>} mylexus-unlinked - fired after a service was unlinked. Detail:
 *   `{ brand }`
 * @fires {CustomEvent<StepDetail>} mylexus-step - fired after each move to another step. Detail: `{ from, to, title }`, names
 *   of steps and the new heading
 * @fires {CustomEvent<BeforeStepDetail>} mylexus-before-step - fired before the primary button sends a step and before ［戻る］.
 *   Cancelable: after `preventDefault()` the visitor stays. Detail: `{ from, to, waitUntil }`. `waitUntil(promise)` waits, for
 *   at most five seconds; if the promise is rejected, the visitor stays
 * @fires {CustomEvent<ProblemDetail>} mylexus-problem - fired when the widget shows a problem. Detail: `{ code }`, for
 *   instance `locked`
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - fired before the widget leaves the page. Cancelable: after
 *   `preventDefault()` it does not navigate. Detail: `{ url }`, an absolute URL
 * @slot help - a way to a person, in the foot of every step: telephone, hours, link. Default: the service's contact line
 * @slot form-before - content of the page above the form, or above what is in its place
 * @slot form-after - content of the page under the form, or under what is in its place
 * @slot submit-after - content of the page under the primary button
 * @slot step-<name>-before - content of the page above one step, for instance `step-terms-before`; names as in `mylexus-step`
 * @slot step-<name>-after - content of the page under one step
 * @slot completion - content of the page in the last step
 * @slot foot - content of the page in the foot of every step
 * @slot empty-<brand> - content of the page in a brand without services, for instance `empty-lexus`
 * @slot - the fallback content: shown until the widget has something to show, and kept if it never does
 * @csspart base - the boundary around everything the widget draws
 * @csspart brand - one brand with its services
 * @csspart row - one service
 * @csspart empty - what a brand without services says
 * @csspart wizard - the frame of every step: progress, back button, problem, heading and content
 * @csspart progress - the row of the progress: a line, the back button and `3 / 8`
 * @csspart back - the button to the step before
 * @csspart warning - the warning before the idle time ends; an alert, empty at other times
 * @csspart help - the foot of every step: the slot `help`, or the service's contact line
 * @csspart heading - the heading; focused when the content changes (WCAG 2.4.3)
 * @csspart form - the form
 * @csspart document - a text to read
 * @csspart details - a list of labelled values
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field or of a group of choices
 * @csspart input - a text input
 * @csspart error - the error message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link that looks like one
 * @csspart submit - the primary button of a form; also has the part `button`
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusConnectedServices extends WidgetElement {
  static override styles = [widgetStyles, form, content, wizardStyles, styles];

  static override properties = {
    returnTo: { attribute: 'return-to' },
    loginHref: { attribute: 'login-href' },
    history: {},
  };

  /** URL of the top page, for the button after linking (procedure ①-11); absolute or relative, http(s). */
  returnTo = '';

  /** URL of the page with the login, absolute or relative, http(s). Default: the hosted login page. */
  loginHref = '';

  /** `off`: the browser's back and forward buttons leave the page. By default they move between the steps. */
  history = '';

  readonly #widget = new WidgetContext(this, catalogue, {
    changed: () => this.#onSessionChange(),
    frameTitle: (messages) => messages.servicesHeading,
  });
  readonly #wizard = new LinkingWizard(this, this.#widget, (announcement) => this.#onChange(announcement));
  readonly #list = new LoadController<ConnectedServices>(this, () => {
    const answer = this.#widget.call(getServices);
    prepareDates(this.#widget.locale);
    return answer;
  });
  readonly #listContext = this.#createListContext();
  #announcement = '';
  #loadedFor = '';

  /** Loads the list again. Never rejects: the widget shows a failure. */
  refresh(): Promise<void> {
    return this.#widget.callFrame('refresh') ? Promise.resolve() : this.#list.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { session, presentation, locale, localization } = this.#widget;
    if (!localization.messages) return;
    const signedIn = presentation.mayShowAccount && session.snapshot.state === 'signed-in';
    const wanted = signedIn ? `${session.service} ${locale}` : '';
    if (wanted === this.#loadedFor) return;
    if (wanted && this.#loadedFor) this.#wizard.manager.relocalize();
    this.#loadedFor = wanted;
    if (wanted) void this.#list.reload();
    else this.#list.clear();
  }

  protected override render(): TemplateResult | typeof nothing {
    const draw = (): TemplateResult => (this.#wizard.manager.state ? this.#renderWizard() : this.#renderList());
    return this.#widget.draw(draw, this.#widget.awaitsSession);
  }

  #renderList(): TemplateResult {
    const { messages: t, session, presentation } = this.#widget;
    const { state } = session.snapshot;
    const list = (): TemplateResult =>
      loaded(
        session.problem ? session : this.#list,
        this.#widget,
        ({ brands }: ConnectedServices) => html`${brands.map((brand) => brandList(this.#listContext, brand))}`,
      );
    return html`<section class="services" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${t.servicesHeading}</h2>
      <p role="status" class="notice" ?hidden=${!this.#announcement}>${this.#announcement}</p>
      ${
        presentation.hostedOnly
          ? hostedLink(this.#widget, { text: t.hostedOnly, label: t.toHosted, href: presentation.hosted('services') })
          : state === 'signed-out'
            ? this.#signedOut()
            : list()
      }
    </section>`;
  }

  #signedOut(): TemplateResult {
    const { messages: t } = this.#widget;
    const href = this.#widget.urlOf('login', this.loginHref);
    return linkOut(this.#widget, { text: t.servicesSignedOut, label: t.login, href });
  }

  #renderWizard(): TemplateResult {
    const { manager, messages: t } = this.#wizard;
    const { step } = manager.state!;
    const unlinking = step === 'unlink';
    return wizardFrame(manager, linkingFlow, this.#wizard, {
      label: unlinking ? t.unlinkHeading : t.linkingLabel,
      progress: unlinking ? undefined : progressOf(linkingFlow, manager.state!),
      onLeave: () => this.#wizard.close(),
    });
  }

  #createListContext(): ListContext {
    const [widget, wizard] = [this.#widget, this.#wizard];
    const start = (work: () => void): void => {
      this.#announcement = '';
      work();
    };
    return {
      get messages() {
        return widget.messages;
      },
      get locale() {
        return widget.locale;
      },
      get editable() {
        return widget.presentation.presentation === 'inline';
      },
      add: (brand: Brand) => start(() => wizard.startLinking(brand)),
      startUnlinking: (brand, service) => start(() => wizard.startUnlinking(brand, service)),
    };
  }

  /** Updates the list and all other widgets of the page after a change. */
  async #onChange(announcement = ''): Promise<void> {
    this.#announcement = announcement;
    this.requestUpdate();
    await Promise.all([this.#list.reload(), this.#wizard.refreshSession()]);
  }

  /** Closes the wizard after a sign-out in another widget or tab: only the account holder may see it. */
  #onSessionChange(): void {
    const { manager } = this.#wizard;
    const signedIn = this.#widget.session.snapshot.state === 'signed-in';
    if (!signedIn && manager.state && !manager.submission.problem) manager.close();
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
