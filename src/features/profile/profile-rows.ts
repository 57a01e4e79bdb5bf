import type { ProfileFieldName } from '../../contract/profile-fields.js';
import { definitionOf, shownFields } from '../../contract/profile-policy.js';
import type { Policy } from '../../contract/policy.js';
import type { Profile } from '../../contract/profile.js';
import { formatDate } from '../../i18n/format.js';
import type { Locale } from '../../i18n/messages.js';
import type { ProfileMessages } from './messages/messages.js';
import { formatPhone } from '../../input/format-phone.js';
import { formatPostalCode } from '../../input/postal-code.js';
import type { OwnFieldsPart } from './own-fields.js';

interface Row {
  label: string;
  value: string;
  numeric?: boolean;
}

interface ProfileRowsContext {
  readonly messages: ProfileMessages;
  readonly locale: Locale;
  readonly policy: Policy | undefined;
  readonly ownFields: OwnFieldsPart | undefined;
}

/** The account details that the policy shows as labelled rows, for the review and the account information. */
export function profileRows(profile: Profile, { messages: t, locale, policy, ownFields }: ProfileRowsContext): Row[] {
  const { customerType } = profile;
  const corporation = customerType === 'corporation';
  const joined = {
    name: { label: corporation ? t.contactPerson : t.personName, separator: '\u3000' },
    furigana: { label: t.furigana, separator: '\u3000' },
    address: { label: t.address, separator: ' ' },
  };
  const names = shownFields(customerType, policy?.profile).map(({ name }) => name);

  function rowOf(name: ProfileFieldName): Row | undefined {
    const { kind, row } = definitionOf(name);
    const value = profile[name];
    if (!row)
      return {
        label: t.profileFields[name],
        value: format(value, kind),
        numeric: kind === 'phone' || kind === 'postalCode',
      };
    const together = names.filter((each) => definitionOf(each).row === row);
    if (together[0] !== name) return undefined;
    const { label, separator } = joined[row];
    return {
      label,
      value: together
        .map((each) => profile[each])
        .filter(Boolean)
        .join(separator),
    };
  }

  function format(value: string, kind: ReturnType<typeof definitionOf>['kind']): string {
    if (!value) return '';
    if (kind === 'birthDate') return formatDate(value, locale);
    if (kind === 'phone') return formatPhone(value);
    return kind === 'postalCode' ? formatPostalCode(value) : value;
  }

  const rows = names.map(rowOf).filter((row) => row !== undefined);
  const own = ownFields?.rows(profile) ?? [];
  return [{ label: t.customerType, value: corporation ? t.corporation : t.individual }, ...rows, ...own].map((row) => ({
    ...row,
    value: row.value || t.notGiven,
  }));
}
