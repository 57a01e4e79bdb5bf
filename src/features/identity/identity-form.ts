import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type {
  CredentialTypeInfo,
  Identity,
  IdentityFieldName,
  RequirementSet,
  ServiceDetails,
} from '../../contract/credential.js';
import { FormController, type FieldRule } from '../../form/form.js';
import type { WizardMessages } from '../../i18n/messages.js';
import type { IdentityMessages } from './messages/messages.js';
import type { ProfileMessages } from '../profile/messages/messages.js';
import { checkBirthDate, foldDate, todayInJapan } from '../../input/birth-date.js';
import { foldCredentialId } from '../../input/credential-id.js';
import { checkKana, foldKana } from '../../input/kana.js';
import { checkPhone, foldPhone } from '../../input/phone.js';
import { details } from '../../form/details.js';
import { dateField } from '../../form/date-field.js';
import { textField } from '../../form/field.js';
import { radioField } from '../../form/radio-field.js';

const required = (text: string): 'required' | undefined => (text ? undefined : 'required');

const rules: Record<IdentityFieldName, FieldRule> = {
  id: { fold: foldCredentialId, check: required },
  password: { check: required, secret: true },
  kana: { fold: foldKana, check: checkKana },
  birthDate: { fold: foldDate, check: (date) => checkBirthDate(date, todayInJapan()) },
  phone: { fold: foldPhone, check: checkPhone },
};

type Messages = WizardMessages & IdentityMessages & Pick<ProfileMessages, 'birthDateParts'>;
type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
/** The fields of a requirement set, and the choices of type and set. */
export type IdentityFormField = IdentityFieldName | 'type' | 'requirementSet';

/**
 * The form of the identity details (procedure ①-9 and ②-5). The service decides which credential types and requirement
 * sets exist; the form shows their fields.
 */
export class IdentityForm {
  readonly form: FormController<IdentityFormField>;
  #types: readonly CredentialTypeInfo[] = [];

  constructor(host: Host) {
    this.form = new FormController<IdentityFormField>(host, () => this.#rules());
  }

  get #type(): CredentialTypeInfo | undefined {
    return this.#types.filter(({ type }) => type === this.form.value('type'))[0] ?? this.#types[0];
  }

  get #set(): RequirementSet | undefined {
    const sets = this.#type?.requirementSets;
    return sets?.filter(({ name }) => name === this.form.value('requirementSet'))[0] ?? sets?.[0];
  }

  /** The body of the call. Valid after `form.validate()` returned true. */
  get identity(): Identity {
    const { values } = this.form;
    const fields: Identity['fields'] = {};
    for (const { name } of this.#set!.fields) fields[name] = values[name];
    return { type: this.#type!.type, requirementSet: this.#set!.name, fields };
  }

  render(t: Messages, types: readonly CredentialTypeInfo[]): TemplateResult {
    this.#types = types;
    const context = { form: this.form, t };
    const sets = this.#type?.requirementSets ?? [];
    return html`${radioField(context, {
      name: 'type',
      label: t.credentialType,
      chosen: this.#type?.type,
      choices: this.#types.map(({ type, name }) => ({ value: type, label: name })),
      onChange: this.#choose,
    })}
    ${
      sets.length > 1
        ? radioField(context, {
            name: 'requirementSet',
            label: t.requirementSet,
            chosen: this.#set?.name,
            choices: sets.map(({ name, label }) => ({ value: name, label })),
            onChange: this.#choose,
          })
        : nothing
    }
    ${this.#set?.fields.map((field) => this.#field(t, field))}`;
  }

  #field(t: Messages, { name, label, hint }: RequirementSet['fields'][number]): TemplateResult {
    const context = { form: this.form, t };
    if (name === 'birthDate') return dateField(context, { name, label, required: true, parts: t.birthDateParts });
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

  #rules(): Record<IdentityFormField, FieldRule> {
    const chosen: Partial<Record<IdentityFormField, FieldRule>> = { type: {}, requirementSet: {} };
    for (const { name } of this.#set?.fields ?? []) chosen[name] = rules[name];
    return chosen as Record<IdentityFormField, FieldRule>;
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

/** The connected service of the credential, masked (procedure ①-10 and ②-6). */
export function serviceDetails(t: IdentityMessages, service: ServiceDetails): TemplateResult {
  return html`<section class="service" aria-label=${t.serviceDetails}>
    ${details([
      { label: t.brandLabel, value: service.brandName },
      { label: t.serviceLabel, value: service.serviceName },
      { label: t.credentialIdLabel(service.credentialTypeName), value: service.maskedId, numeric: true },
      ...service.rows,
    ])}
  </section>`;
}
