import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AccountSchema, type Account } from '../../contract/account.js';
import { LoadController } from '../../controllers/load.js';
import { onLinkClick, safeUrl } from '../../controllers/navigate.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { account as ja } from '../../i18n/ja/account.js';
import type { AccountMessages } from '../../i18n/messages.js';
import { callService } from '../../session/client.js';
import { PresentationController } from '../../session/presentation-controller.js';
import { SessionController } from '../../session/session-controller.js';
import { content } from '../../styles/content.js';
import { form } from '../../styles/form.js';
import { details } from '../../templates/details.js';
import { loaded } from '../../templates/loaded.js';
import { profileRows } from '../../templates/profile-rows.js';
import { Widget } from '../widget.js';
import { styles } from './account-info.styles.js';

const catalogue = new Catalogue(ja, async () => (await import('../../i18n/en/account.js')).account);

/**
 * 登録情報: the account holder's own details, with ［参照］ to the connected services (seed, procedure ①, steps 5 and 6).
 *
 * @fires mylexus-navigate - before a link leads away; cancelable
 * @csspart heading - the heading
 * @csspart details - a list of labelled values
 * @csspart button - a link drawn as a button
 * @csspart problem - the message of a failed request
 */
export class MylexusAccountInfo extends Widget<AccountMessages> {
  static override styles = [Widget.styles, form, content, styles];

  static override properties = {
    servicesHref: { attribute: 'services-href' },
    loginHref: { attribute: 'login-href' },
  };

  /** The page with 連携中のコネクティッドサービス一覧, where ［参照］ leads. */
  servicesHref = '';

  /** The page with the login; by default the service's hosted one. */
  loginHref = '';

  readonly #session = new SessionController(this);
  readonly #presentation = new PresentationController(this, this.#session);
  readonly #account = new LoadController<Account>(this, () =>
    callService(this.#session.service, {
      path: '/api/account',
      schema: AccountSchema,
      language: this.localization.locale,
    }),
  );
  #loadedFor = '';

  constructor() {
    super(catalogue);
  }

  /** Asks the service for the account again. */
  refresh(): Promise<void> {
    return this.#account.reload();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const wanted = this.#session.snapshot.state === 'signed-in' ? this.#session.service : '';
    if (wanted === this.#loadedFor) return;
    this.#loadedFor = wanted;
    if (wanted) void this.#account.reload();
    else this.#account.clear();
  }

  protected content(): TemplateResult {
    return html`<section class="account" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1" part="heading">${this.t.accountHeading}</h2>
      ${
        this.#session.snapshot.state === 'signed-out'
          ? this.#signedOut()
          : loaded(this.#account, this.t, this.localization.locale, (account) => this.#details(account))
      }
    </section>`;
  }

  #signedOut(): TemplateResult {
    const href = safeUrl(this.loginHref) ?? this.#presentation.hosted('login');
    return html`<p>${this.t.accountSignedOut}</p>
      <p><a class="button" part="button" href=${href} @click=${onLinkClick(this)}>${this.t.login}</a></p>`;
  }

  #details({ email, profile }: Account): TemplateResult {
    const { t } = this;
    return html`<section class="section" aria-labelledby="login-section">
        <h3 id="login-section">${t.loginSection}</h3>
        ${details([
          { label: t.email, value: email },
          { label: t.password, value: t.passwordHidden },
        ])}
      </section>
      <section class="section" aria-labelledby="profile-section">
        <h3 id="profile-section">${t.profileSection}</h3>
        ${details(profileRows(profile, t, this.localization.locale))}
      </section>
      ${this.#services()}`;
  }

  #services(): TemplateResult | typeof nothing {
    const href = safeUrl(this.servicesHref);
    if (!href) return nothing;
    const { t } = this;
    return html`<section class="services" aria-labelledby="services-section">
      <div>
        <h3 id="services-section">${t.servicesHeading}</h3>
        <p class="soft">${t.servicesLead}</p>
      </div>
      <a class="button" part="button" href=${href} aria-describedby="services-section" @click=${onLinkClick(this)}
        >${t.servicesOpen}</a
      >
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mylexus-account-info': MylexusAccountInfo;
  }
}
