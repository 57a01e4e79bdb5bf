import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import {
  profileFieldNames,
  type CustomerType,
  type ProfileFieldKind,
  type ProfileFieldName,
} from '../../contract/profile-fields.js';
import { definitionOf, shownFields, type ProfilePolicyField } from '../../contract/profile-policy.js';
import type { Policy } from '../../contract/policy.js';
import type { Profile, ProfileField } from '../../contract/profile.js';
import { SavedForm } from '../../form/saved-form.js';
import type { FieldRules } from '../../form/form.js';
import type { WizardMessages } from '../../i18n/messages.js';
import type { ProfileMessages } from './messages/messages.js';
import { todayInJapan } from '../../input/birth-date.js';
import { checkProfileField, fieldsClearedForCorporation, foldProfileField } from '../../input/profile.js';
import type { Call } from '../../client/call.js';
import { dateField } from '../../form/date-field.js';
import { textField, type FieldOptions } from '../../form/field.js';
import { AddressLookUp } from './address-look-up.js';
import { isCorporations, isKana, isName, labelsOf } from './field-groups.js';
import { Furigana } from './furigana.js';
import type { OwnFieldsPart } from './own-fields.js';
import { radioField } from '../../form/radio-field.js';

export type ProfileFormMessages = WizardMessages & ProfileMessages;
/** What the form needs of its step's context. */
interface Context {
  readonly host: Host;
  readonly call: Call;
  readonly policy: Policy | undefined;
  readonly ownFields: OwnFieldsPart | undefined;
}
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
  readonly #context: Context;
  readonly #lookUp: AddressLookUp;
  #confirmingCorporation = false;
  #isOpen = false;
  /** What was cleared when 個人 became 法人. */
  readonly #person: Partial<Record<ProfileFieldName, string>> = {};

  constructor(context: Context, extra: () => FieldRules<X>) {
    const { host, call } = context;
    this.#host = host;
    this.#context = context;
    this.form = new SavedForm<ProfileField | X>(host, () => ({
      ...this.#rules(),
      ...context.ownFields?.rules(this.#customerType),
      ...extra(),
    }));
    this.#furigana = new Furigana(this.form);
    this.#lookUp = new AddressLookUp(host, call, this.form as unknown as SavedForm<ProfileField>);
  }

  /** Sets the values of empty fields. A postal code without an address is looked up. */
  prefill(profile: Profile): void {
    const { own, ...texts } = profile;
    this.form.prefill({ ...texts, ...this.#context.ownFields?.texts(own) } as Partial<
      Record<ProfileField | X, string>
    >);
    if (profile.postalCode && this.#hasLookUp) void this.#lookUp.complete(profile.postalCode);
  }

  get profile(): Profile {
    const { values } = this.form;
    const profile = {} as Record<ProfileField, string>;
    profile.customerType = values.customerType;
    for (const name of profileFieldNames) profile[name] = values[name] ?? '';
    return { ...(profile as Profile), ...this.#context.ownFields?.valuesOf(this.#customerType, values) };
  }

  get #customerType(): CustomerType {
    return this.form.value('customerType') === 'corporation' ? 'corporation' : 'individual';
  }

  /** The fields that the policy shows, in the order of the form. */
  get #fields(): ProfilePolicyField[] {
    return shownFields(this.#customerType, this.#context.policy?.profile);
  }

  /** Whether there is a field that an address is entered in. */
  get #hasLookUp(): boolean {
    return this.#fields.some(({ name }) => name === 'street');
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
    const fields = this.#fields;
    const required = fields.filter((field) => field.required);
    const optional = fields.filter((field) => !field.required);
    this.#isOpen ||= optional.some(({ name }) => this.form.errors[name]);
    const names = required.filter(({ name }) => isName(name));
    const others = required.filter(({ name }) => !isName(name) && !isCorporations(name));
    return html`${fixedType ? nothing : this.#type(t)}
    <div
      class="stack"
      @compositionstart=${this.#furigana.onComposition}
      @compositionupdate=${this.#furigana.onComposition}
      @compositionend=${this.#furigana.onComposition}
    >
      ${this.#rows(
        t,
        required.filter(({ name }) => isCorporations(name)),
      )}
      <div>
        <h3>${corporation ? t.contactPerson : t.personName}</h3>
        ${names.some(({ name }) => isKana(name)) ? html`<p class="hint">${t.profileHints.kana}</p>` : nothing}
      </div>
      ${this.#rows(t, names)}
      ${others.length ? html`<h3>${t.otherDetails}</h3>${this.#rows(t, others)}` : nothing}
    </div>
    ${this.#context.ownFields?.render(this.#customerType, this.#drawing(t) as never, t)} ${afterRequired} ${
      optional.length
        ? html`<details class="more" ?open=${this.#isOpen} @toggle=${this.#onToggle}>
            <summary>${t.optionalFields(labelsOf(optional, t).join(t.labelSeparator))}</summary>
            <div class="stack">${optional.map((field) => this.#row(t, [field]))}</div>
          </details>`
        : nothing
    }`;
  }

  readonly #onToggle = ({ currentTarget }: Event): void => {
    this.#isOpen = (currentTarget as HTMLDetailsElement).open;
  };

  /** Fields of half width are in pairs. */
  #rows(t: ProfileFormMessages, fields: readonly ProfilePolicyField[]): TemplateResult[] {
    const rows: ProfilePolicyField[][] = [];
    for (const field of fields) {
      const last = rows.at(-1);
      const joins = definitionOf(field.name).half && last?.length === 1 && definitionOf(last[0]!.name).half;
      if (joins) last.push(field);
      else rows.push([field]);
    }
    return rows.map((row) => this.#row(t, row));
  }

  #row(t: ProfileFormMessages, row: readonly ProfilePolicyField[]): TemplateResult {
    const fields = row.map((field) => this.#field(t, field));
    const names = row.map(({ name }) => name);
    return html`${row.length > 1 ? html`<div class="pair">${fields}</div>` : fields}
    ${isKana(names[0]!) ? this.#furigana.offers(t, ...names) : nothing}
    ${names[0] === 'postalCode' && this.#hasLookUp ? this.#lookUp.render(t) : nothing}`;
  }

  #drawing(t: WizardMessages): { form: SavedForm<ProfileField | X>; t: WizardMessages } {
    return { form: this.form, t };
  }

  #field(t: ProfileFormMessages, { name, required }: ProfilePolicyField): TemplateResult {
    const { kind, autocomplete } = definitionOf(name);
    // The hint of the required names stands under their heading.
    const hint = required && isName(name) ? undefined : t.profileHints[kind];
    const field = { name, label: t.profileFields[name], hint, required };
    if (kind === 'birthDate') return dateField(this.#drawing(t), { ...field, parts: t.birthDateParts });
    return textField<ProfileField | X>(this.#drawing(t), { ...controls[kind], ...field, autocomplete });
  }

  /** The customer type. 個人 → 法人 clears fields, so the visitor has to confirm it first. */
  #type(t: ProfileFormMessages): TemplateResult {
    return html`${radioField<ProfileField | X>(this.#drawing(t), {
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

  #rules(): FieldRules<ProfileField> {
    const rules = { customerType: {} } as FieldRules<ProfileField>;
    for (const field of this.#fields) {
      const { name } = field;
      rules[name] = {
        fold: (text) => foldProfileField(name, text),
        check: (value) => checkProfileField(field, value, todayInJapan()),
        maxLength: definitionOf(name).kind === 'kana' ? 60 : 100,
      };
    }
    return rules;
  }
}
