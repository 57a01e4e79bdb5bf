import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import { widgetStyles } from '../../client/boundary.js';
import { hostedLink } from '../../form/link-out.js';
import { waiting } from '../../form/loaded.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { progressOf } from '../../wizard/flow.js';
import { wizardFrame } from '../../wizard/frame.js';
import { registrationFlow } from './flow.js';
import { styles } from './registration.styles.js';
import { RegistrationWizard } from './wizard.js';
import { RegistrationTexts } from './texts.js';

/**
 * Registers a TOYOTAアカウント and links it with a card ID, or registers it without one (procedure ②). The service stores the
 * step: the widget continues at it after a reload, in a second tab or after the visitor opened the mail. Unless the
 * presentation is `inline`, the widget is a link to the hosted page.
 *
 * Errors: field errors under their fields, and listed above the form of the account details; other problems above the step.
 * If an answer is lost, the widget reads the state of the registration and does not repeat the request.
 *
 * @fires {CustomEvent<StepDetail>} mylexus-step - fired after each move to another step. Detail: `{ from, to, title }`, names
 *   of steps and the new heading
 * @fires {CustomEvent<null>} mylexus-registered - fired after account, link and accepted terms were stored
 * @fires {CustomEvent<SessionSnapshot>} mylexus-signed-in - fired after the visitor was signed in to the new account.
 *   Detail: the public session, frozen
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
 * @csspart wizard - the frame of every step: progress, back button, problem, heading and content
 * @csspart progress - the row of the progress: a line, the back button and `3 / 8`
 * @csspart back - the button to the step before
 * @csspart warning - the warning before the idle time ends; an alert, empty at other times
 * @csspart help - the foot of every step: the slot `help`, or the service's contact line
 * @csspart heading - the heading; focused when the content changes (WCAG 2.4.3)
 * @csspart form - the form
 * @csspart path - one of the paths of a registration
 * @csspart document - a text to read
 * @csspart details - a list of labelled values
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field or of a group of choices
 * @csspart input - a text input
 * @csspart checkbox - a checkbox, without its label
 * @csspart error - the error message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link that looks like one
 * @csspart submit - the primary button of a form; also has the part `button`
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusRegistration extends WidgetElement {
  static override styles = [widgetStyles, form, content, wizardStyles, styles];

  static override properties = {
    returnTo: { attribute: 'return-to' },
    loginHref: { attribute: 'login-href' },
    history: {},
  };

  /** URL for ［次へ］ at the last step (procedure ②-10), absolute or relative, http(s). Without it there is no ［次へ］. */
  returnTo = '';

  /** URL of the page with the login, absolute or relative, http(s). Default: the hosted login page. */
  loginHref = '';

  /** `off`: the browser's back and forward buttons leave the page. By default they move between the steps. */
  history = '';

  readonly #texts = new RegistrationTexts(this);
  readonly #wizard = new RegistrationWizard(this, this.#texts);
  #resumed = false;
  #language = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { localization, presentation } = this.#texts.widget;
    if (presentation.presentation === 'inline' && !this.#resumed) {
      this.#resumed = true;
      void this.#wizard.resume();
    }
    const language = localization.messages ? localization.locale : '';
    if (this.#language && this.#language !== localization.locale) void this.#wizard.relocalize();
    this.#language = language;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { widget } = this.#texts;
    return widget.draw(() => this.#content(), widget.presentation.presentation === 'unknown');
  }

  #content(): TemplateResult {
    const { presentation } = this.#texts.widget.presentation;
    const { messages, manager, resumedAt, idleWarning, locale } = this.#wizard;
    if (presentation === 'unknown') return waiting(messages);
    if (presentation !== 'inline') return this.#hosted();
    const state = manager.state!;
    return wizardFrame(manager, registrationFlow, this.#wizard, {
      label: messages.registrationLabel,
      progress: progressOf(registrationFlow, state),
      notice: resumedAt === state.step ? messages.resumed : undefined,
      warning: (this.#texts.complete && idleWarning?.draw(messages, locale)) || nothing,
    });
  }

  #hosted(): TemplateResult {
    const { widget } = this.#texts;
    const { messages, presentation } = widget;
    const href = presentation.hosted('registration', this.returnTo);
    return html`<section class="stack" aria-labelledby="heading">
      <h2 id="heading" part="heading">${messages.pathHeading}</h2>
      ${hostedLink(widget, { text: messages.registrationHostedHint, label: messages.registrationHosted, href })}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-registration': MylexusRegistration;
  }
  interface HTMLElementEventMap {
    'mylexus-registered': CustomEvent<null>;
  }
}
