import type { nothing } from 'lit';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import type { Account } from '../../contract/account.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { account as ja } from './messages/ja.js';
import { WidgetContext } from '../../client/widget-context.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { widgetStyles } from '../../client/boundary.js';
import { hostedLink, linkOut } from '../../form/link-out.js';
import { loaded } from '../../form/loaded.js';
import { wizardFrame } from '../../wizard/frame.js';
import { styles } from './account-info.styles.js';
import { accountFlow } from './flow.js';
import { overview } from './overview.js';
import { AccountWizard } from './wizard.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).account, 'account');

/**
 * 登録情報: shows and changes the account holder's details; ［参照］ links to the connected services (procedure ①-5 and ①-6).
 * Changing the email or the password and closing the account ask for the password or a passkey. Passkeys are listed, added,
 * named and removed; the last way to sign in stays. Changes are possible only where the
 * presentation is `inline`. Signed out, the widget is a link to the login. On a
 * page that the service does not list it is a link to the hosted page.
 *
 * Errors: if the details fail to load, a problem with a retry button; field errors under their fields; other problems above
 * the step.
 *
 * @fires {CustomEvent<null>} mylexus-signed-out - fired after the account was closed in this widget
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
 * @slot - the fallback content: shown until the widget has something to show, and kept if it never does
 * @csspart base - the boundary around everything the widget draws
 * @csspart details - a list of labelled values
 * @csspart wizard - the frame of every step: progress, back button, problem, heading and content
 * @csspart progress - the row of the back button
 * @csspart back - the button to the step before
 * @csspart warning - the warning before the idle time ends; an alert, empty at other times
 * @csspart help - the foot of every step: the slot `help`, or the service's contact line
 * @csspart heading - the heading; focused when the content changes (WCAG 2.4.3)
 * @csspart form - the form
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field or of a group of choices
 * @csspart input - a text input
 * @csspart checkbox - the checkbox of a consent, without its sentence
 * @csspart error - the error message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link that looks like one
 * @csspart submit - the primary button of a form; also has the part `button`
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusAccountInfo extends WidgetElement {
  static override styles = [widgetStyles, form, content, wizardStyles, styles];

  static override properties = {
    servicesHref: { attribute: 'services-href' },
    sitesHref: { attribute: 'sites-href' },
    loginHref: { attribute: 'login-href' },
    history: {},
  };

  /** URL of the page with the connected services, for ［参照］; absolute or relative, http(s). Without it there is no ［参照］. */
  servicesHref = '';

  /** URL of the page with the sites that receive information, absolute or relative, http(s). Without it there is no link. */
  sitesHref = '';

  /** URL of the page with the login, absolute or relative, http(s). Default: the hosted login page. */
  loginHref = '';

  /** `off`: the browser's back and forward buttons leave the page. By default they move between the steps. */
  history = '';

  readonly #widget = new WidgetContext(this, catalogue, {
    frameTitle: (messages) => messages.accountHeading,
  });
  readonly #wizard = new AccountWizard(this.#widget);
  #loadedFor = '';

  /** Loads the account again. Never rejects: the widget shows a failure. */
  refresh(): Promise<void> {
    return this.#widget.callFrame('refresh') ? Promise.resolve() : this.#wizard.load.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { session, presentation, localization } = this.#widget;
    if (!localization.messages) return;
    const { load, manager } = this.#wizard;
    const wanted = presentation.mayShowAccount && session.snapshot.state === 'signed-in' ? session.service : '';
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    if (wanted) return void load.reload();
    load.clear();
    // After a sign-out elsewhere, nothing of the account may stay visible.
    const { state } = manager;
    if (state && state.step !== 'withdrawn' && !manager.submission.problem) this.#wizard.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { manager, messages, load, announcement } = this.#wizard;
    return this.#widget.draw(() => {
      if (manager.state) {
        const close = (): void => this.#wizard.close();
        return wizardFrame(manager, accountFlow, this.#wizard, { label: messages.accountHeading, onLeave: close });
      }
      const { session, presentation } = this.#widget;
      const { state } = session.snapshot;
      const source = session.problem ? session : load;
      return html`<section class="account" aria-labelledby="heading">
        <h2 id="heading" tabindex="-1" part="heading">${messages.accountHeading}</h2>
        <p role="status" class="notice" ?hidden=${!announcement}>${announcement}</p>
        ${
          presentation.hostedOnly
            ? hostedLink(this.#widget, {
                text: messages.hostedOnly,
                label: messages.toHosted,
                href: presentation.hosted('account'),
              })
            : state === 'signed-out'
              ? this.#signedOut()
              : loaded(source, this.#wizard, (account: Account) => this.#overview(account))
        }
      </section>`;
    }, this.#widget.awaitsSession);
  }

  #signedOut(): TemplateResult {
    const { messages } = this.#widget;
    const href = this.#widget.urlOf('login', this.loginHref);
    return linkOut(this.#widget, { text: messages.accountSignedOut, label: messages.login, href });
  }

  #overview(account: Account): TemplateResult {
    const { messages, locale, policy } = this.#widget;
    return overview(account, {
      host: this,
      messages,
      locale,
      policy,
      ownFields: this.#wizard.ownFields,
      servicesHref: this.servicesHref,
      sitesHref: this.sitesHref,
      editable: this.#wizard.editable,
      passkeys: this.#wizard.passkeys?.render(),
      download: this.#wizard.download?.render(),
      open: (path) => this.#wizard.open(path),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-account-info': MylexusAccountInfo;
  }
}
