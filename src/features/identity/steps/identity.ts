import { html, nothing, type TemplateResult } from 'lit';
import type {
  CredentialTypeInfo,
  CredentialTypes,
  Identity,
  IdentityFieldName,
  RequirementSet,
} from '../../../contract/credential.js';
import { getCredentialTypes } from '../../../contract/endpoints/public.js';
import { LoadController } from '../../../client/load.js';
import { dateField } from '../../../form/date-field.js';
import { textField } from '../../../form/field.js';
import { SavedForm } from '../../../form/saved-form.js';
import type { FieldRule } from '../../../form/form.js';
import { FormStep } from '../../../form/form-step.js';
import { loaded } from '../../../form/loaded.js';
import { radioField } from '../../../form/radio-field.js';
import { checkBirthDate, foldDate, todayInJapan } from '../../../input/birth-date.js';
import { foldDigits } from '../../../input/fold.js';
import { checkKana, foldKana } from '../../../input/kana.js';
import { checkPhone, foldPhone } from '../../../input/phone.js';
import type { Step } from '../../../wizard/step.js';
import type { IdentityContext } from '../context.js';

const required = (text: string): 'required' | undefined => (text ? undefined : 'required');

/** `100000000025` → `1000-0000-0025`, so that it can be compared with the card. The service ignores the hyphens. */
const groupDigits = (text: string): string => foldDigits(text).replace(/(\d{4})(?=\d)/g, '$1-');

const rules: Record<IdentityFieldName, FieldRule> = {
  id: { fold: groupDigits, check: required },
  password: { check: required, secret: true },
  kana: { fold: foldKana, check: checkKana },
  birthDate: { fold: foldDate, check: (date) => checkBirthDate(date, todayInJapan()) },
  phone: { fold: foldPhone, check: checkPhone },
};

/** The fields of a requirement set, and the choices of type and set. */
type FormField = IdentityFieldName | 'type' | 'requirementSet';

/**
 * The identity details of a credential (procedure ①-9 and ②-5). The service decides which credential types and requirement
 * sets exist; the step shows their fields.
 */
export class IdentityStep extends FormStep<FormField> implements Step {
  protected readonly form: SavedForm<FormField>;
  readonly #types: LoadController<CredentialTypes>;

  constructor(readonly context: IdentityContext) {
    super();
    this.form = new SavedForm<FormField>(context.host, () => this.#rules());
    this.#types = new LoadController(context.host, () => context.call(getCredentialTypes));
    this.relocalize();
  }

  get heading(): string {
    return this.context.messages.identityHeading;
  }

  get lead(): string {
    return this.context.messages.identityLead;
  }

  get action(): Step['action'] {
    return this.#types.value && { label: this.context.proveLabel, pending: this.context.messages.checking };
  }

  body(): TemplateResult {
    return loaded(this.#types, this.context, () => this.#fields(this.#shown));
  }

  async submit(): Promise<void> {
    if (this.form.validate()) await this.context.proveIdentity(this.#identity);
  }

  relocalize(): void {
    void this.#types.reload();
  }

  /** Those of the page's brand; all of them where the service has none of it. */
  get #shown(): readonly CredentialTypeInfo[] {
    const types = this.#types.value?.types ?? [];
    const own = types.filter(({ brand }) => brand === this.context.brand);
    return own.length > 0 ? own : types;
  }

  get #type(): CredentialTypeInfo | undefined {
    const types = this.#shown;
    return types.filter(({ type }) => type === this.form.value('type'))[0] ?? types[0];
  }

  get #set(): RequirementSet | undefined {
    const sets = this.#type?.requirementSets;
    return sets?.filter(({ name }) => name === this.form.value('requirementSet'))[0] ?? sets?.[0];
  }

  /** The body of the call, once the form is valid. */
  get #identity(): Identity {
    const { values } = this.form;
    const fields: Identity['fields'] = {};
    for (const { name } of this.#set!.fields) fields[name] = name === 'id' ? foldDigits(values.id) : values[name];
    return { type: this.#type!.type, requirementSet: this.#set!.name, fields };
  }

  #fields(types: readonly CredentialTypeInfo[]): TemplateResult {
    const { messages: t } = this.context;
    const context = { form: this.form, t };
    const sets = this.#type?.requirementSets ?? [];
    return html`${radioField(context, {
      name: 'type',
      label: t.credentialType,
      required: true,
      chosen: this.#type?.type,
      choices: types.map(({ type, name }) => ({ value: type, label: name })),
      onChange: this.#choose,
    })}
    ${
      sets.length > 1
        ? radioField(context, {
            name: 'requirementSet',
            label: t.requirementSet,
            required: true,
            chosen: this.#set?.name,
            choices: sets.map(({ name, label }) => ({ value: name, label })),
            onChange: this.#choose,
          })
        : nothing
    }
    ${this.#set?.fields.map((field) => this.#field(field))}`;
  }

  #field({ name, hint, ...field }: RequirementSet['fields'][number]): TemplateResult {
    const { messages: t } = this.context;
    const context = { form: this.form, t };
    // 「ID」 alone would not tell which number of which card.
    const label = name === 'id' ? (this.#type?.name ?? field.label) : field.label;
    if (name === 'birthDate') return dateField(context, { name, label, hint, required: true, parts: t.birthDateParts });
    return textField(context, {
      name,
      label,
      hint,
      required: true,
      // ID and password of a credential do not belong to this site: a password manager must not store them.
      autocomplete: name === 'phone' ? 'tel-national' : 'off',
      ...(name === 'password' && { type: 'password' as const }),
      ...(name === 'phone' && { type: 'tel' as const, inputmode: 'tel' as const }),
      ...(name === 'id' && { inputmode: 'numeric' as const }),
    });
  }

  #rules(): Record<FormField, FieldRule> {
    const chosen: Partial<Record<FormField, FieldRule>> = { type: {}, requirementSet: {} };
    for (const { name } of this.#set?.fields ?? []) chosen[name] = rules[name];
    return chosen as Record<FormField, FieldRule>;
  }

  /** Another type may have other fields: errors are cleared, typed text stays. */
  readonly #choose = (event: Event): void => {
    this.form.onInput(event);
    if (!this.#type?.requirementSets.some(({ name }) => name === this.form.value('requirementSet'))) {
      this.form.set('requirementSet', this.#set?.name ?? '');
    }
    this.form.clearErrors();
  };
}
