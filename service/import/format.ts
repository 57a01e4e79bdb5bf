import { parse } from 'csv-parse/sync';
import type { Line } from './lines.js';

/** A row that cannot be read, and why. */
export class UnreadableRow {
  constructor(readonly reason: string) {}
}

/** What a file is written in. */
export interface Format {
  /** Whether its first line names the columns. */
  readonly hasHeader: boolean;
  /** The rows of lines that are not blank, in the form of a record; their values are not checked. */
  read(texts: readonly string[]): (object | UnreadableRow)[];
}

const ownColumns = ['id', 'type', 'brand', 'state', 'passwordHash'];
const holderColumns = [
  ...['familyName', 'givenName', 'familyNameKana', 'givenNameKana'],
  ...['birthDate', 'phone', 'postalCode'],
];

const csvOptions = { relax_column_count: true, record_delimiter: '\n' } as const;
const parseCsv = (text: string): string[][] => parse(text, csvOptions);

/** The fields of each line. A line with a quote too many or too few would take others with it: then each is read alone. */
function fieldsOf(texts: readonly string[]): (string[] | undefined)[] {
  try {
    const rows = parseCsv(texts.join('\n'));
    if (rows.length === texts.length) return rows;
  } catch {
    // Each alone says which.
  }
  return texts.map((text) => {
    try {
      return parseCsv(text)[0];
    } catch {
      return undefined;
    }
  });
}

const pick = (names: readonly string[], row: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? '']));

/** CSV with a header. Throws for a column that is missing, unknown or there twice. */
function csv(header: string): Format {
  const columns = (fieldsOf([header])[0] ?? []).map((name) => name.trim());
  const known = [...ownColumns, ...holderColumns];
  const hasHolder = holderColumns.some((name) => columns.includes(name));
  const missing = (hasHolder ? known : ownColumns).filter((name) => !columns.includes(name));
  const unknown = columns.filter((name, index) => !known.includes(name) || columns.indexOf(name) !== index);
  if (missing.length > 0) throw new Error(`The first line has no column ${missing.join(', ')}`);
  if (unknown.length > 0) throw new Error(`The first line has a column too many: ${unknown.join(', ')}`);

  function recordOf(fields: string[] | undefined): object | UnreadableRow {
    if (!fields) return new UnreadableRow('is no CSV: a quote is missing or too many');
    if (fields.length !== columns.length)
      return new UnreadableRow(`has ${fields.length} columns in place of ${columns.length}`);
    const row = Object.fromEntries(columns.map((name, index) => [name, fields[index] ?? '']));
    const holder = pick(holderColumns, row);
    const isGiven = Object.values(holder).some((value) => value.trim());
    return { ...pick(ownColumns, row), holder: isGiven ? holder : null };
  }

  return { hasHeader: true, read: (texts) => fieldsOf(texts).map(recordOf) };
}

/** A JSON object a line, with `holder` as an object of its own. */
const ndjson: Format = {
  hasHeader: false,
  read: (texts) =>
    texts.map((text) => {
      try {
        const value: unknown = JSON.parse(text);
        if (typeof value === 'object' && value !== null) return value;
      } catch {
        // The message of the error would quote the line.
      }
      return new UnreadableRow('is no JSON object');
    }),
};

/** The format of a file that begins with this line. Throws for a header of CSV that is wrong. */
export function formatOf(first: Line | undefined): Format {
  const text = (first?.text ?? '').trim();
  return text.startsWith('{') ? ndjson : csv(text);
}
