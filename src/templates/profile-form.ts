import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Addresses } from '../contract/address.js';
import { getAddresses } from '../contract/endpoints/public.js';
import type { CustomerType, Profile, ProfileField } from '../contract/profile.js';
import { FormController, type FieldRules } from '../controllers/form.js';
import type { ProcedureMessages, ProfileMessages } from '../i18n/messages.js';
import { foldDate, todayInJapan } from '../input/birth-date.js';
import { foldKana } from '../input/kana.js';
import { foldPhone } from '../input/phone.js';
import { checkPostalCode, foldPostalCode, formatPostalCode } from '../input/postal-code.js';
import { checkProfileField, fieldsClearedForCorporation, requiredProfileFields } from '../input/profile.js';
import type { Call } from '../session/call.js';
import { dateField } from './date-field.js';
import { textField, type FieldOptions } from './field.js';
import { Furigana } from './furigana.js';
import { radioField } from './radio-field.js';

export type ProfileFormMessages = ProcedureMessages & ProfileMessages;
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
type TextName = Exclude<ProfileField, 'customerType' | 'birthDate'>;

const profileFields: readonly ProfileField[] = [
  'customerType',
  'corporationName',
  'corporationNameKana',
  'familyName',
  'givenName',
  'familyNameKana',
  'givenNameKana',
  'birthDate',
  'phone',
  'postalCode',
  'prefecture',
  'city',
  'street',
  'building',
];

const folds: Partial<Record<ProfileField, (text: string) => string>> = {
  corporationNameKana: foldKana,
  familyNameKana: foldKana,
  givenNameKana: foldKana,
  birthDate: foldDate,
  phone: foldPhone,
  postalCode: foldPostalCode,
};

/** WHATWG autofill tokens; the kana fields have none. */
const autocomplete: Record<TextName, string> = {
  corporationName: 'organization',
  corporationNameKana: 'off',
  familyName: 'family-name',
  givenName: 'given-name',
  familyNameKana: 'off',
  givenNameKana: 'off',
  phone: 'tel-national',
  postalCode: 'postal-code',
  prefecture: 'address-level1',
  city: 'address-level2',
  street: 'address-line1',
  building: 'address-line2',
};

