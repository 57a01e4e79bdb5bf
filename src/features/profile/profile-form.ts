import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Addresses } from '../../contract/address.js';
import { getAddresses } from '../../contract/endpoints/public.js';
import {
  definitionOf,
  profileFieldNames,
  profileFieldsOf,
  type CustomerType,
  type ProfileFieldDefinition,
  type ProfileFieldKind,
  type ProfileFieldName,
} from '../../contract/profile-fields.js';
import type { Profile, ProfileField } from '../../contract/profile.js';
import { SavedForm } from '../../form/saved-form.js';
import type { FieldRules } from '../../form/form.js';
import type { WizardMessages } from '../../i18n/messages.js';
import type { ProfileMessages } from './messages/messages.js';
import { todayInJapan } from '../../input/birth-date.js';
import { checkPostalCode, formatPostalCode } from '../../input/postal-code.js';
import { checkProfileField, fieldsClearedForCorporation, foldProfileField } from '../../input/profile.js';
import type { Call } from '../../client/call.js';
import { dateField } from '../../form/date-field.js';
import { textField, type FieldOptions } from '../../form/field.js';
import { Furigana } from './furigana.js';
import { radioField } from '../../form/radio-field.js';

export type ProfileFormMessages = WizardMessages & ProfileMessages;
type Address = Addresses['addresses'][number];
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
/** Options of the controls by kind of field. */
const controls: Partial<Record<ProfileFieldKind, Partial<FieldOptions<ProfileField>>>> = {
  phone: { type: 'tel', inputmode: 'tel' },
  postalCode: { inputmode: 'numeric', size: 'short' },
};

/** The form of the account details (procedure ②-8), for registration and account information. `X`: names of further fields. */
export class ProfileForm<X extends string = never> {
  readonly form: SavedForm<ProfileField | X>;
  readonly #host: Host;
  readonly #furigana: Furigana;
  readonly #call: Call;
  #addresses: Address[] | undefined;
  #lookingUp = false;
  #confirmingCorporation = false;
  #isOpen = false;
  /** What was cleared when 個人 became 法人. */
  readonly #person: Partial<Record<ProfileFieldName, string>> = {};

