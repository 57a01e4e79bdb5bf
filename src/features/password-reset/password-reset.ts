import { LitElement, type nothing, type TemplateResult } from 'lit';
import { Catalogue } from '../../i18n/catalogue.js';
import { passwordReset as ja } from './messages/ja.js';
import { WidgetContext } from '../../client/widget-context.js';
import { form } from '../../styles/form.js';
import { wizard as wizardStyles } from '../../styles/wizard.js';
import { boundary, widgetStyles } from '../../client/boundary.js';
import { waiting } from '../../form/loaded.js';
import { wizardFrame } from '../../wizard/frame.js';
import { passwordResetFlow } from './flow.js';
import { PasswordResetWizard } from './wizard.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).passwordReset);

/**
 * The forgotten password: a code by mail, a new password. The login draws it when it is asked for; it works alone too.
 * Only where the service allows secrets to be typed; elsewhere it waits. An address without an account looks the same.
 *
 * Errors: each field's under the field; `code-wrong`, `code-expired`, `rate-limited` and `unavailable` as the service
 * answers. A reset that has ended begins anew with the same address.
 *
 * @fires {CustomEvent<{ changed: boolean }>} mylexus-password-reset-closed - the visitor goes back to the login.
 *   Detail: `{ changed }`, whether the password is a new one
 * @csspart wizard - the frame of all screens of a procedure
 * @csspart back - the way back to the screen before
 * @csspart warning - the warning before a procedure runs out of time; an alert, empty otherwise
 * @csspart heading - the heading of the screen; takes the focus when the screen changes (WCAG 2.4.3)
 * @csspart form - the form of the screen
 * @csspart field - one field: label, help, input and error
 * @csspart label - the label of a field, or of a group of choices
 * @csspart input - a text input
 * @csspart error - the message under a field, linked to it (WCAG 3.3.1)
 * @csspart button - a button, or a link drawn as one
 * @csspart submit - the one primary button of a screen; it is a `button` too
 * @csspart problem - the message of a failed request; an alert
 */
export class MylexusPasswordReset extends LitElement {
  static override styles = [widgetStyles, form, wizardStyles];

  static override properties = {
    email: {},
  };

  /** The email address to begin with, for instance the one typed into the login; it can be changed. */
  email = '';

  readonly #widget = new WidgetContext(this, catalogue, { watch: false });
  readonly #wizard = new PasswordResetWizard(this, this.#widget);

  /** Focuses the heading of the screen, once it is here (WCAG 2.4.3). */
  override focus(): void {
    this.#wizard.manager.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, localization, presentation } = this.#widget;
    return boundary(localization, () => {
      if (presentation.presentation !== 'inline') return waiting(messages);
      const close = (): void => this.#wizard.close();
      return wizardFrame(this.#wizard.manager, passwordResetFlow, this.#wizard, {
        label: messages.resetLabel,
        onLeave: close,
      });
    });
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
