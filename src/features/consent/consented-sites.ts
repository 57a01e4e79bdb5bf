import { html, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ConsentedSite, ConsentedSites } from '../../contract/consent.js';
import { getConsentedSites, revokeConsent } from '../../contract/endpoints/consent.js';
import { widgetStyles } from '../../client/boundary.js';
import { LoadController } from '../../client/load.js';
import { focusHeading, WidgetContext } from '../../client/widget-context.js';
import { WidgetElement } from '../../client/widget-element.js';
import { problemMessage } from '../../form/action.js';
import { linkOut } from '../../form/link-out.js';
import { loaded } from '../../form/loaded.js';
import { SubmitController } from '../../form/submit.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { styles } from './consent.styles.js';
import { siteRow, type SiteRowContext } from './site-row.js';
import { consent as ja } from './messages/ja.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).consent);

/**
 * 情報を提供しているサイト: the dealers' sites that may know the visitor's name and linked brands, what each may know and
 * since when, with a button that stops it. For the account service's hosted pages alone: `src/hosted.ts` registers the
 * tag there. Signed out, the widget is a link to the login.
 *
 * Errors: if the list fails to load, a problem with a retry button; a problem above the list if stopping fails.
 *
 * @fires {CustomEvent<NavigateDetail>} mylexus-navigate - fired before the widget leaves the page. Cancelable: after
 *   `preventDefault()` it does not navigate. Detail: `{ url }`, an absolute URL
 * @csspart base - the boundary around everything the widget draws
 * @csspart heading - the heading
 * @csspart details - what one site may know
 * @csspart button - a button, or a link that looks like one
 * @csspart problem - the message of a failed request; a group that gets the focus, or an alert
 */
export class MylexusConsentedSites extends WidgetElement {
  static override styles = [widgetStyles, form, content, styles];

  static override properties = { loginHref: { attribute: 'login-href' } };

  /** URL of the page with the login, absolute or relative, http(s). Default: the hosted login page. */
  loginHref = '';

  readonly #widget = new WidgetContext(this, catalogue);
  readonly #submission = new SubmitController(this);
  readonly #load = new LoadController<ConsentedSites>(this, () => this.#widget.call(getConsentedSites));
  #loadedFor = '';
  /** The site whose button was pressed: stopping is confirmed first. */
  #asked = '';
  #announcement = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const signedIn = this.#widget.session.snapshot.state === 'signed-in';
    // The names of the sites are in the page's language.
    const wanted = signedIn ? this.#widget.locale : '';
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    if (wanted) void this.#load.reload();
    else this.#load.clear();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#widget.draw(() => {
      const { messages: t, session } = this.#widget;
      const signedOut = session.snapshot.state === 'signed-out';
      return html`<section class="consent" aria-labelledby="heading">
        <h2 id="heading" tabindex="-1" part="heading">${t.sitesHeading}</h2>
        <p role="status" class="notice" ?hidden=${!this.#announcement}>${this.#announcement}</p>
        ${signedOut ? this.#signedOut() : loaded(session.problem ? session : this.#load, this.#widget, ({ sites }) => this.#list(sites))}
      </section>`;
    });
  }

  #signedOut(): TemplateResult {
    const { messages: t } = this.#widget;
    const href = this.#widget.urlOf('login', this.loginHref);
    return linkOut(this.#widget, { text: t.signedOut, label: t.login, href });
  }

  #list(sites: readonly ConsentedSite[]): TemplateResult {
    const { messages: t, locale } = this.#widget;
    if (sites.length === 0) return html`<p>${t.noSites}</p>`;
    const context: SiteRowContext = {
      messages: t,
      locale,
      asked: this.#asked,
      pending: this.#submission.pending,
      ask: (id) => void this.#ask(id),
      stop: (site) => void this.#stop(site),
    };
    return html`<p class="lead">${t.sitesLead}</p>
      ${problemMessage(this.#submission, this.#widget)}
      ${sites.map((site) => siteRow(site, context))}`;
  }

  /** Shows or hides the confirmation; the focus follows, because the pressed button is gone. */
  async #ask(id: string): Promise<void> {
    const selector = id ? '.confirmation' : `[data-stop="${this.#asked}"]`;
    this.#asked = id;
    this.#announcement = '';
    this.#submission.clear();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #stop({ id, name }: ConsentedSite): Promise<void> {
    const done = await this.#submission.run(async () => {
      this.#load.value = await this.#widget.call(revokeConsent, { params: { id } });
    });
    if (!done) return;
    this.#asked = '';
    this.#announcement = this.#widget.messages.stopped(name);
    this.requestUpdate();
    await this.updateComplete;
    focusHeading(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-consented-sites': MylexusConsentedSites;
  }
}