/** Account details (seed, procedure ②, step 8), for registration and for account information. `X` are fields beside them. */
export class ProfileForm<X extends string = never> {
  readonly form: FormController<ProfileField | X>;
  readonly #host: Host;
  readonly #furigana: Furigana;
  readonly #call: Call;
  #found: Addresses['addresses'] | undefined;
  #lookingUp = false;
  #asksCorporation = false;

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
    for (const name of profileFields) profile[name] = values[name];
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
    const { birthDate } = t.profileFields;
    return html`${fixedType ? nothing : this.#type(t)}
    <div
      class="stack"
      @compositionstart=${this.#furigana.hear}
      @compositionupdate=${this.#furigana.hear}
      @compositionend=${this.#furigana.hear}
    >
      ${
        corporation
          ? html`${this.#text(t, 'corporationName')}${this.#kana(t, 'corporationNameKana')}
            ${this.#furigana.offers(t, 'corporationNameKana')}`
          : nothing
      }
      <h3>${corporation ? t.contactPerson : t.personName}</h3>
      <div class="pair">${this.#text(t, 'familyName')}${this.#text(t, 'givenName')}</div>
      <div class="pair">${this.#kana(t, 'familyNameKana')}${this.#kana(t, 'givenNameKana')}</div>
      ${this.#furigana.offers(t, 'familyNameKana', 'givenNameKana')}
    </div>
    ${
      corporation
        ? nothing
        : dateField(this.#context(t), {
            name: 'birthDate',
            label: birthDate,
            hint: t.profileHints.birthDate,
            parts: t.birthDateParts,
          })
    }
    <h3>${t.contacts}</h3>
    ${this.#text(t, 'phone', t.profileHints.phone, { type: 'tel', inputmode: 'tel' })}
    ${this.#text(t, 'postalCode', t.profileHints.postalCode, { inputmode: 'numeric', size: 'short' })}
    ${this.#address(t)} ${this.#text(t, 'prefecture')}${this.#text(t, 'city')}${this.#text(t, 'street')}${this.#text(
      t,
      'building',
    )}`;
  }

  #context(t: ProcedureMessages): { form: FormController<ProfileField | X>; t: ProcedureMessages } {
    return { form: this.form, t };
  }

  #text(
    t: ProfileFormMessages,
    name: TextName,
    hint?: string,
    more: Partial<FieldOptions<ProfileField>> = {},
  ): TemplateResult {
    return textField<ProfileField | X>(this.#context(t), {
      ...more,
      name,
      label: t.profileFields[name],
      hint,
      required: requiredProfileFields(this.#customerType).includes(name),
      autocomplete: autocomplete[name],
    });
  }

  #kana(t: ProfileFormMessages, name: TextName): TemplateResult {
    return this.#text(t, name, t.profileHints.kana);
  }

  /** 個人 → 法人 clears fields: that is said first, and nothing happens before it is confirmed. */
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
      chosen: this.#asksCorporation ? 'corporation' : this.#customerType,
      onChange: this.#chooseType,
    })}
    ${
      this.#asksCorporation
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
    this.#asksCorporation = chosen === 'corporation' && loses;
    if (!this.#asksCorporation) this.form.set('customerType', chosen);
    else this.#host.requestUpdate();
  };

  readonly #becomeCorporation = (): void => {
    this.#asksCorporation = false;
    for (const name of fieldsClearedForCorporation) this.form.set(name, '');
    this.form.clearErrors();
    this.form.set('customerType', 'corporation');
  };

  readonly #stayIndividual = (): void => {
    this.#asksCorporation = false;
    this.form.focus('customerType');
    this.#host.requestUpdate();
  };

  /** Offers what belongs to the postal code; typed text is replaced only by the visitor's own choice. */
  #address(t: ProfileFormMessages): TemplateResult {
    return html`<div class="look-up">
      <button type="button" class="link" @click=${this.#search}>
        ${this.#lookingUp ? t.lookUpPending : t.lookUpAddress}
      </button>
      <div role="status">
        ${this.#found?.length === 0 ? html`<p class="hint">${t.addressNotFound}</p>` : nothing}
        ${
          this.#found?.length
            ? html`<p class="hint">${t.addressChoose}</p>
              ${this.#found.map(
                (address) =>
                  html`<button type="button" class="link offer" @click=${() => this.#take(address)}>
                    ${formatPostalCode(this.form.values.postalCode)} ${address.prefecture}${address.city}${address.town}
                  </button>`,
              )}`
            : nothing
        }
      </div>
    </div>`;
  }

  readonly #search = async (): Promise<void> => {
    const { postalCode } = this.form.values;
    const error = checkPostalCode(postalCode);
    if (error) return this.form.setError('postalCode', error);
    if (this.#lookingUp) return;
    this.#lookingUp = true;
    this.#found = undefined;
    this.#host.requestUpdate();
    // A look-up is a convenience: when it fails, the fields below are the way on.
    const { addresses } = await this.#call(getAddresses, { params: { code: postalCode } }).catch(() => ({
      addresses: [],
    }));
    this.#lookingUp = false;
    this.#found = addresses;
    const [only] = addresses;
    const empty = !this.form.value('prefecture') && !this.form.value('city') && !this.form.value('street');
    if (only && addresses.length === 1 && empty) this.#take(only);
    this.#host.requestUpdate();
  };

  #take({ prefecture, city, town }: Addresses['addresses'][number]): void {
    this.form.set('prefecture', prefecture);
    this.form.set('city', city);
    this.form.set('street', town);
    this.#found = undefined;
    this.form.focus('street');
  }

  #rules(): FieldRules<ProfileField> {
    const rules = {} as FieldRules<ProfileField>;
    for (const name of profileFields) {
      const fold = folds[name];
      rules[name] = {
        ...(fold && { fold }),
        check: (value) =>
          checkProfileField({ ...this.#checked(), [name]: value.trim() } as Profile, name, todayInJapan()),
      };
    }
    return rules;
  }

  /** Which fields are required hangs on the customer type alone. */
  #checked(): Partial<Profile> {
    return { customerType: this.#customerType };
  }
}
