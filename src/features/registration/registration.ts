import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { onLinkClick } from '../../client/navigate.js';
import { boundary, widgetStyles } from '../../client/boundary.js';
import { waiting } from '../../form/loaded.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { progressOf } from '../../wizard/flow.js';
import { wizardFrame } from '../../wizard/frame.js';
import { registrationFlow, type RegistrationStepName } from './flow.js';
import { styles } from './registration.styles.js';
import { RegistrationWizard } from './wizard.js';
import { RegistrationWords } from './words.js';

/** Detail of `mylexus-step`. */
export interface StepDetail {
  from: RegistrationStepName;
  to: RegistrationStepName;
}

/**
 * New registration of a TOYOTAアカウント with its link to a card ID, or without one (procedure ②). The service owns
 * the step: after a reload, in a second tab or on the way back from the mail, it continues where it was. Where the
 * service does not allow secrets to be typed, the widget is a link to the hosted page.
 *
 * Errors: each field's under the field and listed above the long form; what the service refuses above the screen. After
 * a lost answer the widget asks how far the registration is and repeats nothing.
 *
 * @fires {CustomEvent<StepDetail>} mylexus-step - another step is shown. Detail: `{ from, to }`, names of steps
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
 * @csspart path - one of the paths of a registration
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
export class MylexusRegistration extends LitElement {
  static override styles = [widgetStyles, form, content, wizardStyles, styles];

  static override properties = {
    returnTo: { attribute: 'return-to' },
    loginHref: { attribute: 'login-href' },
    history: { type: Boolean },
  };

  /** Where 次へ of the completion step leads (procedure ②, step 10). Absolute or relative URL, http(s). Without it there is no 次へ. */
  returnTo = '';

  /** The page with the login. Absolute or relative URL, http(s). Without it the service's hosted one. */
  loginHref = '';

  /** The browser's back and forward walk the steps. Without it the widget adds nothing to the session history. */
  history = false;

  readonly #words = new RegistrationWords(this);
  readonly #wizard = new RegistrationWizard(this, this.#words);
  #asked = false;
  #language = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { localization, presentation } = this.#words.widget;
    if (this.history) this.#wizard.manager.useHistory();
    if (presentation.presentation === 'inline' && !this.#asked) {
      this.#asked = true;
      void this.#wizard.resume();
    }
    const language = localization.messages ? localization.locale : '';
    if (this.#language && this.#language !== localization.locale) void this.#wizard.relocalize();
    this.#language = language;
  }

  protected override render(): TemplateResult | typeof nothing {
    return boundary(this.#words.widget.localization, () => this.#content());
  }

  #content(): TemplateResult {
    const { presentation } = this.#words.widget.presentation;
    const { messages, manager, resumedAt } = this.#wizard;
    if (presentation === 'unknown') return waiting(messages);
    if (presentation !== 'inline') return this.#hosted();
    const state = manager.state!;
    return wizardFrame(manager, registrationFlow, this.#wizard, {
      label: messages.registrationLabel,
      stepName: state.path === 'resume' ? messages.resume : messages.steps[state.step],
      progress: progressOf(registrationFlow, state),
      notice: resumedAt === state.step ? messages.resumed : undefined,
      warning: this.#idleWarning(),
    });
  }

  #idleWarning(): TemplateResult | typeof nothing {
    const { idle, messages, extend } = this.#wizard;
    const minutes = idle.minutesLeft;
    if (!minutes || !this.#words.complete) return nothing;
    return html`<div class="warning">
      <p>${messages.idleWarning(minutes)}</p>
      <button type="button" class="button" part="button" @click=${extend}>${messages.idleExtend}</button>
    </div>`;
  }

  #hosted(): TemplateResult {
    const { messages, presentation } = this.#words.widget;
    return html`<section class="stack" aria-labelledby="heading">
      <h2 id="heading" part="heading">${messages.pathHeading}</h2>
      <p class="lead">${messages.registrationHostedHint}</p>
      <a class="button primary" part="button" href=${presentation.hosted('registration')} @click=${onLinkClick(this)}
        >${messages.registrationHosted}</a
      >
    </section>`;
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
