import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Addresses } from '../../contract/address.js';
import { getAddresses } from '../../contract/endpoints/public.js';
import type { ProfileField } from '../../contract/profile.js';
import type { SavedForm } from '../../form/saved-form.js';
import { checkPostalCode, formatPostalCode } from '../../input/postal-code.js';
import type { Call } from '../../client/call.js';
import type { ProfileMessages } from './messages/messages.js';

type Address = Addresses['addresses'][number];
type Form = Pick<SavedForm<ProfileField>, 'value' | 'values' | 'set' | 'setError' | 'focus' | 'prefill'>;

/** The look-up of an address by postal code, for a form with both. */
export class AddressLookUp {
  readonly #host: ReactiveControllerHost;
  readonly #call: Call;
  readonly #form: Form;
  #addresses: Address[] | undefined;
  #lookingUp = false;

  constructor(host: ReactiveControllerHost, call: Call, form: Form) {
    this.#host = host;
    this.#call = call;
    this.#form = form;
  }

  /** Typed text is replaced only if the visitor chooses an address. */
  render(t: ProfileMessages): TemplateResult {
    return html`<div class="look-up">
      <button type="button" class="link" @click=${this.#lookUp}>
        ${this.#lookingUp ? t.lookUpPending : t.lookUpAddress}
      </button>
      <div role="status">
        ${this.#addresses?.length === 0 ? html`<p class="hint">${t.addressNotFound}</p>` : nothing}
        ${
          this.#addresses?.length
            ? html`<p class="hint">${t.addressChoose}</p>
              ${this.#addresses.map(
                (address) =>
                  html`<button type="button" class="link offer" @click=${() => this.#applyAddress(address)}>
                    ${formatPostalCode(this.#form.values.postalCode)} ${address.prefecture}${address.city}${address.town}
                  </button>`,
              )}`
            : nothing
        }
      </div>
    </div>`;
  }

  readonly #lookUp = async (): Promise<void> => {
    const { postalCode } = this.#form.values;
    const error = checkPostalCode(postalCode);
    if (error) return this.#form.setError('postalCode', error);
    if (this.#lookingUp) return;
    this.#lookingUp = true;
    this.#addresses = undefined;
    this.#host.requestUpdate();
    const only = await this.#addressOf(postalCode);
    if (only) this.#applyAddress(only);
    this.#lookingUp = false;
    this.#host.requestUpdate();
  };

  /** The only address of a postal code, where none is typed. Several are offered. */
  async #addressOf(code: string): Promise<Address | undefined> {
    // A failed look-up counts as no address: the visitor can type it.
    const { addresses } = await this.#call(getAddresses, { params: { code } }).catch(() => ({ addresses: [] }));
    const [only] = addresses;
    const empty = !this.#form.value('prefecture') && !this.#form.value('city') && !this.#form.value('street');
    if (empty && addresses.length === 1) return only!;
    if (this.#lookingUp) this.#addresses = addresses;
    return undefined;
  }

  /** The record has a postal code and no address: the visitor need not type it. */
  async complete(code: string): Promise<void> {
    const only = await this.#addressOf(code);
    if (!only) return;
    const { prefecture, city, town: street } = only;
    this.#form.prefill({ prefecture, city, street });
  }

  #applyAddress({ prefecture, city, town }: Address): void {
    this.#form.set('prefecture', prefecture);
    this.#form.set('city', city);
    this.#form.set('street', town);
    this.#addresses = undefined;
    this.#form.focus('street');
  }
}
