import type { Profile } from '../contract/profile.js';
import { formatDate } from '../i18n/format.js';
import type { Locale, ProfileMessages } from '../i18n/messages.js';
import { formatPhone } from '../input/format-phone.js';
import { formatPostalCode } from '../input/postal-code.js';

/** Account details as labelled rows, for the review and for account information. */
export function profileRows(
  profile: Profile,
  t: ProfileMessages,
  locale: Locale,
): { label: string; value: string; numeric?: boolean }[] {
  const { profileFields: labels } = t;
  const given = (value: string): string => value || t.notGiven;
  const corporation = profile.customerType === 'corporation';
  return [
    { label: t.customerType, value: corporation ? t.corporation : t.individual },
    ...(corporation
      ? [
          { label: labels.corporationName, value: given(profile.corporationName) },
          { label: labels.corporationNameKana, value: given(profile.corporationNameKana) },
        ]
      : []),
    {
      label: corporation ? t.contactPerson : t.personName,
      value: given([profile.familyName, profile.givenName].filter(Boolean).join('\u3000')),
    },
    { label: t.furigana, value: given([profile.familyNameKana, profile.givenNameKana].filter(Boolean).join('\u3000')) },
    ...(corporation
      ? []
      : [{ label: labels.birthDate, value: profile.birthDate ? formatDate(profile.birthDate, locale) : t.notGiven }]),
    { label: labels.phone, value: given(formatPhone(profile.phone)), numeric: true },
    { label: labels.postalCode, value: given(formatPostalCode(profile.postalCode)), numeric: true },
    {
      label: t.address,
      value: given([profile.prefecture, profile.city, profile.street, profile.building].filter(Boolean).join(' ')),
    },
  ];
}
