import { html, type nothing, type TemplateResult } from 'lit';
import { WidgetElement } from '../../client/widget-element.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { passwordReset as ja } from './messages/ja.js';
import { WidgetContext } from '../../client/widget-context.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { widgetStyles } from '../../client/boundary.js';
import { hostedLink } from '../../form/link-out.js';
import { waiting } from '../../form/loaded.js';
import { wizardFrame } from '../../wizard/frame.js';
import { passwordResetFlow } from './flow.js';
import { PasswordResetWizard } from './wizard.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).passwordReset, 'password-reset');

/**
 * Resets a forgotten password by a code from a mail. Used by the login, and works alone too. Unless the presentation is
 * `inline`, the widget is a link to the hosted login page. An address without an account looks the same.
 *
 * Errors: field errors under their fields; `code-wrong`, `code-expired`, `no-tries-left` and `code-superseded` under the code; other problems
 * above the step. A reset that has ended begins again with the same address.
 *
 * @fires {CustomEvent<{ changed: boolean }>} mylexus-password-reset-closed - fired when the visitor goes back to
 *   the login. Detail: `{ changed }`, whether the password was changed
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
 * @csspart error - the error message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link that looks like one
 * @csspart submit - the primary button of a form; also has the part `button`
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusPasswordReset extends WidgetElement {
  static override styles = [widgetStyles, form, wizardStyles];

  static override properties = {
    email: {},
    history: {},
  };

  /** Initial email address, for instance the one typed into the login. The visitor can change it. */
  email = '';

  /** `off`: the browser's back and forward buttons leave the page. By default they move between the steps. */
  history = '';

  readonly #widget = new WidgetContext(this, catalogue, {
    watch: false,
    frameTitle: (messages) => messages.resetLabel,
  });
  readonly #wizard = new PasswordResetWizard(this, this.#widget);

  /** Focuses the heading of the step, once the step is loaded (WCAG 2.4.3). */
  override focus(): void {
    if (!this.#widget.callFrame('focus')) this.#wizard.manager.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, presentation } = this.#widget;
    const pending = presentation.presentation === 'unknown';
    return this.#widget.draw(() => {
      if (pending) return waiting(messages);
      if (presentation.presentation !== 'inline') return this.#hosted();
      const close = (): void => this.#wizard.close();
      return wizardFrame(this.#wizard.manager, passwordResetFlow, this.#wizard, {
        label: messages.resetLabel,
        onLeave: close,
      });
    }, pending);
  }

  #hosted(): TemplateResult {
    const { messages, presentation } = this.#widget;
    return html`<section class="stack" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${messages.resetHeading}</h2>
      ${hostedLink(this.#widget, {
        text: messages.hostedOnly,
        label: messages.toHosted,
        href: presentation.hosted('password-reset'),
      })}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-password-reset': MylexusPasswordReset;
  }
  interface HTMLElementEventMap {
    'mylexus-password-reset-closed': CustomEvent<{ changed: boolean }>;
  }
}
