import type { Content, RecordField } from '../../content/types.js';
import type { Holder } from '../../store/rows.js';

/** Keeps the first character: 「髙橋」 → 「髙•」. One character alone is hidden. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return rest.length ? first + '•'.repeat(rest.length) : name && '•';
}

/** `0312345678` → `03-••••-5678`, `09012345678` → `090-••••-5678`. */
export function maskPhone(phone: string): string {
  const head = phone.length === 11 ? 3 : /^0[36]/.test(phone) ? 2 : 3;
  return `${phone.slice(0, head)}-${'•'.repeat(Math.max(phone.length - head - 4, 0))}-${phone.slice(-4)}`;
}

/** `1500002` → `150-••••`. */
export const maskPostalCode = (code: string): string => `${code.slice(0, 3)}-••••`;

/** `100000000025` → `1000-••••-0025`. */
export const maskId = (id: string): string =>
  `${id.slice(0, 4)}-${'•'.repeat(Math.max(id.length - 8, 4))}-${id.slice(-4)}`;

/** The rows of a card's record as they may be shown before the account exists. */
export function maskedRecord(holder: Holder, content: Content): { label: string; value: string }[] {
  const values: Record<RecordField, string> = {
    name: `${maskName(holder.familyName)} ${maskName(holder.givenName)}`,
    kana: `${maskName(holder.familyNameKana)} ${maskName(holder.givenNameKana)}`,
    birthDate: content.maskedBirthDate(holder.birthDate.slice(0, 4)),
    phone: maskPhone(holder.phone),
    postalCode: maskPostalCode(holder.postalCode),
  };
  return (Object.keys(values) as RecordField[]).map((field) => ({
    label: content.recordFields[field],
    value: values[field],
  }));
}
