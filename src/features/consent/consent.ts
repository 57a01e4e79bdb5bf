import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Interaction } from '../../contract/consent.js';
import { consent, getInteraction, refuseConsent } from '../../contract/endpoints/consent.js';
import { widgetStyles } from '../../client/boundary.js';
import { LoadController } from '../../client/load.js';
import { navigate, onLinkClick, safeUrl } from '../../client/navigate.js';
import { WidgetContext } from '../../client/widget-context.js';
import { WidgetElement } from '../../client/widget-element.js';
import { problemMessage, submitButton } from '../../form/action.js';
import { loaded } from '../../form/loaded.js';
import { SubmitController } from '../../form/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { styles } from './consent.styles.js';
import { consentRows } from './rows.js';
import { consent as ja } from './messages/ja.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).consent);

/**
 * Asks whether a dealer's site may know the visitor's name and linked brands, the first time it signs the visitor in
 * (個人情報の第三者提供). For the account service's hosted pages alone: `src/hosted.ts` registers the tag there. After
 * the answer it goes to `return-to`, from where the service leads back to the site.
 *
 * Errors: if the details fail to load, a problem with a retry button; a problem above the buttons if the answer fails;
 * an interaction that was answered or has expired says so.
 *
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - fired before the widget leaves the page. Cancelable: after
 *   `preventDefault()` it does not navigate. Detail: `{ url }`, an absolute URL
 * @csspart base - the boundary around everything the widget draws
 * @csspart details - what is shared, with whom, what for and how to stop
 * @csspart heading - the heading
 * @csspart form - the form
 * @csspart button - a button, or a link that looks like one
 * @csspart submit - the button ［同意して続ける］; also has the part `button`
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusConsent extends WidgetElement {
  static override styles = [widgetStyles, form, content, styles];

  static override properties = {
    interaction: {},
    returnTo: { attribute: 'return-to' },
  };

  /** The id of the interaction, from the address of the hosted page. */
  interaction = '';

  /** URL to go to after the answer, absolute or relative, http(s). */
  returnTo = '';

  readonly #widget = new WidgetContext(this, catalogue);
  readonly #submission = new SubmitController(this);
  readonly #load = new LoadController<Interaction>(this, () =>
    this.#widget.call(getInteraction, { params: { id: this.interaction } }),
  );
  #loadedFor = '';
  #answered = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { snapshot } = this.#widget.session;
    // The texts of the service are in the page's language.
    const wanted = snapshot.state === 'signed-in' ? `${this.interaction} ${this.#widget.locale}` : '';
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    if (wanted) void this.#load.reload();
    else this.#load.clear();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#widget.draw(() => {
      const { messages } = this.#widget;
      return html`<section class="consent" aria-labelledby="heading">
        <h2 id="heading" tabindex="-1" part="heading">${messages.consentHeading}</h2>
        ${this.#body()}
      </section>`;
    });
  }

  #body(): TemplateResult {
    const { messages: t, session } = this.#widget;
    if (this.#answered) return html`<p role="status">${t.leaving}</p>`;
    if (session.snapshot.state === 'signed-out') return this.#wayOn(t.signedOut, t.login);
    const problem = this.#load.problem ?? this.#submission.problem;
    if (problem?.code === 'not-found') return this.#wayOn(t.ended, t.goBack);
    return loaded(session.problem ? session : this.#load, this.#widget, (interaction) => this.#question(interaction));
  }

  /** A sentence and a link to `return-to`, where the service knows what comes next. */
  #wayOn(sentence: string, label: string): TemplateResult {
    const url = safeUrl(this.returnTo);
    return html`<div>
      <p role="status">${sentence}</p>
      ${
        url
          ? html`<p><a class="button" part="button" href=${url} @click=${onLinkClick(this)}>${label}</a></p>`
          : nothing
      }
    </div>`;
  }

  #question(interaction: Interaction): TemplateResult {
    const { messages: t } = this.#widget;
    return html`<p class="lead">${t.consentLead(interaction.site.name)}</p>
      ${consentRows(interaction, t)}
      <p>${t.notShared}</p>
      <form part="form" @submit=${this.#onSubmit}>
        ${problemMessage(this.#submission, this.#widget)}
        <div class="actions">
          ${submitButton({ label: t.consent, pending: t.consentPending }, this.#submission)}
          <button type="button" class="button" part="button" @click=${this.#onRefuse}>${t.refuse}</button>
        </div>
      </form>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#answer(consent);
  };

  readonly #onRefuse = (): void => void this.#answer(refuseConsent);

  async #answer(endpoint: typeof consent | typeof refuseConsent): Promise<void> {
    const params = { id: this.interaction };
    const done = await this.#submission.run(async () => {
      // One call for either endpoint: they differ in their paths alone.
      await this.#widget.call(endpoint as typeof consent, { params });
    });
    if (!done) return;
    this.#answered = true;
    this.requestUpdate();
    navigate(this, this.returnTo);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-consent': MylexusConsent;
  }
}
