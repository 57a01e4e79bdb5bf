import * as v from 'valibot';
import type { CredentialRecord, credentialRecord } from '../credentials/record.js';
import { UnreadableRow, type Format } from './format.js';
import type { Line } from './lines.js';

/** Why a row was not taken. Its values are in none of the members. */
export interface Reject {
  line: number;
  /** Empty when the whole row is meant. */
  field: string;
  reason: string;
}

/** What one line of the file became. */
export interface Row {
  line: Line;
  /** Undefined for a blank line and a rejected one. */
  record: CredentialRecord | undefined;
  rejects: Reject[];
}

/** Sentences by field, since those of the schema quote what was found. */
const reasons: Readonly<Record<string, string>> = {
  id: 'is not the digits of a card ID',
  type: 'must be a type that the brand has',
  brand: 'must be a brand that the service has',
  state: 'must be active, cancelled, transferred or suspended',
  passwordHash: 'must be an argon2id hash or an older hash of a kind that is listed in docs/operations.md',
  holder: 'must be an object or null',
  familyName: 'must be a name of 1 to 100 characters in UTF-8',
  givenName: 'must be a name of 1 to 100 characters in UTF-8',
  familyNameKana: 'must be kana, at most 60 characters',
  givenNameKana: 'must be kana, at most 60 characters',
  birthDate: 'must be a date of the past such as 1985-04-12',
  phone: 'must be 10 or 11 digits that begin with 0',
  postalCode: 'must be 7 digits',
};

type Schema = ReturnType<typeof credentialRecord>;

function parseRow(line: Line, value: object | UnreadableRow, schema: Schema): Row {
  const whole = (reason: string): Row => ({
    line,
    record: undefined,
    rejects: [{ line: line.number, field: '', reason }],
  });
  if (value instanceof UnreadableRow) return whole(value.reason);
  const result = v.safeParse(schema, value);
  if (result.success) return { line, record: result.output, rejects: [] };
  const fields = new Set(result.issues.map((issue) => String(issue.path?.at(-1)?.key ?? '')));
  const rejects = [...fields].map((field) => ({
    line: line.number,
    field,
    reason: reasons[field] ?? 'cannot be read',
  }));
  return { line, record: undefined, rejects };
}

/** Reads and checks the rows of lines. */
export function parseRows(lines: readonly Line[], format: Format, schema: Schema): Row[] {
  const filled = lines.filter(({ text }) => text?.trim());
  const values = format.read(filled.map(({ text }) => text ?? ''));
  const valueOf = new Map(filled.map((line, index) => [line, values[index]]));
  return lines.map((line) => {
    if (line.text === undefined) return parseRow(line, new UnreadableRow('is too long'), schema);
    const value = valueOf.get(line);
    return value ? parseRow(line, value, schema) : { line, record: undefined, rejects: [] };
  });
}