  constructor({ host, call }: { host: Host; call: Call }, extra: () => FieldRules<X>) {
    this.#host = host;
    this.#call = call;
    this.form = new SavedForm<ProfileField | X>(host, () => ({ ...this.#rules(), ...extra() }));
    this.#furigana = new Furigana(this.form);
  }

  /** Sets the values of empty fields. A postal code without an address is looked up. */
  prefill(profile: Profile): void {
    this.form.prefill(profile as Partial<Record<ProfileField | X, string>>);
    if (profile.postalCode) void this.#completeAddress(profile.postalCode);
  }

  get profile(): Profile {
    const { values } = this.form;
    const profile = {} as Record<ProfileField, string>;
    profile.customerType = values.customerType;
    for (const name of profileFieldNames) profile[name] = values[name] ?? '';
    return profile as Profile;
  }

  get #customerType(): CustomerType {
    return this.form.value('customerType') === 'corporation' ? 'corporation' : 'individual';
  }

  /**
   * The fields. What may stay empty is folded, unless `open` or a field in it is invalid.
   *
   * @param afterRequired - drawn before the optional fields
   */
  render(t: ProfileFormMessages, { fixedType = false, open = false, afterRequired = html`` } = {}): TemplateResult {
    const corporation = this.#customerType === 'corporation';
    // Never closed again: an error may be mended while the visitor types.
    this.#isOpen ||= open;
    const optional = profileFieldsOf(this.#customerType).filter((name) => !definitionOf(name).required);
    this.#isOpen ||= optional.some((name) => this.form.errors[name]);
    return html`${fixedType ? nothing : this.#type(t)}
    <div
      class="stack"
      @compositionstart=${this.#furigana.onComposition}
      @compositionupdate=${this.#furigana.onComposition}
      @compositionend=${this.#furigana.onComposition}
    >
      ${this.#rows(t, 'corporation')}
      <div>
        <h3>${corporation ? t.contactPerson : t.personName}</h3>
        <p class="hint">${t.profileHints.kana}</p>
      </div>
      ${this.#rows(t, 'person')}
    </div>
    ${afterRequired}
    <details class="more" ?open=${this.#isOpen} @toggle=${this.#onToggle}>
      <summary>${t.optionalFields(optional.includes('birthDate'))}</summary>
      <div class="stack">${optional.map((name) => this.#row(t, [name]))}</div>
    </details>`;
  }

  readonly #onToggle = ({ currentTarget }: Event): void => {
    this.#isOpen = (currentTarget as HTMLDetailsElement).open;
  };

  /** The required fields of one section. Fields of half width are in pairs. */
  #rows(t: ProfileFormMessages, section: ProfileFieldDefinition['section']): TemplateResult[] {
    const rows: ProfileFieldName[][] = [];
    for (const name of profileFieldsOf(this.#customerType)) {
      const field = definitionOf(name);
      if (field.section !== section || !field.required) continue;
      const last = rows.at(-1);
      const joins = field.half && last?.length === 1 && definitionOf(last[0]!).half;
      if (joins) last.push(name);
      else rows.push([name]);
    }
    return rows.map((row) => this.#row(t, row));
  }

  #row(t: ProfileFormMessages, row: readonly ProfileFieldName[]): TemplateResult {
    const fields = row.map((name) => this.#field(t, name));
    const { kind } = definitionOf(row[0]!);
    return html`${row.length > 1 ? html`<div class="pair">${fields}</div>` : fields}
    ${kind === 'kana' ? this.#furigana.offers(t, ...row) : nothing}
    ${kind === 'postalCode' ? this.#address(t) : nothing}`;
  }

  #context(t: WizardMessages): { form: SavedForm<ProfileField | X>; t: WizardMessages } {
    return { form: this.form, t };
  }

  #field(t: ProfileFormMessages, name: ProfileFieldName): TemplateResult {
    const { kind, autocomplete, required } = definitionOf(name);
    // The hint of the names stands under their heading.
    const hint = name.endsWith('NameKana') && name !== 'corporationNameKana' ? undefined : t.profileHints[kind];
    const field = { name, label: t.profileFields[name], hint, required: required ?? false };
    if (kind === 'birthDate') return dateField(this.#context(t), { ...field, parts: t.birthDateParts });
    return textField<ProfileField | X>(this.#context(t), { ...controls[kind], ...field, autocomplete });
  }

  /** The customer type. 個人 → 法人 clears fields, so the visitor has to confirm it first. */
  #type(t: ProfileFormMessages): TemplateResult {
    return html`${radioField<ProfileField | X>(this.#context(t), {
      name: 'customerType',
      label: t.customerType,
      required: true,
      hint: this.#confirmingCorporation || this.#customerType === 'corporation' ? t.corporationCannotChange : undefined,
      choices: [
        { value: 'individual', label: t.individual },
        { value: 'corporation', label: t.corporation },
      ],
      chosen: this.#confirmingCorporation ? 'corporation' : this.#customerType,
      onChange: this.#chooseType,
    })}
    ${
      this.#confirmingCorporation
        ? html`<div class="confirm" role="alert">
          <p>${t.corporationClears}</p>
          <button type="button" class="button" @click=${this.#becomeCorporation}>${t.corporationConfirm}</button>
          <button type="button" class="link" @click=${this.#stayIndividual}>${t.cancel}</button>
        </div>`
        : nothing
    }`;
  }

  readonly #chooseType = (event: Event): void => {
    const chosen = (event.target as HTMLInputElement).value;
    const loses = fieldsClearedForCorporation.some((name) => this.form.value(name));
    this.#confirmingCorporation = chosen === 'corporation' && this.#customerType !== chosen && loses;
    if (this.#confirmingCorporation) return this.#host.requestUpdate();
    if (chosen === 'individual') this.#restorePerson();
    this.form.set('customerType', chosen);
  };

  /** What was cleared for a corporation returns into the fields that are empty. */
  #restorePerson(): void {
    for (const [name, value] of Object.entries(this.#person) as [ProfileFieldName, string][]) {
      if (!this.form.value(name)) this.form.set(name, value);
    }
  }

  readonly #becomeCorporation = (): void => {
    this.#confirmingCorporation = false;
    for (const name of fieldsClearedForCorporation) {
      this.#person[name] = this.form.value(name);
      this.form.set(name, '');
    }
    this.form.clearErrors();
    this.form.set('customerType', 'corporation');
    void this.#host.updateComplete.then(() => this.form.focus('corporationName'));
  };

  readonly #stayIndividual = (): void => {
    this.#confirmingCorporation = false;
    this.form.focus('customerType');
    this.#host.requestUpdate();
  };

  /** The address look-up by postal code. Typed text is replaced only if the visitor chooses an address. */
  #address(t: ProfileFormMessages): TemplateResult {
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
                    ${formatPostalCode(this.form.values.postalCode)} ${address.prefecture}${address.city}${address.town}
                  </button>`,
              )}`
            : nothing
        }
      </div>
    </div>`;
  }

  readonly #lookUp = async (): Promise<void> => {
    const { postalCode } = this.form.values;
    const error = checkPostalCode(postalCode);
    if (error) return this.form.setError('postalCode', error);
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
    const empty = !this.form.value('prefecture') && !this.form.value('city') && !this.form.value('street');
    if (empty && addresses.length === 1) return only!;
    if (this.#lookingUp) this.#addresses = addresses;
    return undefined;
  }

  /** The record has a postal code and no address: the visitor need not type it. */
  async #completeAddress(code: string): Promise<void> {
    const only = await this.#addressOf(code);
    if (!only) return;
    const { prefecture, city, town: street } = only;
    this.form.prefill({ prefecture, city, street } as Partial<Record<ProfileField | X, string>>);
  }

  #applyAddress({ prefecture, city, town }: Address): void {
    this.form.set('prefecture', prefecture);
    this.form.set('city', city);
    this.form.set('street', town);
    this.#addresses = undefined;
    this.form.focus('street');
  }

  #rules(): FieldRules<ProfileField> {
    const rules = { customerType: {} } as FieldRules<ProfileField>;
    for (const name of profileFieldsOf(this.#customerType)) {
      rules[name] = {
        fold: (text) => foldProfileField(name, text),
        check: (value) => checkProfileField(this.#customerType, name, value, todayInJapan()),
        maxLength: definitionOf(name).kind === 'kana' ? 60 : 100,
      };
    }
    return rules;
  }
}
