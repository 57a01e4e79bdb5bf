import { html, nothing, type TemplateResult } from 'lit';
import { LoadController } from '../../client/load.js';
import { onLinkClick } from '../../client/navigate.js';
import { signalPasskeys } from '../../client/passkeys/signals.js';
import { isServiceOrigin } from '../../client/policy.js';
import { getPasskeys } from '../../contract/endpoints/passkeys.js';
import type { Passkey, Passkeys } from '../../contract/passkey.js';
import { loaded } from '../../form/loaded.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { formatDate } from '../../i18n/format.js';
import { withOverrides } from '../../i18n/locale-controller.js';
import type { WidgetContext } from '../../client/widget-context.js';
import type { StepContext } from '../../wizard/step.js';
import type { PasskeyStepMessages } from './messages/steps.messages.js';
import { passkeySteps as ja } from './messages/steps.ja.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/steps.en.js')).passkeySteps, 'passkeys');

/** The changes of passkeys. */
export type PasskeyChangeName = 'creation' | 'name' | 'removal' | 'password-removal';

/** What the list needs of the account information. */
export interface ListContext extends StepContext {
  readonly widget: Pick<WidgetContext<object>, 'presentation' | 'session'>;
  /** Whether changes are possible. */
  readonly editable: boolean;
  open(path: 'passkey'): void;
}

/** The account's passkeys with their changes. */
export class PasskeyList {
  readonly load: LoadController<Passkeys>;
  readonly #context: ListContext;
  /** The change that is open, and its passkey. */
  change: PasskeyChangeName = 'creation';
  target: Passkey | undefined;

  constructor(context: ListContext) {
    this.#context = context;
    this.load = new LoadController(context.host, async () => {
      await catalogue.load(context.locale);
      const passkeys = await context.call(getPasskeys);
      // What keeps passkeys may have some of the account that were removed elsewhere.
      void signalPasskeys(passkeys);
      return passkeys;
    });
  }

  /** In the page's language, or in Japanese until those are loaded. */
  get messages(): PasskeyStepMessages {
    const { locale } = this.#context;
    return withOverrides(catalogue.feature, locale, catalogue.get(locale) ?? ja);
  }

  /** Takes over the answer of a change, and tells what keeps passkeys. */
  show(passkeys: Passkeys): void {
    this.load.value = passkeys;
    this.#context.host.requestUpdate();
    void signalPasskeys(passkeys);
  }

  /** The account is closed: what keeps passkeys need not keep any of it. */
  forget(): void {
    const { value } = this.load;
    if (value) void signalPasskeys({ ...value, passkeys: [] });
  }

  render(): TemplateResult {
    const t = this.messages;
    return html`<section class="section" aria-labelledby="section-passkeys">
      <div class="section-head">
        <h3 id="section-passkeys">${t.passkeys}</h3>
        ${this.#add()}
      </div>
      ${loaded(this.load, this.#context, (value) => this.#rows(value))}
    </section>`;
  }

  #button(change: PasskeyChangeName, label: string, name?: string, target?: Passkey): TemplateResult | typeof nothing {
    if (!this.#context.editable) return nothing;
    const onClick = (): void => {
      this.change = change;
      this.target = target;
      this.#context.open('passkey');
    };
    return html`<button type="button" class="link" aria-label=${name ?? nothing} @click=${onClick}>${label}</button>`;
  }

  /** Passkeys are made on the account service's own pages. */
  #add(): TemplateResult | typeof nothing {
    const { widget, host } = this.#context;
    if (isServiceOrigin(widget.session.service)) return this.#button('creation', this.messages.add);
    return html`<a href=${widget.presentation.hosted('account')!} @click=${onLinkClick(host)}>${this.messages.addElsewhere}</a>`;
  }

  #rows({ passkeys, hasPassword }: Passkeys): TemplateResult {
    const t = this.messages;
    const removable = hasPassword || passkeys.length > 1;
    if (passkeys.length === 0) return html`<p class="soft">${t.none}</p>`;
    return html`<dl class="details">${passkeys.map((passkey) => this.#row(passkey, removable))}</dl>
      ${hasPassword ? this.#password(passkeys.length) : nothing}`;
  }

  #row(passkey: Passkey, removable: boolean): TemplateResult {
    const t = this.messages;
    const { locale } = this.#context;
    const { name, provider, backedUp, createdAt, lastUsedAt } = passkey;
    const facts = [
      provider === name ? '' : provider,
      backedUp ? t.backedUp : '',
      t.addedOn(formatDate(createdAt, locale)),
      lastUsedAt ? t.usedOn(formatDate(lastUsedAt, locale)) : '',
    ];
    return html`<div>
      <dt>${name}</dt>
      <dd class="soft">
        ${facts.filter(Boolean).map((fact) => html`<div>${fact}</div>`)}
        ${removable ? nothing : html`<div>${t.lastMethod}</div>`}
      </dd>
      <dd class="end">
        ${this.#button('name', t.rename, t.renameOf(name), passkey)}
        ${removable ? this.#button('removal', t.remove, t.removeOf(name), passkey) : nothing}
      </dd>
    </div>`;
  }

  #password(count: number): TemplateResult {
    const t = this.messages;
    return count > 1
      ? html`<p>${this.#button('password-removal', t.removePassword)}</p>`
      : html`<p class="soft">${t.passwordNeedsTwo}</p>`;
  }
}
