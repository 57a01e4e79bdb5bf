import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

export interface CredentialFileOptions {
  rows: number;
  format?: 'csv' | 'ndjson';
  /** Another number makes other holders for the same IDs. */
  edition?: number;
  /** Changes a row before it is written. */
  change?: (row: CredentialFileRow, index: number) => void;
}

/** The columns of a file for `import-credentials`. */
export interface CredentialFileRow {
  id: string;
  type: string;
  brand: string;
  state: string;
  passwordHash: string;
  familyName: string;
  givenName: string;
  familyNameKana: string;
  givenNameKana: string;
  birthDate: string;
  phone: string;
  postalCode: string;
}

const families = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['髙橋', 'タカハシ'],
  ['山﨑', 'ヤマサキ'],
] as const;
const given = [
  ['花子', 'ハナコ'],
  ['一郎', 'イチロウ'],
  ['さくら', 'サクラ'],
] as const;
const types = ['ownersCard', 'ownersCard', 'serviceCard', 'gLinkLite'];
const states = [
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'active',
  'cancelled',
  'suspended',
  'active',
];

/** A row that is right, the same for the same index and edition. The hash is of no password. */
export function credentialFileRow(index: number, edition = 0): CredentialFileRow {
  const digest = createHash('sha256').update(`${index} ${edition}`).digest();
  const [familyName, familyNameKana] = families[digest[0]! % families.length]!;
  const [givenName, givenNameKana] = given[digest[1]! % given.length]!;
  const text = digest.toString('base64').replace(/=/g, '');
  const digits = String(index).padStart(8, '0');
  return {
    id: `4000${digits}`,
    type: types[index % types.length]!,
    brand: 'lexus',
    state: states[index % states.length]!,
    passwordHash: `$argon2id$v=19$m=19456,t=2,p=1$${text.slice(0, 22)}$${text}`,
    familyName,
    givenName,
    familyNameKana,
    givenNameKana,
    birthDate: `19${30 + (index % 70)}-0${1 + (index % 9)}-1${index % 10}`,
    phone: `090${digits}`,
    postalCode: `1${digits.slice(2)}`,
  };
}

export const credentialFileColumns = Object.keys(credentialFileRow(0)) as (keyof CredentialFileRow)[];

// argon2id hashes have commas.
const csvLine = (row: CredentialFileRow): string => credentialFileColumns.map((name) => `"${row[name]}"`).join(',');

function jsonLine({ id, type, brand, state, passwordHash, ...holder }: CredentialFileRow): string {
  return JSON.stringify({ id, type, brand, state, passwordHash, holder });
}

/** Writes a file for `import-credentials`, streamed. */
export async function writeCredentialFile(path: string, options: CredentialFileOptions): Promise<void> {
  const { rows, format = 'csv', edition, change } = options;
  const file = createWriteStream(path);
  if (format === 'csv') file.write(`${credentialFileColumns.join(',')}\n`);
  for (let index = 0; index < rows; index += 1) {
    const row = credentialFileRow(index, edition);
    change?.(row, index);
    if (!file.write(`${format === 'csv' ? csvLine(row) : jsonLine(row)}\n`)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}
