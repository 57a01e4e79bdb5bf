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
import { FormController, type FieldRules } from '../../form/form.js';
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
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
/** Options of the controls by kind of field. */
const controls: Partial<Record<ProfileFieldKind, Partial<FieldOptions<ProfileField>>>> = {
  phone: { type: 'tel', inputmode: 'tel' },
  postalCode: { inputmode: 'numeric', size: 'short' },
};

/** The form of the account details (procedure ②-8), for registration and account information. `X`: names of further fields. */
export class ProfileForm<X extends string = never> {
  readonly form: FormController<ProfileField | X>;
  readonly #host: Host;
  readonly #furigana: Furigana;
  readonly #call: Call;
  #addresses: Addresses['addresses'] | undefined;
  #lookingUp = false;
  #confirmingCorporation = false;

  constructor({ host, call }: { host: Host; call: Call }, extra: () => FieldRules<X>) {
    this.#host = host;
    this.#call = call;
    this.form = new FormController<ProfileField | X>(host, () => ({ ...this.#rules(), ...extra() }));
    this.#furigana = new Furigana(this.form);
  }

  prefill(profile: Profile): void {
    this.form.prefill(profile as Partial<Record<ProfileField | X, string>>);
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

  labels(t: ProfileMessages): Partial<Record<ProfileField, string>> {
    return { customerType: t.customerType, ...t.profileFields };
  }

  render(t: ProfileFormMessages, fixedType = false): TemplateResult {
    const corporation = this.#customerType === 'corporation';
    return html`${fixedType ? nothing : this.#type(t)}
    <div
      class="stack"
      @compositionstart=${this.#furigana.onComposition}
      @compositionupdate=${this.#furigana.onComposition}
      @compositionend=${this.#furigana.onComposition}
    >
      ${this.#section(t, 'corporation')}
      <h3>${corporation ? t.contactPerson : t.personName}</h3>
      ${this.#section(t, 'person')}
    </div>
    <h3>${t.contacts}</h3>
    ${this.#section(t, 'contact')}`;
  }

  /** The fields of one section. Fields of half width are in pairs. */
  #section(t: ProfileFormMessages, section: ProfileFieldDefinition['section']): TemplateResult[] {
    const names = profileFieldsOf(this.#customerType).filter((name) => definitionOf(name).section === section);
    const rows: ProfileFieldName[][] = [];
    for (const name of names) {
      const last = rows.at(-1);
      const joins = definitionOf(name).half && last?.length === 1 && definitionOf(last[0]!).half;
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

  #context(t: WizardMessages): { form: FormController<ProfileField | X>; t: WizardMessages } {
    return { form: this.form, t };
  }

  #field(t: ProfileFormMessages, name: ProfileFieldName): TemplateResult {
    const { kind, autocomplete, required } = definitionOf(name);
    const field = { name, label: t.profileFields[name], hint: t.profileHints[kind], required: required ?? false };
    if (kind === 'birthDate') return dateField(this.#context(t), { ...field, parts: t.birthDateParts });
    return textField<ProfileField | X>(this.#context(t), { ...controls[kind], ...field, autocomplete });
  }

  /** The customer type. 個人 → 法人 clears fields, so the visitor has to confirm it first. */
  #type(t: ProfileFormMessages): TemplateResult {
    return html`${radioField<ProfileField | X>(this.#context(t), {
      name: 'customerType',
      label: t.customerType,
      required: true,
      hint: t.corporationCannotChange,
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
    this.#confirmingCorporation = chosen === 'corporation' && loses;
    if (!this.#confirmingCorporation) this.form.set('customerType', chosen);
    else this.#host.requestUpdate();
  };

  readonly #becomeCorporation = (): void => {
    this.#confirmingCorporation = false;
    for (const name of fieldsClearedForCorporation) this.form.set(name, '');
    this.form.clearErrors();
    this.form.set('customerType', 'corporation');
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
    // A failed look-up counts as no address: the visitor can type it.
    const { addresses } = await this.#call(getAddresses, { params: { code: postalCode } }).catch(() => ({
      addresses: [],
    }));
    this.#lookingUp = false;
    this.#addresses = addresses;
    const [only] = addresses;
    const empty = !this.form.value('prefecture') && !this.form.value('city') && !this.form.value('street');
    if (only && addresses.length === 1 && empty) this.#applyAddress(only);
    this.#host.requestUpdate();
  };

  #applyAddress({ prefecture, city, town }: Addresses['addresses'][number]): void {
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
      };
    }
    return rules;
  }
}
